package dev.vitalfew.stakeholder;

/// The place of a person in the group that decides (D 3.1): the second model of the same thing.
public enum DecisionRole {
    TOP_OFFICER,
    MANAGER,
    GATEKEEPER,
    END_USER,
    INFLUENCER,
    DECISION_MAKER
}
