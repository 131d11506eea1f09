package dev.vitalfew.chart;

import static dev.vitalfew.chart.English.amount;
import static dev.vitalfew.chart.English.bring;
import static dev.vitalfew.chart.English.counted;
import static dev.vitalfew.chart.English.name;
import static dev.vitalfew.chart.English.unit;
import static dev.vitalfew.chart.English.units;
import static dev.vitalfew.chart.Numbers.count;
import static dev.vitalfew.chart.Numbers.decimal;
import static dev.vitalfew.chart.Numbers.percent;

import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.Metric;
import dev.vitalfew.intelligence.ParetoView;
import dev.vitalfew.intelligence.ParetoView.Negative;
import dev.vitalfew.intelligence.ParetoView.TopShare;
import dev.vitalfew.intelligence.ParetoView.UnitsFor80;
import dev.vitalfew.intelligence.UnitKind;
import dev.vitalfew.scoring.AbcClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The vital few in English.
final class EnglishPareto implements Words.ParetoWords {
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    @Override
    public String title(ParetoView view) {
        return "%s by %s".formatted(English.capitalised(name(view.metric())), unit(view.by()));
    }

    @Override
    public String scope(ParetoView view) {
        return "%s from %s, %s"
                .formatted(
                        amount(view.total(), view.currency()),
                        units(view.units(), view.by()),
                        English.period(view.from(), view.to(), view.asOf()));
    }

    @Override
    public String headline(ParetoView view) {
        if (view.units() == 1) {
            return "One %s brings all %s.".formatted(unit(view.by()), name(view.metric()));
        }
        TopShare top = view.topShare();
        int few = view.unitsFor80().units();
        return "The top %s (%s of %s) %s %s of %s; %s %s 80 %%."
                .formatted(
                        percent(top.fraction()),
                        count(top.units()),
                        units(view.units(), view.by()),
                        bring(top.units()),
                        share(top.share()),
                        name(view.metric()),
                        units(few, view.by()),
                        suffice(few));
    }

    @Override
    public String classTotal(AbcClass abcClass, ParetoView.ClassTotal total, ParetoView view) {
        return "%s: %s, %s"
                .formatted(abcClass, units(total.units(), view.by()), share(total.share()));
    }

    @Override
    public String cumulativeShare(Metric metric) {
        return "Cumulative share of " + name(metric);
    }

    @Override
    public String shareOfUnits(int units, UnitKind kind) {
        return "Share of %ss, largest first (100 %% = %s)".formatted(unit(kind), count(units));
    }

    @Override
    public List<String> crossing(ParetoView view) {
        UnitsFor80 few = view.unitsFor80();
        return List.of(
                "%s (%s)".formatted(units(few.units(), view.by()), share(few.fraction())),
                "%s 80 %%".formatted(suffice(few.units())));
    }

    @Override
    public List<String> topShare(ParetoView view) {
        TopShare top = view.topShare();
        List<String> lines = new ArrayList<>();
        lines.add("Top %s (%s)".formatted(percent(top.fraction()), units(top.units(), view.by())));
        lines.add("%s %s".formatted(bring(top.units()), share(top.share())));
        if (top.fraction().compareTo(FIFTH) == 0) {
            lines.add("◇ 80/20 rule: 80 %");
        }
        return lines;
    }

    @Override
    public List<String> notes(ParetoView view) {
        List<String> notes = new ArrayList<>();
        if (view.units() > 0) {
            notes.add(inequality(view));
        }
        if (view.units() > 0 && !view.benchmarks().isEmpty()) {
            notes.add(
                    view.benchmarks().stream()
                            .map(EnglishPareto::benchmark)
                            .collect(
                                    Collectors.joining(
                                            ", ", "◇ What the top 20 % bring elsewhere: ", ".")));
        }
        List<String> beside = beside(view);
        if (!beside.isEmpty()) {
            notes.add("Not in the picture: " + String.join(", ", beside) + ".");
        }
        notes.addAll(English.leftOut(view.unconverted(), view.withoutCost(), view.currency()));
        LinesView unassigned = view.unassigned();
        if (unassigned != null && unassigned.rows() > 0) {
            notes.add(
                    "Left out because they name no %s: %s of %s."
                            .formatted(
                                    unit(view.by()),
                                    counted(unassigned.rows(), "line"),
                                    amount(unassigned.amount(), view.currency())));
        }
        return notes;
    }

    private static String benchmark(ParetoView.Benchmark benchmark) {
        String share = percent(BigDecimal.valueOf(benchmark.share()));
        return "%s (%s)".formatted(share, benchmark.source());
    }

    private static String inequality(ParetoView view) {
        Double gini = view.gini();
        Double effective = view.effectiveUnits();
        return gini == null || effective == null
                ? "Policy %s.".formatted(count(view.policyVersion()))
                : "Gini coefficient %s; as concentrated as %s equal %ss. Policy %s."
                        .formatted(
                                decimal(gini, 2),
                                decimal(effective, 1),
                                unit(view.by()),
                                count(view.policyVersion()));
    }

    /// Units outside the population.
    private static List<String> beside(ParetoView view) {
        List<String> parts = new ArrayList<>();
        String metric = name(view.metric());
        if (view.zero().units() > 0) {
            parts.add("%s without %s".formatted(units(view.zero().units(), view.by()), metric));
        }
        Negative negative = view.negative();
        if (negative.units() > 0) {
            parts.add(
                    "%s below zero (%s)"
                            .formatted(
                                    units(negative.units(), view.by()),
                                    amount(negative.total(), view.currency())));
        }
        int unknown = view.unknown().units();
        if (unknown > 0) {
            parts.add("%s of unknown %s".formatted(units(unknown, view.by()), metric));
        }
        return parts;
    }

    /// Not "bring": the last of them may reach far beyond.
    private static String suffice(int units) {
        return units == 1 ? "is enough for" : "are enough for";
    }

    private static String share(@Nullable Double share) {
        return share == null ? "–" : percent(share);
    }
}
