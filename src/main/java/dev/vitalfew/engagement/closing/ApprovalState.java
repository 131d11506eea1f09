package dev.vitalfew.engagement.closing;

/// What a required approver has said (D 4.10).
enum ApprovalState {
    PENDING,
    GIVEN,
    REFUSED
}
