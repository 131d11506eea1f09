package dev.vitalfew.security;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key as its administrator orders it.
///
/// @param expiresAt from when on the key is refused; never, where left out
@Schema(name = "NewApiKey")
public record NewApiKey(
        @NotNull @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) String name,
        @NotEmpty List<@NotNull Scope> scopes,
        @Nullable Instant expiresAt) {}
