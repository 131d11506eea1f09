package dev.vitalfew.scoring.engagement;

import java.math.BigDecimal;
import java.util.Map;

/// The numbers of engagement, as one part of a policy.
public record EngagementPolicy(
        GiftRule gifts,
        CallRule calls,
        CadenceRule cadence,
        NeedRule needs,
        SignalRule signals,
        SolutionRule solution,
        WhitespaceRule whitespace) {
    /// As the material and D 9 have them.
    public static final EngagementPolicy BUILT_IN =
            new EngagementPolicy(
                    new GiftRule(new BigDecimal("100")),
                    new CallRule(2),
                    new CadenceRule(
                            Map.of("STRATEGIC", 14, "KEY", 30, "QUASI_KEY", 60, "BASE", 180), 365),
                    new NeedRule(180),
                    new SignalRule(2, 14),
                    new SolutionRule(0.5),
                    new WhitespaceRule(730, 365, 3));
}
