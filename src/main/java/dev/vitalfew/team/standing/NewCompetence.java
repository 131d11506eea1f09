package dev.vitalfew.team.standing;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How good a seller is, 1 to 5 each; what is left out nobody has judged.
///
/// @param level the seller's own standing among us, 1 the top
/// @param peers what the seller knows of the customer's peers, which with substitutes and trends is
///   to know an industry
/// @param backgrounds industries in which the seller has worked
@Schema(name = "NewCompetence")
public record NewCompetence(
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer level,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer product,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer peers,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer substitutes,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer trends,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer market,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer communication,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer logic,
        @Grade @Schema(minimum = "1", maximum = "5") @Nullable Integer attitude,
        @Size(max = 50) @Schema(examples = "[\"Banking\"]")
                @Nullable List<@NotNull @TextLength(max = 200) String> backgrounds) {

    List<String> backgroundList() {
        return backgrounds == null ? List.of() : List.copyOf(new TreeSet<>(backgrounds));
    }
}
