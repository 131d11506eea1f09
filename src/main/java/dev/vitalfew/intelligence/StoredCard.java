package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.lifetime.Outlook;
import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.churn.ChurnScore;
import dev.vitalfew.scoring.churn.ChurnSignal;
import dev.vitalfew.scoring.churn.Contribution;
import dev.vitalfew.scoring.value.ValueScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A scorecard as it is kept: in no language, and with a short name for whatever stands in each of
/// a million rows.
///
/// @param scored what brought points or could have
/// @param unknown signals without evidence, by the reason
/// @param outlook absent without a purchase day or a model
/// @param value absent where the books said nothing, and of cards that are older than it
/// @param pareto absent without revenue, and of cards that are older than it
/// @param format absent of cards that are older than value and Pareto
@JsonInclude(Include.NON_NULL)
record StoredCard(
        int score,
        ChurnBand band,
        double coverage,
        List<Line> scored,
        Map<String, List<ChurnSignal>> unknown,
        Outlook.@Nullable Prospect outlook,
        @Nullable ValueScore value,
        ParetoPlaces.@Nullable Place pareto,
        @Nullable Integer format) {
    /// With value and Pareto.
    private static final int SECOND = 2;

    StoredCard {
        scored = List.copyOf(scored);
        unknown = Map.copyOf(unknown);
    }

    /// One rule: signal, points, maximum, observed value, threshold, step and evidence.
    @JsonInclude(Include.NON_EMPTY)
    record Line(
            ChurnSignal s, int p, int m, double o, double t, @Nullable Integer n, List<String> e) {
        Line {
            e = e == null ? List.of() : List.copyOf(e);
        }

        Contribution.Scored contribution() {
            return new Contribution.Scored(s, p, m, o, t, n, e);
        }
    }

    static StoredCard of(
            ChurnScore churn,
            Outlook.@Nullable Prospect outlook,
            @Nullable ValueScore value,
            ParetoPlaces.@Nullable Place pareto) {
        List<Line> scored = new ArrayList<>();
        Map<String, List<ChurnSignal>> unknown = new TreeMap<>();
        for (Contribution contribution : churn.contributions()) {
            switch (contribution) {
                case Contribution.Scored one ->
                        scored.add(
                                new Line(
                                        one.signal(),
                                        one.points(),
                                        one.maxPoints(),
                                        one.observed(),
                                        one.threshold(),
                                        one.step(),
                                        one.evidence()));
                case Contribution.NoEvidence(ChurnSignal signal, String why) ->
                        unknown.computeIfAbsent(why, _ -> new ArrayList<>()).add(signal);
            }
        }
        return new StoredCard(
                churn.score(),
                churn.band(),
                churn.coverage(),
                scored,
                unknown,
                outlook,
                value,
                pareto,
                SECOND);
    }

    /// Whether an absent part says that there was nothing, and not that nobody looked.
    boolean looksAtPareto() {
        return format != null;
    }

    /// As it was when it was stored, in the order of the signals.
    ChurnScore churn() {
        List<Contribution> contributions = new ArrayList<>();
        scored.forEach(line -> contributions.add(line.contribution()));
        unknown.forEach(
                (why, signals) ->
                        signals.forEach(
                                signal ->
                                        contributions.add(
                                                new Contribution.NoEvidence(signal, why))));
        contributions.sort(Comparator.comparing(Contribution::signal));
        return new ChurnScore(score, band, coverage, contributions);
    }
}
