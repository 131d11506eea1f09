package dev.vitalfew.chart;

import static dev.vitalfew.chart.English.amount;
import static dev.vitalfew.chart.English.counted;
import static dev.vitalfew.chart.Numbers.count;

import dev.vitalfew.deal.Stage;
import dev.vitalfew.intelligence.AgeingView;
import dev.vitalfew.intelligence.ForecastQuery;
import dev.vitalfew.intelligence.ForecastView;
import dev.vitalfew.intelligence.FunnelView;
import dev.vitalfew.intelligence.UnconvertedView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pipeline in English.
final class EnglishPipeline implements Words.PipelineWords {
    @Override
    public String numbered(Stage stage) {
        return "%s  %s".formatted(count(stage.place() + 1), English.capitalised(name(stage)));
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case TARGETED -> "targeted";
            case CONTACTED -> "contacted";
            case INVESTIGATED -> "investigated";
            case PROVEN -> "proven";
            case COMMITTING -> "committing";
            case CLOSING -> "closing";
        };
    }

    @Override
    public String noOpenDeals() {
        return "No open deals on this day";
    }

    @Override
    public String funnelTitle() {
        return "The pipeline by stage";
    }

    @Override
    public String funnelScope(FunnelView view) {
        return "%s, %s, weighted %s, as of %s"
                .formatted(
                        counted(view.deals(), "open deal"),
                        amount(view.amount(), view.currency()),
                        amount(view.weighted(), view.currency()),
                        view.asOf());
    }

    @Override
    public String funnelHeadline(FunnelView view) {
        FunnelView.StageRow worst = null;
        long missing = 0;
        for (FunnelView.StageRow row : view.stages()) {
            missing += Math.max(0, row.required() - row.deals());
            if (row.deals() < row.required()
                    && (worst == null
                            || row.deals() * worst.required() < worst.deals() * row.required())) {
                worst = row;
            }
        }
        if (worst == null) {
            return "Full enough for %s: no stage lacks a deal."
                    .formatted(counted(view.targetWins(), "win"));
        }
        return "For %s, %s are missing; the bottleneck is stage %s, %s."
                .formatted(
                        counted(view.targetWins(), "win"),
                        counted(missing, "deal"),
                        count(worst.stage().place() + 1),
                        name(worst.stage()));
    }

    @Override
    public List<String> funnelColumns() {
        return List.of("Deals", "Amount", "Weighted", "Go on");
    }

    @Override
    public String ofRequired(FunnelView.StageRow row) {
        return "%s of %s".formatted(count(row.deals()), count(row.required()));
    }

    @Override
    public String missing(long deals) {
        return count(deals) + " missing";
    }

    @Override
    public String enough() {
        return "enough";
    }

    @Override
    public String share(@Nullable Double share) {
        return share == null ? "–" : Numbers.percent(share);
    }

    @Override
    public List<String> funnelNotes(FunnelView view) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The line marks the deals needed for %s. Go on: deals that ever came to a stage and went on or were won. Policy %s."
                        .formatted(counted(view.targetWins(), "win"), count(view.policyVersion())));
        if (view.withoutAmount() > 0) {
            notes.add("Without an amount: %s.".formatted(counted(view.withoutAmount(), "deal")));
        }
        notes.addAll(leftOut(view.unconverted(), view.currency()));
        return notes;
    }

    private static List<String> leftOut(List<UnconvertedView> unconverted, String currency) {
        return unconverted.isEmpty() ? List.of() : English.leftOut(unconverted, null, currency);
    }

    @Override
    public String forecastTitle() {
        return "Forecast by month";
    }

    @Override
    public String forecastScope(ForecastView view) {
        return "%s, %s up to %s, as of %s"
                .formatted(view.currency(), view.from(), view.to().minusDays(1), view.asOf());
    }

    @Override
    public String forecastHeadline(ForecastView view) {
        return "Closed %s, expected %s more, best case %s."
                .formatted(
                        Numbers.compact(view.total().closed()),
                        Numbers.compact(view.total().weighted()),
                        Numbers.compact(view.total().bestCase()));
    }

    @Override
    public String nothingExpected() {
        return "Nothing is closed or expected in these months";
    }

    @Override
    public List<String> forecastParts() {
        return List.of("Closed", "Weighted: amount by probability", "Up to the best case");
    }

    @Override
    public List<String> forecastNotes(ForecastView view) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The figure on a column is its best case. Probabilities are the deals' own, else %s. Policy %s."
                        .formatted(
                                view.basis() == ForecastQuery.Basis.HISTORY
                                        ? "what became of earlier deals at their stage"
                                        : "those of their stage",
                                count(view.policyVersion())));
        if (view.overdue().deals() > 0 || view.undated().deals() > 0) {
            notes.add(
                    "In no month: %s overdue with %s, %s without a day with %s."
                            .formatted(
                                    counted(view.overdue().deals(), "deal"),
                                    amount(view.overdue().amount(), view.currency()),
                                    counted(view.undated().deals(), "deal"),
                                    amount(view.undated().amount(), view.currency())));
        }
        notes.addAll(leftOut(view.unconverted(), view.currency()));
        return notes;
    }

    @Override
    public String ageingTitle() {
        return "How long open deals stand at their stage";
    }

    @Override
    public String ageingScope(AgeingView view) {
        return "%s as of %s".formatted(counted(view.deals(), "open deal"), view.asOf());
    }

    @Override
    public String ageingHeadline(AgeingView view) {
        long stale = view.stages().stream().mapToLong(row -> row.ageing().stale()).sum();
        long slow = view.stages().stream().mapToLong(row -> row.ageing().slow()).sum();
        return "%s of %s %s stale, %s slow."
                .formatted(
                        count(stale),
                        counted(view.deals(), "open deal"),
                        stale == 1 ? "is" : "are",
                        count(slow));
    }

    @Override
    public List<String> ageingParts() {
        return List.of("On track", "Slow", "Stale", "Nothing to compare with");
    }

    @Override
    public List<String> ageingColumns() {
        return List.of("Open deals", "Slow after", "Stale after");
    }

    @Override
    public String days(@Nullable Long days) {
        return days == null ? "–" : counted(days, "day");
    }

    @Override
    public List<String> ageingNotes(AgeingView view) {
        return List.of(
                "Half of the deals that were won stood no longer at the stage than it takes to be slow, four in five no longer than it takes to be stale. Policy %s."
                        .formatted(count(view.policyVersion())));
    }
}
