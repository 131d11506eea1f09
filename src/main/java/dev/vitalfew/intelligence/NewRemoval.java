package dev.vitalfew.intelligence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// People to take away from a map, to see what would be left.
///
/// @param remove ids of contacts and sellers of the map
@Schema(name = "StakeholderRemoval")
public record NewRemoval(
        @NotNull
                @Size(min = 1, max = 1000)
                @Schema(
                        minItems = 1,
                        maxItems = 1000,
                        description = "Ids of contacts and sellers of the map.")
                List<@NotNull UUID> remove) {}
