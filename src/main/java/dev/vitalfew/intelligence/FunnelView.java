package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.deal.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The open deals by stage, with what became of those before them (D 4.2, 4.5). `amount` and
/// `weighted` are in `currency`; what has no rate stands in `unconverted` instead.
@Schema(name = "Funnel")
public record FunnelView(
        LocalDate asOf,
        int policyVersion,
        String currency,
        @Schema(
                        description =
                                "How many deals shall be won; what is required follows from it.",
                        examples = "3")
                int targetWins,
        @Schema(description = "Open deals in all stages.", examples = "61") long deals,
        @Schema(description = "Their amounts, in `currency`.", examples = "1840000")
                BigDecimal amount,
        @Schema(
                        description = "The sum of amount · probability, in `currency`.",
                        examples = "512000")
                BigDecimal weighted,
        @Schema(description = "Open deals that nobody has put a number on.", examples = "7")
                long withoutAmount,
        @Schema(description = "The six stages in order.") List<StageRow> stages,
        @Schema(description = "The same in the currencies of the deals themselves.")
                List<InCurrency> currencies,
        List<UnconvertedView> unconverted)
        implements Tabular {
    public FunnelView {
        stages = List.copyOf(stages);
        currencies = List.copyOf(currencies);
        unconverted = List.copyOf(unconverted);
    }

    @Override
    public List<StageRow> rows() {
        return stages;
    }

    @Override
    public Class<StageRow> rowType() {
        return StageRow.class;
    }

    /// One stage.
    @Schema(name = "FunnelStage")
    public record StageRow(
            @Schema(description = "The stage.") Stage stage,
            @Schema(description = "Open deals that stand there.", examples = "19") long deals,
            @Schema(description = "Deals that `targetWins` wins take there.", examples = "27")
                    int required,
            @Schema(description = "Their amounts, in `currency`.", examples = "420000")
                    BigDecimal amount,
            @Schema(
                            description = "The sum of amount · probability, in `currency`.",
                            examples = "21000")
                    BigDecimal weighted,
            @Schema(description = "Deals that ever came there.", examples = "80") long entered,
            @Schema(description = "Those of them that went on or were won.", examples = "48")
                    long advanced,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description = "advanced / entered, 0 to 1; null without any.",
                            examples = "0.6",
                            nullable = true)
                    @Nullable Double conversion,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "Lower end of the 95 % (Wilson) interval of the conversion; null without one.",
                            examples = "0.49",
                            nullable = true)
                    @Nullable Double conversionLow,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "Upper end of the 95 % (Wilson) interval of the conversion; null without one.",
                            examples = "0.7",
                            nullable = true)
                    @Nullable Double conversionHigh,
            @Schema(description = "How long the open deals stand there, against the won ones.")
                    StageAgeing ageing) {}

    /// How long the open deals of a stage stand there, against the won ones (D 4.2).
    @Schema(name = "StageAgeing")
    public record StageAgeing(
            @Schema(
                            description =
                                    "Open deals that stand there no longer than `slowAfterDays`.",
                            examples = "11")
                    long onTrack,
            @Schema(
                            description =
                                    "Open deals that stand there longer than `slowAfterDays`.",
                            examples = "5")
                    long slow,
            @Schema(
                            description =
                                    "Open deals that stand there longer than `staleAfterDays`; they are not counted as slow.",
                            examples = "3")
                    long stale,
            @Schema(
                            description =
                                    "Open deals for which there is no won deal to compare with.",
                            examples = "0")
                    long unknown,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "So many days the policy's percentile of won deals (half of them, unless set) stood there at most; null without any.",
                            examples = "21",
                            nullable = true)
                    @Nullable Long slowAfterDays,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "So many days the policy's higher percentile of won deals (four in five, unless set) stood there at most; null without any.",
                            examples = "45",
                            nullable = true)
                    @Nullable Long staleAfterDays,
            @Schema(description = "Won deals to compare with.", examples = "32") long wonDeals) {}

    @Schema(name = "FunnelCurrency")
    public record InCurrency(
            String currency,
            @Schema(description = "Open deals with an amount in this currency.", examples = "41")
                    long deals,
            @Schema(description = "Their amounts, in this currency.", examples = "1200000")
                    BigDecimal amount,
            @Schema(
                            description = "The sum of amount · probability, in this currency.",
                            examples = "330000")
                    BigDecimal weighted) {}
}
