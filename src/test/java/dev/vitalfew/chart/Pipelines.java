package dev.vitalfew.chart;

import dev.vitalfew.deal.Stage;
import dev.vitalfew.intelligence.AgeingView;
import dev.vitalfew.intelligence.ForecastQuery;
import dev.vitalfew.intelligence.ForecastView;
import dev.vitalfew.intelligence.FunnelView;
import dev.vitalfew.intelligence.UnconvertedView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Answers about pipelines that a picture is drawn of.
final class Pipelines {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int[] REQUIRED = {9, 6, 5, 5, 3, 1};

    private Pipelines() {}

    /// @param deals by the place of the stage, from 0
    static FunnelView funnel(IntToLongFunction deals, long each) {
        List<FunnelView.StageRow> stages = new ArrayList<>();
        long all = 0;
        for (Stage stage : Stage.values()) {
            long here = deals.applyAsLong(stage.place());
            all += here;
            stages.add(
                    new FunnelView.StageRow(
                            stage,
                            here,
                            REQUIRED[stage.place()],
                            BigDecimal.valueOf(here * each),
                            BigDecimal.valueOf(here * each / 2),
                            here * 4,
                            here,
                            here == 0 ? null : .25,
                            here == 0 ? null : .2,
                            here == 0 ? null : .3,
                            ageing(here)));
        }
        return new FunnelView(
                DAY,
                1,
                "EUR",
                1,
                all,
                BigDecimal.valueOf(all * each),
                BigDecimal.valueOf(all * each / 2),
                3,
                stages,
                List.of(),
                List.of(new UnconvertedView("XAF", 2, BigDecimal.valueOf(7_000_000))));
    }

    private static FunnelView.StageAgeing ageing(long deals) {
        long stale = deals / 4;
        long slow = deals / 3;
        return deals == 0
                ? new FunnelView.StageAgeing(0, 0, 0, 0, null, null, 0)
                : new FunnelView.StageAgeing(deals - stale - slow, slow, stale, 0, 21L, 55L, 90);
    }

    static AgeingView ageing(IntToLongFunction deals) {
        List<AgeingView.StageRow> stages = new ArrayList<>();
        long all = 0;
        for (Stage stage : Stage.values()) {
            long here = deals.applyAsLong(stage.place());
            all += here;
            stages.add(new AgeingView.StageRow(stage, here, ageing(here)));
        }
        return new AgeingView(DAY, 1, all, stages, List.of(), null);
    }

    static ForecastView forecast(int months, IntToLongFunction amount) {
        List<ForecastView.Month> all = new ArrayList<>();
        BigDecimal closed = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal best = BigDecimal.ZERO;
        LocalDate first = DAY.withDayOfMonth(1);
        for (int month = 0; month < months; month++) {
            BigDecimal won = BigDecimal.valueOf(month == 0 ? amount.applyAsLong(0) : 0);
            BigDecimal open = BigDecimal.valueOf(amount.applyAsLong(month));
            BigDecimal expected = open.multiply(new BigDecimal("0.4"));
            all.add(
                    new ForecastView.Month(
                            first.plusMonths(month).toString().substring(0, 7),
                            1,
                            2,
                            won,
                            expected,
                            null,
                            null,
                            open,
                            won.add(open),
                            List.of()));
            closed = closed.add(won);
            weighted = weighted.add(expected);
            best = best.add(won).add(open);
        }
        ForecastView.Beside beside =
                new ForecastView.Beside(3, BigDecimal.valueOf(90_000), BigDecimal.valueOf(9_000));
        return new ForecastView(
                DAY,
                1,
                "EUR",
                first,
                first.plusMonths(months),
                ForecastQuery.Basis.POLICY,
                new ForecastView.Total(closed, weighted, best),
                all,
                beside,
                beside,
                beside,
                List.of(),
                List.of());
    }
}
