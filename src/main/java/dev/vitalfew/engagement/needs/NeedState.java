package dev.vitalfew.engagement.needs;

import java.util.List;

/// How far a need has come (D 5.3). What was only heard is clarified with the customer before
/// anybody treats it as said, and what nobody has said is not matched with an offer: no state is
/// jumped over, and none is taken back.
enum NeedState {
    IMPLICIT,
    CLARIFIED,
    EXPLICIT,
    MATCHED,
    SATISFIED,
    REJECTED;

    static NeedState firstOf(NeedKind kind) {
        return switch (kind) {
            case IMPLICIT -> IMPLICIT;
            case EXPLICIT -> EXPLICIT;
        };
    }

    /// Where a need may go from here; nowhere at the end.
    List<NeedState> next() {
        return switch (this) {
            case IMPLICIT -> List.of(CLARIFIED);
            case CLARIFIED -> List.of(EXPLICIT);
            case EXPLICIT -> List.of(MATCHED);
            case MATCHED -> List.of(SATISFIED, REJECTED);
            case SATISFIED, REJECTED -> List.of();
        };
    }

    boolean leadsTo(NeedState to) {
        return next().contains(to);
    }
}
