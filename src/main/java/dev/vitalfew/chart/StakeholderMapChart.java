package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Words.MapWords;
import dev.vitalfew.intelligence.CoverageView;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who decides at an account, for the wall of a sales meeting: people by level and department, how
/// they stand to us and to each other, and holes where somebody is missing.
final class StakeholderMapChart {
    private static final double HOLE_HEIGHT = 34;
    private static final double HOLE_WIDTH = 200;
    private static final double EMPTY_HEIGHT = 120;
    private static final int HEADLINE_LINES = 3;

    private static final Lettering HEADING = new Lettering(13, true, Paint.MUTED, Side.LEFT);
    private static final Lettering NOBODY = new Lettering(20, true, Paint.MUTED, Side.MIDDLE);

    private final StakeholderMapView view;
    private final MapWords words;
    private final List<Element> body = new ArrayList<>();

    private StakeholderMapChart(StakeholderMapView view, MapWords words) {
        this.view = view;
        this.words = words;
    }

    static String draw(StakeholderMapView view, MapWords words) {
        return new StakeholderMapChart(view, words).draw();
    }

    private String draw() {
        boolean empty = view.nodes().isEmpty();
        MapLayout flat = MapLayout.of(view);
        Sheet sheet =
                new Sheet(
                        words.title(view),
                        words.scope(view),
                        empty ? words.nobody() : words.headline(view),
                        words.notes(view),
                        flat.width(),
                        HEADLINE_LINES);
        double top = drawHoles(sheet.bodyTop(), flat.width());
        if (empty && flat.holes().isEmpty()) {
            double middle = top + EMPTY_HEIGHT / 2;
            body.add(NOBODY.at(flat.width() / 2, middle, words.nobody()));
            return sheet.around(body, top + EMPTY_HEIGHT - sheet.bodyTop());
        }
        MapLayout layout = flat.from(top);
        drawGround(layout);
        drawTies(layout.ties());
        layout.holes().forEach(hole -> body.addAll(PersonCard.hole(hole, words.nobodyThere())));
        Map<UUID, Box> cards = layout.cards();
        view.nodes().stream()
                .sorted(Comparator.comparing(node -> node.id().toString()))
                .forEach(node -> drawCard(node, cards));
        MapLegend legend = new MapLegend(words, layout.bottom() + 34, layout.width());
        body.addAll(legend.draw());
        return sheet.around(body, legend.bottom() - sheet.bodyTop());
    }

    /// The bases for which there is nobody.
    static List<BuyingInfluence> missing(StakeholderMapView view) {
        List<BuyingInfluence> missing = new ArrayList<>();
        CoverageView.Bases bases = view.coverage().bases();
        for (BuyingInfluence base : BuyingInfluence.values()) {
            CoverageView.Base found =
                    switch (base) {
                        case ECONOMIC -> bases.economic();
                        case TECHNICAL -> bases.technical();
                        case USER -> bases.user();
                        case COACH -> bases.coach();
                    };
            if (found.state() == CoverageState.MISSING) {
                missing.add(base);
            }
        }
        return missing;
    }

    /// @return where the next may begin
    private double drawHoles(double top, double width) {
        double left = Sheet.MARGIN + MapLayout.LABEL_WIDTH;
        double x = left;
        double y = top;
        List<BuyingInfluence> missing = missing(view);
        for (BuyingInfluence base : missing) {
            if (x + HOLE_WIDTH > width - Sheet.MARGIN) {
                x = left;
                y += HOLE_HEIGHT + 10;
            }
            Box box = new Box(x, y, HOLE_WIDTH, HOLE_HEIGHT);
            body.addAll(PersonCard.hole(box, words.hole(base)));
            x = box.right() + 16;
        }
        return missing.isEmpty() ? y : y + HOLE_HEIGHT + 18;
    }

    private void drawGround(MapLayout layout) {
        for (MapLayout.Section level : layout.levels()) {
            drawBand(level.box(), Paint.GRID, .4, words.level(level.name()));
        }
        for (MapLayout.Section department : layout.departments()) {
            Box box = department.box();
            String name = HEADING.fitted(words.department(department.name()), box.width() - 20);
            body.add(HEADING.on(Side.MIDDLE).at(box.centre(), box.y() + 18, name));
            Point from = new Point(box.x(), box.y());
            body.add(Shapes.line(from, new Point(box.x(), box.bottom()), Paint.GRID, 1.4));
        }
        Box ours = layout.ours();
        if (ours != null) {
            drawBand(ours, Paint.CLASS_A, .12, words.us());
        }
    }

    private void drawBand(Box band, Paint paint, double opacity, String name) {
        body.add(Shapes.rectangle(band, paint).with("fill-opacity", opacity).with("rx", 6));
        String fitted = HEADING.fitted(name, MapLayout.LABEL_WIDTH - 14);
        body.add(HEADING.at(band.x() + 10, band.middle() + 4, fitted));
    }

    /// The quiet kinds below the telling ones. The halo of a bundle lies below all of its lines,
    /// which are one up to where they part.
    private void drawTies(Map<TieBundle, List<TieLine>> ties) {
        Map<UUID, String> names =
                view.nodes().stream()
                        .collect(Collectors.toMap(Node::id, node -> Names.readable(node.name())));
        Comparator<Map.Entry<TieBundle, List<TieLine>>> quietFirst =
                Comparator.comparingInt(entry -> rank(entry.getKey().kind()));
        for (Map.Entry<TieBundle, List<TieLine>> entry :
                ties.entrySet().stream().sorted(quietFirst).toList()) {
            entry.getValue().forEach(line -> body.add(line.halo()));
            for (TieLine line : entry.getValue()) {
                body.add(line.draw(told(line.tie(), names)));
            }
        }
    }

    private String told(Edge tie, Map<UUID, String> names) {
        return words.tied(
                names.getOrDefault(tie.from(), ""), tie, names.getOrDefault(tie.to(), ""));
    }

    private static int rank(TieKind kind) {
        return switch (kind) {
            case REPORTS_TO -> 0;
            case KNOWS -> 1;
            case INTRODUCED -> 2;
            case INFLUENCES -> 3;
        };
    }

    private void drawCard(Node node, Map<UUID, Box> cards) {
        Box box = cards.get(node.id());
        if (box != null) {
            body.add(new PersonCard(node, box, words).draw());
        }
    }
}
