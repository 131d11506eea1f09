package dev.vitalfew.scoring.churn;

/// What a rule of churn looks at, one number each.
public enum ChurnSignal {
    /// Days since the last purchase day, in multiples of the account's own mean time between them.
    SILENCE,
    /// Change of the last twelve months' revenue against the twelve before, a fraction: -0.2 is a
    /// fifth less.
    REVENUE_CHANGE,
    /// The latest rating of a survey, 1..5.
    SATISFACTION,
    /// Days that the oldest open complaint has waited.
    OPEN_COMPLAINT,
    /// Contacts who help us as coaches.
    COACHES,
    /// Economic buyers who are covered.
    COVERED_ECONOMIC_BUYERS,
    /// People on whom over half of the strong ties hang.
    BUS_FACTOR,
    /// Rise of the rivals' share of wallet, a fraction: 0.1 is ten points.
    RIVAL_SHARE_CHANGE,
    /// Days until the contract ends for which there is no renewal deal.
    CONTRACT_DAYS_LEFT,
    /// Days since the key account manager changed.
    MANAGER_CHANGE_AGE,
    /// 1 where price alone holds the relation, else 0.
    PRICE_ONLY,
    /// Executive sponsors who were lost.
    LOST_SPONSORS
}
