package dev.vitalfew.fuzz;

/// Something that a server must not do.
///
/// @param detail without what differs from request to request, so that like ones can be counted
record Finding(Kind kind, Attempt attempt, String detail) {
    enum Kind {
        /// No answer at all.
        NO_ANSWER,
        SERVER_ERROR,
        UNDOCUMENTED_STATUS,
        OFF_SCHEMA,
        /// A refusal that is no whole problem, or says what it should not.
        POOR_PROBLEM,
        /// Something was done that the contract does not allow to ask.
        ACCEPTED_WRONG_REQUEST,
        /// The same request with the same idempotency key was answered otherwise.
        OTHER_REPLAY,
        /// Good credentials were refused.
        LOCKED_OUT
    }

    String signature() {
        return "%s %s %s: %s"
                .formatted(kind, attempt.operation().method(), attempt.operation().path(), detail);
    }
}
