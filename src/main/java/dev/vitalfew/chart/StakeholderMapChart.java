package dev.vitalfew.chart;

import dev.vitalfew.chart.Element.Tag;
import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.intelligence.CoverageView;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who decides at an account, for the wall of a sales meeting: people by level and department, how
/// they stand to us and to each other, and holes where somebody is missing.
final class StakeholderMapChart {
    private static final double HOLE_HEIGHT = 34;
    private static final double HOLE_WIDTH = 190;
    private static final double LEGEND_LINE = 30;
    private static final double SAMPLE = 34;
    private static final double CALM = 1;
    private static final double BUSY = .75;
    private static final int MANY_EDGES = 120;

    private static final Lettering HEADING = new Lettering(13, true, Paint.MUTED, Side.LEFT);
    private static final Lettering HOLE = new Lettering(13, true, Paint.GOAL, Side.MIDDLE);
    private static final Lettering LEGEND = new Lettering(12, false, Paint.INK, Side.LEFT);
    private static final Lettering SIGN = new Lettering(12, true, Paint.ON_LEVEL, Side.MIDDLE);

    private static final List<@Nullable Integer> STANCES = Arrays.asList(2, 1, 0, -1, -2, null);

    private final StakeholderMapView view;
    private final Words.MapWords words;
    private final List<Element> body = new ArrayList<>();

    private StakeholderMapChart(StakeholderMapView view, Words.MapWords words) {
        this.view = view;
        this.words = words;
    }

    static String draw(StakeholderMapView view, Words words) {
        return new StakeholderMapChart(view, words.map()).draw();
    }

    private String draw() {
        List<BuyingInfluence> holes = holes(view.coverage().bases());
        double top = Sheet.BODY_TOP + (holes.isEmpty() ? 0 : HOLE_HEIGHT + 18);
        MapLayout layout = MapLayout.of(view, top);
        boolean empty = view.nodes().isEmpty();
        Sheet sheet =
                new Sheet(
                        words.title(view),
                        words.scope(view),
                        empty ? "" : words.headline(view),
                        words.notes(view),
                        layout.width());
        if (empty) {
            return sheet.empty(words.nobody());
        }
        drawHoles(holes);
        drawGround(layout);
        drawEdges(layout);
        view.nodes().stream()
                .sorted(Comparator.comparing(node -> node.id().toString()))
                .forEach(node -> drawCard(node, layout));
        double bottom = drawLegend(layout.bottom() + 34, layout.width());
        return sheet.around(body, bottom - Sheet.BODY_TOP);
    }

    private static List<BuyingInfluence> holes(CoverageView.Bases bases) {
        List<BuyingInfluence> holes = new ArrayList<>();
        for (BuyingInfluence base : BuyingInfluence.values()) {
            CoverageView.Base found =
                    switch (base) {
                        case ECONOMIC -> bases.economic();
                        case TECHNICAL -> bases.technical();
                        case USER -> bases.user();
                        case COACH -> bases.coach();
                    };
            if (found.state() == CoverageState.MISSING) {
                holes.add(base);
            }
        }
        return holes;
    }

    private void drawHoles(List<BuyingInfluence> holes) {
        double x = Sheet.MARGIN + MapLayout.LABEL_WIDTH;
        for (BuyingInfluence base : holes) {
            Box box = new Box(x, Sheet.BODY_TOP, HOLE_WIDTH, HOLE_HEIGHT);
            Element outline =
                    Element.of(Tag.RECT)
                            .with("x", box.x())
                            .with("y", box.y())
                            .with("width", box.width())
                            .with("height", box.height())
                            .with("rx", 6);
            body.add(Shapes.dashed(Paint.GOAL.stroke(outline, 1.8)));
            body.add(HOLE.at(box.centre(), box.middle() + 4.5, words.hole(base)));
            x = box.right() + 16;
        }
    }

