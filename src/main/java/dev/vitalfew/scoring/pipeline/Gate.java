package dev.vitalfew.scoring.pipeline;

/// What a deal has to bring before it goes on to a stage (D 4.3).
public enum Gate {
    /// How we want to win: chess against cards.
    PLAN,
    /// What the customer cares about.
    INSIGHT_CARD,
    /// The four buying influences of a complex deal.
    ROLES_COVERED,
    /// Nobody who can say no alone has an open objection.
    NO_VETO_OBJECTION,
    /// Everybody whose approval the sale needs has given it (D 4.10).
    APPROVALS_GIVEN
}
