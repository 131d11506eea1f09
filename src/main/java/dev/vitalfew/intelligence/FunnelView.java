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
///
/// @param currencies the same in the currencies of the deals themselves
/// @param withoutAmount open deals that nobody has put a number on
@Schema(name = "Funnel")
public record FunnelView(
        LocalDate asOf,
        int policyVersion,
        String currency,
        int targetWins,
        long deals,
        BigDecimal amount,
        BigDecimal weighted,
        long withoutAmount,
        List<StageRow> stages,
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
    ///
    /// @param required deals that `targetWins` wins take here (D 4.1)
    /// @param entered deals that ever came here
    /// @param advanced those of them that went on or were won
    /// @param conversion `advanced` by `entered`, with its 95 % interval
    @Schema(name = "FunnelStage")
    public record StageRow(
            Stage stage,
            long deals,
            int required,
            BigDecimal amount,
            BigDecimal weighted,
            long entered,
            long advanced,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double conversion,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double conversionLow,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double conversionHigh,
            StageAgeing ageing) {}

    /// How long the open deals of a stage stand there, against the won ones (D 4.2).
    ///
    /// @param unknown deals to compare with none
    /// @param slowAfterDays half of the won deals took no longer; null without any
    /// @param staleAfterDays nor did four in five
    /// @param wonDeals how many there are to compare with
    @Schema(name = "StageAgeing")
    public record StageAgeing(
            long onTrack,
            long slow,
            long stale,
            long unknown,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Long slowAfterDays,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Long staleAfterDays,
            long wonDeals) {}

    @Schema(name = "FunnelCurrency")
    public record InCurrency(String currency, long deals, BigDecimal amount, BigDecimal weighted) {}
}
