package dev.vitalfew.security;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key as its administrator orders it.
@Schema(name = "NewApiKey")
public record NewApiKey(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Whose key it is, or what for.",
                        examples = "ERP middleware")
                String name,
        @NotEmpty @Schema(description = "What the key may do.") List<@NotNull Scope> scopes,
        @Schema(description = "From when on the key is refused; never, where left out.")
                @Nullable Instant expiresAt) {}
