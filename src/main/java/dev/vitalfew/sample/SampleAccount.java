package dev.vitalfew.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer of the fictional company.
record SampleAccount(
        UUID id,
        String externalId,
        Profile profile,
        @Nullable UUID parentId,
        Part part,
        Behaviour behaviour,
        LocalDate since) {
    /// What the customer is, whatever it buys.
    record Profile(
            String name, String industry, String country, int employees, long annualRevenue) {
        String currency() {
            return DOLLAR_COUNTRIES.contains(country) ? "USD" : "EUR";
        }
    }

    /// The part that it plays in the story.
    enum Part {
        ORDINARY,
        GROUP_PARENT,
        LOSS_MAKING_GIANT,
        FALLING_SILENT,
        POOR_FIT,
        GROWER,
        RETURNS_ONLY,
        LOST,
        NEVER_BOUGHT
    }

    private static final List<String> DOLLAR_COUNTRIES =
            List.of("US", "CA", "CN", "JP", "KR", "TW");
    private static final double LARGE = 400_000;

    String currency() {
        return profile.currency();
    }

    String status() {
        return switch (part) {
            case NEVER_BOUGHT -> "PROSPECT";
            case LOST -> "LOST";
            case RETURNS_ONLY -> "INACTIVE";
            case ORDINARY, GROUP_PARENT, LOSS_MAKING_GIANT, FALLING_SILENT, POOR_FIT, GROWER ->
                    "ACTIVE";
        };
    }

    List<String> classes() {
        boolean large = behaviour.yearlySales() >= LARGE;
        return switch (part) {
            case GROUP_PARENT -> large ? List.of("ECONOMIC", "GROUP") : List.of("GROUP");
            case LOSS_MAKING_GIANT -> List.of("ECONOMIC", "IMPORTANT");
            case GROWER -> List.of("STRATEGIC");
            case ORDINARY, FALLING_SILENT -> large ? List.of("ECONOMIC") : List.of();
            case POOR_FIT, RETURNS_ONLY, LOST, NEVER_BOUGHT -> List.of();
        };
    }
}
