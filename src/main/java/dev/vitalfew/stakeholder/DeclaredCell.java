package dev.vitalfew.stakeholder;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One level of one department.
///
/// @param level 1 is the top
/// @param department called as contacts call theirs
@Schema(name = "DeclaredCell")
public record DeclaredCell(
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(
                        required = true,
                        minimum = "1",
                        maximum = "5",
                        description = "1 is the top.",
                        examples = "2")
                Integer level,
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        required = true,
                        minLength = 1,
                        maxLength = 200,
                        description = "Called as contacts of the account call theirs.",
                        examples = "Purchasing")
                String department) {}
