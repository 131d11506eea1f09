package dev.vitalfew.ledger;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.vitalfew.api.DecimalReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An exchange rate as it is set.
@Schema(name = "NewExchangeRate")
record NewRate(
        @NotNull
                @Positive
                @JsonDeserialize(using = DecimalReader.class)
                @Schema(
                        required = true,
                        anyOf = {Double.class, String.class},
                        description =
                                "Units of the reporting currency for one unit of this one: a number or a decimal string, up to 10 digits before and 10 after the point.",
                        examples = "0.92")
                BigDecimal rate) {}
