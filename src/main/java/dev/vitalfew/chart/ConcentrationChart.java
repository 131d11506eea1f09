package dev.vitalfew.chart;

import dev.vitalfew.chart.BarPanel.Axis;
import dev.vitalfew.chart.BarPanel.Bar;
import dev.vitalfew.chart.BarPanel.Content;
import dev.vitalfew.chart.BarPanel.Limit;
import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Words.Rest;
import dev.vitalfew.intelligence.ConcentrationView;
import dev.vitalfew.intelligence.ConcentrationView.Item;
import dev.vitalfew.intelligence.ConcentrationView.Thresholds;
import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.UnitKind;
import dev.vitalfew.scoring.ConcentrationLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much hangs on a few groups: their shares as bars against the borders of the policy, the
/// level as a badge in colour and words, and what goes when the largest go.
final class ConcentrationChart {
    private static final int BARS = 20;
    private static final double BODY_HEIGHT = 540;
    private static final double BADGE_HEIGHT = 34;
    private static final double TABLES_WIDTH = 320;
    private static final double GUTTER = 40;

    private static final Lettering BADGE = new Lettering(15, true, Paint.ON_LEVEL, Side.MIDDLE);

    private ConcentrationChart() {}

    static String draw(ConcentrationView view, Words words) {
        Sheet sheet =
                new Sheet(
                        words.concentration().title(view),
                        words.concentration().scope(view),
                        view.units() == 0 ? "" : words.concentration().headline(view),
                        words.concentration().notes(view));
        if (view.units() == 0) {
            boolean complete = view.unconverted().isEmpty() && leavesOut(view.withoutCost()) == 0;
            return sheet.empty(
                    complete ? words.nothing(view.metric()) : words.nothingKnown(view.metric()));
        }
        double top = Sheet.BODY_TOP + BADGE_HEIGHT + 16;
        double width = Sheet.WIDTH - 2 * Sheet.MARGIN - TABLES_WIDTH - GUTTER;
        Box frame = new Box(Sheet.MARGIN, top, width, Sheet.BODY_TOP + BODY_HEIGHT - top);
        List<Element> body = new ArrayList<>(badge(view, words));
        body.addAll(bars(view, words, frame).draw());
        double x = Sheet.WIDTH - Sheet.MARGIN - TABLES_WIDTH;
        Box beside = new Box(x, top, TABLES_WIDTH, frame.height());
        TablePanel figures = new TablePanel(words.concentration().figures(view), beside);
        TablePanel stress = new TablePanel(words.concentration().stress(view), figures.below());
        body.addAll(figures.draw());
        body.addAll(stress.draw());
        return sheet.around(body, BODY_HEIGHT);
    }

    private static long leavesOut(@Nullable LinesView lines) {
        return lines == null ? 0 : lines.rows();
    }

    private static List<Element> badge(ConcentrationView view, Words words) {
        String text = words.concentration().level(view);
        Box box = new Box(Sheet.MARGIN, Sheet.BODY_TOP, BADGE.width(text) + 28, BADGE_HEIGHT);
        return List.of(
                Shapes.rectangle(box, paintOf(view.level())).with("rx", BADGE_HEIGHT / 2),
                BADGE.at(box.centre(), box.middle() + 5.5, text));
    }

    static Paint paintOf(ConcentrationLevel level) {
        return switch (level) {
            case OK -> Paint.LEVEL_OK;
            case DISCLOSE -> Paint.LEVEL_DISCLOSE;
            case HIGH -> Paint.LEVEL_HIGH;
            case CRITICAL -> Paint.LEVEL_CRITICAL;
        };
    }

    private static BarPanel bars(ConcentrationView view, Words words, Box frame) {
        List<Item> shown = view.items().stream().limit(BARS).toList();
        Thresholds borders = view.thresholds();
        List<Bar> bars =
                shown.stream()
                        .map(
                                item ->
                                        new Bar(
                                                Names.readable(item.name()),
                                                item.share(),
                                                paintOf(item.share(), borders),
                                                Numbers.percent(item.share()),
                                                Numbers.compact(item.value())))
                        .toList();
        List<Limit> limits =
                words.concentration().borders(borders).stream()
                        .map(
                                border ->
                                        new Limit(
                                                border.share().doubleValue(),
                                                border.word(),
                                                Numbers.percent(border.share())))
                        .toList();
        double least = borders.disclose().doubleValue() * 1.2;
        return new BarPanel(
                frame,
                new Content(
                        words.shown(shown.size(), view.units(), UnitKind.GROUP),
                        bars,
                        rest(view, words, shown)),
                new Axis(words.shareOf(view.metric()), least, Numbers::percent, limits));
    }

    /// A bar shows what its group alone would make of the portfolio.
    private static Paint paintOf(double share, Thresholds borders) {
        if (reaches(share, borders.criticalTop1())) {
            return Paint.LEVEL_CRITICAL;
        }
        if (reaches(share, borders.highTop1())) {
            return Paint.LEVEL_HIGH;
        }
        return reaches(share, borders.disclose()) ? Paint.LEVEL_DISCLOSE : Paint.CLASS_A;
    }

    private static boolean reaches(double share, BigDecimal border) {
        return share >= border.doubleValue();
    }

    private static String rest(ConcentrationView view, Words words, List<Item> shown) {
        int units = view.units() - shown.size();
        if (units <= 0) {
            return "";
        }
        Rest rest = new Rest(units, view.total(), 1);
        for (Item item : shown) {
            rest = rest.without(item.value(), item.share());
        }
        return words.rest(rest, view.metric(), UnitKind.GROUP);
    }
}
