package dev.vitalfew.chart;

import dev.vitalfew.chart.BarPanel.Axis;
import dev.vitalfew.chart.BarPanel.Bar;
import dev.vitalfew.chart.BarPanel.Content;
import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Words.Rest;
import dev.vitalfew.intelligence.ParetoView;
import dev.vitalfew.intelligence.ParetoView.ClassTotal;
import dev.vitalfew.intelligence.ParetoView.Item;
import dev.vitalfew.scoring.AbcClass;
import java.util.ArrayList;
import java.util.List;

/// The vital few: on the left the largest units by name, on the right the cumulative curve over all
/// of them. One drawing with a bar for every unit would hide the names of a hundred units and show
/// nothing of a hundred thousand.
final class ParetoChart {
    private static final int BARS = 15;
    private static final double BODY_HEIGHT = 474;
    private static final double LEGEND_HEIGHT = 34;
    private static final double BARS_WIDTH = 560;
    private static final double GUTTER = 36;
    private static final Lettering LEGEND = new Lettering(14, false, Paint.INK, Side.LEFT);

    private ParetoChart() {}

    static String draw(ParetoView view, Words words) {
        Sheet sheet =
                new Sheet(
                        words.pareto().title(view),
                        words.pareto().scope(view),
                        view.units() == 0 ? "" : words.pareto().headline(view),
                        words.pareto().notes(view));
        if (view.units() == 0) {
            return sheet.empty(
                    view.unknown().units() == 0
                            ? words.nothing(view.metric())
                            : words.nothingKnown(view.metric()));
        }
        double top = Sheet.BODY_TOP + LEGEND_HEIGHT;
        double height = BODY_HEIGHT - LEGEND_HEIGHT;
        double right = Sheet.MARGIN + BARS_WIDTH + GUTTER;
        Box curve = new Box(right, top, Sheet.WIDTH - Sheet.MARGIN - right, height);
        List<Element> body = new ArrayList<>(legend(view, words));
        body.addAll(bars(view, words, new Box(Sheet.MARGIN, top, BARS_WIDTH, height)).draw());
        body.addAll(new CurvePanel(view, words, curve).draw());
        return sheet.around(body, BODY_HEIGHT);
    }

    static Paint paintOf(AbcClass abcClass) {
        return switch (abcClass) {
            case A -> Paint.CLASS_A;
            case B -> Paint.CLASS_B;
            case C -> Paint.CLASS_C;
        };
    }

    private static List<Element> legend(ParetoView view, Words words) {
        List<Element> shapes = new ArrayList<>();
        double x = Sheet.MARGIN;
        for (AbcClass each : AbcClass.values()) {
            String text = words.pareto().classTotal(each, totalOf(view, each), view);
            Box sample = new Box(x, Sheet.BODY_TOP, 13, 13);
            shapes.add(Shapes.rectangle(sample, paintOf(each)));
            shapes.add(LEGEND.at(x + 20, Sheet.BODY_TOP + 11.5, text));
            x += 20 + LEGEND.width(text) + 28;
        }
        return shapes;
    }

    private static ClassTotal totalOf(ParetoView view, AbcClass abcClass) {
        return switch (abcClass) {
            case A -> view.classes().a();
            case B -> view.classes().b();
            case C -> view.classes().c();
        };
    }

    private static BarPanel bars(ParetoView view, Words words, Box frame) {
        List<Item> shown = view.picture().bars().stream().limit(BARS).toList();
        List<Bar> bars =
                shown.stream()
                        .map(
                                item ->
                                        new Bar(
                                                Names.readable(item.name()),
                                                item.value().doubleValue(),
                                                paintOf(item.abcClass()),
                                                Numbers.compact(item.value()),
                                                Numbers.percent(item.share())))
                        .toList();
        String axis = words.measured(view.metric(), view.currency());
        return new BarPanel(
                frame,
                new Content(
                        words.shown(shown.size(), view.units(), view.by()),
                        bars,
                        rest(view, words, shown)),
                new Axis(axis, 0, Numbers::tick, List.of()));
    }

    private static String rest(ParetoView view, Words words, List<Item> shown) {
        int units = view.units() - shown.size();
        if (units <= 0) {
            return "";
        }
        Rest rest = new Rest(units, view.total(), 1);
        for (Item item : shown) {
            rest = rest.without(item.value(), item.share());
        }
        return words.rest(rest, view.metric(), view.by());
    }
}
