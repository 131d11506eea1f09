package dev.vitalfew.team.members;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the team at a customer's site has to be able to do.
@Schema(name = "NewDedicatedTeam")
public record NewDedicatedTeam(
        @NotEmpty
                @Size(max = 50)
                @Schema(
                        description =
                                "What the team has to be able to do; each is filled by a dedicated member whose role is called the same.",
                        examples = "[\"Logistics\", \"Finance\", \"IT\"]")
                List<@NotNull @TextLength(max = 200) String> functions,
        @TextLength(max = 200)
                @Schema(
                        description = "Where it sits.",
                        examples = "Hamburg",
                        minLength = 1,
                        maxLength = 200)
                @Nullable String site) {

    /// Each once, in the order given.
    List<String> functionList() {
        return List.copyOf(new LinkedHashSet<>(functions));
    }
}
