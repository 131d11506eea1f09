package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a customer chooses between us and our rivals (D 7.1).
@Schema(name = "NewSupplierFit")
record NewSupplierFit(
        @NotNull
                @Valid
                @Schema(
                        description =
                                "How much each factor counts for the customer; they sum to 1.")
                FactorWeights weights,
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(description = "How the customer sees us, `US`, and each rival.")
                List<@NotNull @Valid SupplierRating> suppliers,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate assessedOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Who said so, or anything else.",
                        examples = "Workshop with the buyers")
                @Nullable String note) {}
