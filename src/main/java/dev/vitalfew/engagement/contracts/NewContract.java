package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contract with a customer (D 7.4).
@Schema(name = "NewContract")
record NewContract(
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "What it is called.",
                        examples = "Pumps 2026 to 2028")
                @Nullable String title,
        @NotNull @SensibleDate @Schema(description = "Its first day.", examples = "2026-01-01")
                LocalDate startsOn,
        @SensibleDate
                @Schema(
                        description = "Its last day; without end where left out.",
                        examples = "2028-12-31")
                @Nullable LocalDate endsOn,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Which product line it is about.",
                        examples = "Pumps")
                @Nullable String productLine,
        @Schema(description = "What it is worth as a whole; needed where it has lines.")
                @Nullable Money total,
        @Size(max = 500)
                @Schema(
                        description =
                                "What is sold; quantity · unitPrice · (1 − discount) of all lines sums to the total, within 0.01.")
                @Nullable List<@NotNull @Valid ContractLine> lines,
        @Size(max = 50) @Schema(description = "What was negotiated, each thing once.")
                @Nullable List<@NotNull @Valid ContractTerm> terms,
        @Schema(description = "The deal that won it.") @Nullable UUID dealId,
        @Schema(description = "The deal that is to renew it.") @Nullable UUID renewalDealId,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Anything else, in words.",
                        examples = "Framework, call-off by plant")
                @Nullable String note) {}
