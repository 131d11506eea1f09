package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.api.AsOf;
import dev.vitalfew.scoring.lifetime.LifetimeModelName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which models are to be fitted, and to what.
///
/// @param asOf the last day that is seen; by default today
/// @param unit of their times; by default WEEKS
/// @param models by default all
/// @param source only accounts with a reference in one of these namespaces; by default all
@Schema(name = "NewModels")
public record NewModels(
        @Schema(
                        description =
                                "The last day that is seen, or an instant that counts as its UTC date; by default today.")
                @Nullable AsOf asOf,
        @Schema(description = "In what times are counted; by default WEEKS.")
                @Nullable ModelUnit unit,
        @Size(min = 1, max = 4) @Schema(description = "Which to fit; by default all.")
                @Nullable List<@NotNull LifetimeModelName> models,
        @Size(min = 1, max = 20)
                @Schema(
                        description =
                                "Only accounts with a reference in one of these namespaces; by default all.",
                        examples = "[\"sap\"]")
                @Nullable List<@NotNull @Size(min = 1, max = 200) String> source) {}
