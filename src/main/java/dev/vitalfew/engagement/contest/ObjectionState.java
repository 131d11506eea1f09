package dev.vitalfew.engagement.contest;

/// How far an objection is dealt with (D 4.8): the answer may satisfy the customer or not.
enum ObjectionState {
    OPEN,
    ANSWERED,
    ACCEPTED
}