    private void drawGround(MapLayout layout) {
        for (int row = 0; row < layout.rows().size(); row++) {
            Box band = layout.rows().get(row).box();
            if (row % 2 == 0) {
                body.add(Shapes.rectangle(band, Paint.GRID).with("fill-opacity", .35));
            }
            body.add(
                    HEADING.at(
                            band.x() + 10,
                            band.middle() + 4,
                            words.level(layout.rows().get(row).name())));
        }
        for (MapLayout.Section column : layout.columns()) {
            Box box = column.box();
            String name = HEADING.fitted(words.department(column.name()), box.width() - 20);
            body.add(HEADING.on(Side.MIDDLE).at(box.centre(), box.y() + 18, name));
            body.add(
                    Shapes.line(
                            new Point(box.x(), box.y()),
                            new Point(box.x(), box.bottom()),
                            Paint.GRID,
                            1));
        }
        Box ours = layout.ours();
        if (ours != null) {
            body.add(Shapes.rectangle(ours, Paint.CLASS_A).with("fill-opacity", .1).with("rx", 6));
            body.add(HEADING.at(ours.x() + 10, ours.middle() + 4, words.us()));
        }
    }

    /// The quiet kinds below the telling ones; each once, also where several ties are alike.
    private void drawEdges(MapLayout layout) {
        double opacity = view.edges().size() > MANY_EDGES ? BUSY : CALM;
        Comparator<Edge> quietFirst =
                Comparator.comparingInt((Edge edge) -> rank(edge.kind()))
                        .thenComparing(edge -> edge.from().toString())
                        .thenComparing(edge -> edge.to().toString());
        view.edges().stream()
                .sorted(quietFirst)
                .forEach(
                        edge -> {
                            Box from = layout.cards().get(edge.from());
                            Box to = layout.cards().get(edge.to());
                            if (from != null && to != null) {
                                body.addAll(new Arrow(from, to, edge.kind()).draw(opacity));
                            }
                        });
    }

    private static int rank(TieKind kind) {
        return switch (kind) {
            case KNOWS -> 0;
            case REPORTS_TO -> 1;
            case INTRODUCED -> 2;
            case INFLUENCES -> 3;
        };
    }

    private void drawCard(Node node, MapLayout layout) {
        Box box = layout.cards().get(node.id());
        if (box != null) {
            body.add(new PersonCard(node, box, words).draw());
        }
    }

    /// Entries one after the other, in as many lines as they need.
    private double drawLegend(double top, double width) {
        body.add(HEADING.at(Sheet.MARGIN, top, words.legend()));
        double x = Sheet.MARGIN;
        double y = top + 24;
        for (Entry entry : entries()) {
            double needed = entry.room() + LEGEND.width(entry.text()) + 26;
            if (x + needed > width - Sheet.MARGIN && x > Sheet.MARGIN) {
                x = Sheet.MARGIN;
                y += LEGEND_LINE;
            }
            body.addAll(entry.sample().at(x, y));
            body.add(LEGEND.at(x + entry.room(), y + 4, entry.text()));
            x += needed;
        }
        return y + LEGEND_LINE / 2;
    }

    private interface Sample {
        List<Element> at(double x, double y);
    }

    private record Entry(Sample sample, double room, String text) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Integer stance : STANCES) {
            entries.add(new Entry((x, y) -> swatch(stance, x, y), SAMPLE, words.stance(stance)));
        }
        for (TieKind kind : TieKind.values()) {
            Sample line =
                    (x, y) ->
                            new Arrow(new Box(x, y, 0, 0), new Box(x + SAMPLE, y, 0, 0), kind)
                                    .draw(1);
            entries.add(new Entry(line, SAMPLE + 10, words.tie(kind)));
        }
        entries.add(new Entry((_, _) -> List.of(), 0, words.badges()));
        entries.add(
                new Entry(
                        (x, y) -> List.of(PersonCard.ring(new Box(x + 6, y - 5, 18, 10))),
                        SAMPLE + 4,
                        words.ring()));
        return entries;
    }

    private static List<Element> swatch(@Nullable Integer stance, double x, double y) {
        Box box = new Box(x, y - 10, 26, 20);
        return List.of(
                PersonCard.stripe(box, PersonCard.paintOf(stance)),
                SIGN.at(box.centre(), y + 4, PersonCard.signOf(stance)));
    }
}
