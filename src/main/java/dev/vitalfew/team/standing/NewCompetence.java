package dev.vitalfew.team.standing;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How good a seller is, 1 to 5 each; what is left out nobody has judged.
@Schema(name = "NewCompetence")
public record NewCompetence(
        @Grade
                @Schema(
                        description = "The seller's own standing among us, 1 the top to 5.",
                        examples = "2",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer level,
        @Grade
                @Schema(
                        description = "Knows our products, 1 to 5.",
                        examples = "4",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer product,
        @Grade
                @Schema(
                        description = "Knows the customer's peers, 1 to 5.",
                        examples = "3",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer peers,
        @Grade
                @Schema(
                        description = "Knows what could take the place of our products, 1 to 5.",
                        examples = "3",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer substitutes,
        @Grade
                @Schema(
                        description = "Knows where the industry goes, 1 to 5.",
                        examples = "4",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer trends,
        @Grade
                @Schema(
                        description = "Knows the customer's market, 1 to 5.",
                        examples = "3",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer market,
        @Grade
                @Schema(
                        description = "Speaks and listens well, 1 to 5.",
                        examples = "5",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer communication,
        @Grade
                @Schema(
                        description = "Thinks clearly, 1 to 5.",
                        examples = "4",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer logic,
        @Grade
                @Schema(
                        description = "Wants it, 1 to 5.",
                        examples = "4",
                        minimum = "1",
                        maximum = "5")
                @Nullable Integer attitude,
        @Size(max = 50)
                @Schema(
                        description = "Industries in which the seller has worked.",
                        examples = "[\"Banking\"]")
                @Nullable List<@NotNull @TextLength(max = 200) String> backgrounds) {

    List<String> backgroundList() {
        return backgrounds == null ? List.of() : List.copyOf(new TreeSet<>(backgrounds));
    }
}
