package dev.vitalfew.engagement;

/// Over what both sides met (D 5.2).
public enum Channel {
    IN_PERSON,
    PHONE,
    VIDEO,
    EMAIL,
    POST,
    CHAT;

    /// The one that is meant where nobody names one; the view `interaction_contacting` says the
    /// same in SQL.
    static Channel usualOf(InteractionKind kind) {
        return switch (kind) {
            case VISIT, MEETING, EVENT, GIFT -> IN_PERSON;
            case CALL -> PHONE;
            case MAIL -> EMAIL;
        };
    }
}
