package dev.vitalfew.intelligence.lifetime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A look back: rankings as of the cutoff, against what came within the horizon.
///
/// @param cutoff the last day that rankings may see; a purchase day lies on it or before it, and
///   another one after it
/// @param horizonDays after the cutoff; they lie before today
/// @param source only accounts with a reference in one of these namespaces; by default all
@Schema(name = "NewBacktest")
public record NewBacktest(
        @NotNull
                @Schema(
                        description = "The last day that rankings may see.",
                        examples = "2026-06-30")
                LocalDate cutoff,
        @NotNull
                @Min(1)
                @Max(3650)
                @Schema(
                        description = "Days after the cutoff; all of them have passed.",
                        examples = "120")
                Integer horizonDays,
        @Size(min = 1, max = 20)
                @Schema(
                        description =
                                "Only accounts with a reference in one of these namespaces; by default all.",
                        examples = "[\"sap\"]")
                @Nullable List<@NotNull @Size(min = 1, max = 200) String> source) {}
