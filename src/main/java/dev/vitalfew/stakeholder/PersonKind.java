package dev.vitalfew.stakeholder;

/// On whose side a person of the map is: the customer's, or ours.
public enum PersonKind {
    CONTACT,
    SELLER
}
