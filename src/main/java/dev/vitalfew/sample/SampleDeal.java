package dev.vitalfew.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deal of the fictional company, with all that happened to it.
///
/// @param moves how it came to its stage, oldest first; the first is its opening
/// @param terms what was expected of it, oldest first
/// @param ending null while it is open
record SampleDeal(
        UUID id,
        String externalId,
        SampleAccount account,
        Kind kind,
        List<Move> moves,
        List<Terms> terms,
        @Nullable Ending ending) {

    /// What it is like, whatever happens.
    record Kind(
            String name,
            UUID seller,
            String productLine,
            String source,
            boolean planned,
            boolean hasInsight,
            String entryTiming,
            String salesMode,
            List<String> traits,
            List<String> rivals) {}

    record Move(String stage, LocalDate day, @Nullable String reason) {}

    record Terms(LocalDate day, long amount, @Nullable String probability, LocalDate expected) {}

    record Ending(String outcome, LocalDate day, String reason) {}

    boolean isOpen() {
        return ending == null;
    }

    String stage() {
        return moves.getLast().stage();
    }

    LocalDate opened() {
        return moves.getFirst().day();
    }

    /// The last day on which anything happened.
    LocalDate touched() {
        LocalDate last = ending == null ? moves.getLast().day() : ending.day();
        LocalDate told = terms.getLast().day();
        return told.isAfter(last) ? told : last;
    }

    SampleDeal with(List<Move> others, @Nullable Ending other) {
        return new SampleDeal(id, externalId, account, kind, others, terms, other);
    }
}
