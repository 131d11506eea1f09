package dev.vitalfew.chart;

import static dev.vitalfew.chart.English.amount;
import static dev.vitalfew.chart.English.name;
import static dev.vitalfew.chart.English.units;
import static dev.vitalfew.chart.Numbers.count;
import static dev.vitalfew.chart.Numbers.decimal;
import static dev.vitalfew.chart.Numbers.percent;

import dev.vitalfew.chart.Words.Border;
import dev.vitalfew.chart.Words.Table;
import dev.vitalfew.intelligence.ConcentrationView;
import dev.vitalfew.intelligence.ConcentrationView.Stress;
import dev.vitalfew.intelligence.ConcentrationView.Thresholds;
import dev.vitalfew.intelligence.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The concentration in English.
final class EnglishConcentration implements Words.ConcentrationWords {
    @Override
    public String title(ConcentrationView view) {
        return "Concentration of %s by group".formatted(name(view.metric()));
    }

    @Override
    public String scope(ConcentrationView view) {
        return "%s from %s of accounts, %s"
                .formatted(
                        amount(view.total(), view.currency()),
                        units(view.units(), UnitKind.GROUP),
                        English.period(view.from(), view.to(), view.asOf()));
    }

    @Override
    public String headline(ConcentrationView view) {
        String metric = name(view.metric());
        if (view.units() == 1) {
            return "One group brings all %s.".formatted(metric);
        }
        StringBuilder sentence =
                new StringBuilder(
                        "The largest of %s brings %s of %s"
                                .formatted(
                                        units(view.units(), UnitKind.GROUP),
                                        share(view.top1()),
                                        metric));
        if (view.units() > 5) {
            sentence.append(", the largest five bring ").append(share(view.top5()));
        }
        if (view.units() > 10) {
            sentence.append(", ten ").append(share(view.top10()));
        }
        return sentence.append('.').toString();
    }

    @Override
    public String level(ConcentrationView view) {
        return switch (view.level()) {
            case CRITICAL ->
                    "Critical concentration: " + why(view, view.thresholds().criticalTop1());
            case HIGH -> "High concentration: " + why(view, view.thresholds().highTop1());
            case DISCLOSE -> {
                int groups = view.disclosures().size();
                yield "To be disclosed: %s %s %s or more"
                        .formatted(
                                units(groups, UnitKind.GROUP),
                                groups == 1 ? "has" : "have",
                                percent(view.thresholds().disclose()));
            }
            case OK ->
                    "Low concentration: no group reaches %s"
                            .formatted(percent(view.thresholds().disclose()));
        };
    }

    /// The largest group is the reason where it reaches the border, else the index is.
    private static String why(ConcentrationView view, BigDecimal top1) {
        Double largest = view.top1();
        return largest != null && largest >= top1.doubleValue()
                ? "one group has %s".formatted(share(largest))
                : "few large groups, HHI %s".formatted(index(view.hhi()));
    }

    @Override
    public Table figures(ConcentrationView view) {
        Thresholds borders = view.thresholds();
        return new Table(
                "Key figures",
                List.of(),
                List.of(
                        List.of("Largest group", share(view.top1())),
                        List.of("Largest five", share(view.top5())),
                        List.of("Largest ten", share(view.top10())),
                        List.of("Herfindahl-Hirschman index (HHI)", index(view.hhi())),
                        List.of(
                                "High and critical from an HHI of",
                                "%s, %s"
                                        .formatted(
                                                borders.highHhi().toPlainString(),
                                                borders.criticalHhi().toPlainString())),
                        List.of("Effective number of groups", effective(view))));
    }

    @Override
    public Table stress(ConcentrationView view) {
        return new Table(
                "If the largest left us",
                List.of("Without", "Revenue", "Margin"),
                view.stress().stream().map(EnglishConcentration::row).toList());
    }

    private static List<String> row(Stress stress) {
        return List.of(
                stress.removed() == 1 ? "the largest" : "the largest " + count(stress.removed()),
                drop(stress.revenueDrop()),
                drop(stress.marginDrop()));
    }

    @Override
    public List<Border> borders(Thresholds thresholds) {
        return List.of(
                new Border("disclose", thresholds.disclose()),
                new Border("high", thresholds.highTop1()),
                new Border("critical", thresholds.criticalTop1()));
    }

    @Override
    public List<String> notes(ConcentrationView view) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "A group is an account with all accounts below it. Policy %s."
                        .formatted(count(view.policyVersion())));
        notes.addAll(English.leftOut(view.unconverted(), view.withoutCost(), view.currency()));
        return notes;
    }

    private static String effective(ConcentrationView view) {
        Double units = view.effectiveUnits();
        return units == null ? "–" : decimal(units, 1);
    }

    private static String index(@Nullable Double hhi) {
        return hhi == null ? "–" : decimal(hhi, 3);
    }

    private static String share(@Nullable Double share) {
        return share == null ? "–" : percent(share);
    }

    /// A loss-making group takes its loss along: then the margin rises.
    private static String drop(@Nullable Double fraction) {
        if (fraction == null) {
            return "not known";
        }
        return fraction < 0 ? "+" + percent(-fraction) : percent(-fraction);
    }
}
