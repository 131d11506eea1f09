package dev.vitalfew.engagement.plans;

import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan for a customer; what nobody has thought of yet is left out.
@Schema(name = "NewAccountPlan")
record NewPlan(
        @TextLength(max = 2000)
                @Schema(
                        examples = "Grows by buying smaller utilities",
                        minLength = 1,
                        maxLength = 2000,
                        description = "The first element: what we know of the customer.")
                @Nullable String customerUnderstanding,
        @TextLength(max = 2000)
                @Schema(
                        examples = "Duff Pumps has the two oldest plants",
                        minLength = 1,
                        maxLength = 2000,
                        description = "The second: who else wants the customer, and how we stand.")
                @Nullable String competition,
        @TextLength(max = 2000)
                @Schema(
                        examples = "The head of operations calls us first",
                        minLength = 1,
                        maxLength = 2000,
                        description = "The third: how close we are, and to whom.")
                @Nullable String affinity,
        @TextLength(max = 2000)
                @Schema(
                        examples = "One interface, two engineers on site",
                        minLength = 1,
                        maxLength = 2000,
                        description = "The fourth: how we organise the work for the customer.")
                @Nullable String management,
        @TextLength(max = 2000)
                @Schema(
                        examples = "A public utility with three plants",
                        minLength = 1,
                        maxLength = 2000,
                        description = "Who they are.")
                @Nullable String who,
        @TextLength(max = 2000)
                @Schema(
                        examples = "No stop of the line in summer",
                        minLength = 1,
                        maxLength = 2000,
                        description = "What they want.")
                @Nullable String whatTheyWant,
        @TextLength(max = 2000)
                @Schema(
                        examples = "A board of five that meets each month",
                        minLength = 1,
                        maxLength = 2000,
                        description = "How they are managed.")
                @Nullable String howManaged,
        @Size(max = 50) @Schema(description = "What both sides want to reach.")
                @Nullable List<@NotNull @Valid MutualGoal> mutualGoals,
        @Schema(description = "The seller who answers for the plan.") @Nullable UUID ownerId) {
    private static final int PARTS = 8;

    List<MutualGoal> goals() {
        return mutualGoals == null ? List.of() : mutualGoals;
    }

    /// What the plan says nothing of: elements, questions, and goals.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        addIfNull(missing, "customerUnderstanding", customerUnderstanding);
        addIfNull(missing, "competition", competition);
        addIfNull(missing, "affinity", affinity);
        addIfNull(missing, "management", management);
        addIfNull(missing, "who", who);
        addIfNull(missing, "whatTheyWant", whatTheyWant);
        addIfNull(missing, "howManaged", howManaged);
        if (goals().isEmpty()) {
            missing.add("mutualGoals");
        }
        return missing;
    }

    private static void addIfNull(List<String> missing, String name, @Nullable String text) {
        if (text == null) {
            missing.add(name);
        }
    }

    /// The fraction of elements, questions and goals of which the plan says anything.
    double completeness() {
        return 1 - (double) missing().size() / PARTS;
    }
}
