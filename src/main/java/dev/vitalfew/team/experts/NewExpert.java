package dev.vitalfew.team.experts;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A seller as an expert.
@Schema(name = "NewExpert")
public record NewExpert(
        @NotNull UUID sellerId,
        @NotEmpty
                @Size(max = MAX_SKILLS)
                @Schema(
                        description = "What the seller can do that others need.",
                        examples = "[\"Mainframes\", \"銀行業\"]")
                List<@NotNull @TextLength(max = 200) String> skills,
        @TextLength(min = 0, max = 2000)
                @Schema(
                        description = "For whoever looks for an expert.",
                        examples = "Speaks Mandarin",
                        maxLength = 2000)
                @Nullable String note) {
    static final int MAX_SKILLS = 100;
}
