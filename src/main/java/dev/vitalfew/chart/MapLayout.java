package dev.vitalfew.chart;

import dev.vitalfew.chart.Seating.Span;
import dev.vitalfew.chart.TieRoutes.Across;
import dev.vitalfew.chart.TieRoutes.Around;
import dev.vitalfew.chart.TieRoutes.Route;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where everything of a stakeholder map lies, in pixels: the grid of its cards, with gutters
/// between them as wide as the ties in them need.
final class MapLayout {
    static final double CARD_WIDTH = 174;
    static final double CARD_HEIGHT = 48;
    static final double LABEL_WIDTH = 92;

    private static final double TRACK = 7; // from one line to the next one beside it
    private static final double BESIDE = 15; // from a card to the first line along it
    private static final double ABOVE = 20;
    private static final double NARROWEST = 34;
    private static final double BETWEEN_GROUPS = 14; // more, between departments or levels
    private static final double BAND = 13; // of ground above and below cards
    private static final double HEADING = 30;
    private static final double MOST_SPREAD = 70;

    private final Seating seating;
    private final TieRoutes routes;
    private final Set<UUID> ringed;
    private final double[] columns;
    private final double[] lines;
    private final double[] gutterWidths;
    private final double[] gutterHeights;
    private final double width;
    private final double bottom;

    /// A department or a level.
    ///
    /// @param name of the department, or the number of the level; null where nobody knows
    record Section(@Nullable String name, Box box) {}

    private MapLayout(Seating seating, TieRoutes routes, Set<UUID> ringed, double top) {
        this.seating = seating;
        this.routes = routes;
        this.ringed = ringed;
        gutterWidths = widths();
        gutterHeights = heights();
        columns = new double[seating.columns()];
        lines = new double[seating.lines()];
        double x = Sheet.MARGIN + LABEL_WIDTH;
        for (int column = 0; column < columns.length; column++) {
            columns[column] = x + gutterWidths[column];
            x = columns[column] + CARD_WIDTH;
        }
        width = Math.max(Sheet.WIDTH, x + gutterWidths[columns.length] + Sheet.MARGIN);
        double y = top + HEADING;
        for (int line = 0; line < lines.length; line++) {
            lines[line] = y + gutterHeights[line];
            y = lines[line] + CARD_HEIGHT;
        }
        bottom = y + gutterHeights[lines.length];
    }

    /// From 0 down.
    static MapLayout of(StakeholderMapView view) {
        Seating seating = Seating.of(view);
        Set<UUID> ringed =
                view.nodes().stream()
                        .filter(Node::articulation)
                        .map(Node::id)
                        .collect(Collectors.toSet());
        return new MapLayout(seating, TieRoutes.of(view, seating), ringed, 0);
    }

    /// The same from another place down.
    MapLayout from(double top) {
        return new MapLayout(seating, routes, ringed, top);
    }

    double width() {
        return width;
    }

    double bottom() {
        return bottom;
    }

    private double[] widths() {
        double[] widths = new double[seating.columns() + 1];
        double all = 0;
        for (int gutter = 0; gutter < widths.length; gutter++) {
            widths[gutter] = aside(gutter) + room(routes.upright().get(gutter).tracks(), BESIDE);
            all += widths[gutter];
        }
        double left =
                Sheet.WIDTH - 2 * Sheet.MARGIN - LABEL_WIDTH - all - seating.columns() * CARD_WIDTH;
        double spread = Math.clamp(left / widths.length, 0, MOST_SPREAD);
        for (int gutter = 0; gutter < widths.length; gutter++) {
            widths[gutter] += spread;
        }
        return widths;
    }

    /// What a border between departments takes of an upright gutter.
    private double aside(int gutter) {
        return seating.departments().stream().anyMatch(span -> span.first() == gutter)
                ? BETWEEN_GROUPS
                : 0;
    }

    private double[] heights() {
        double[] heights = new double[seating.lines() + 1];
        for (int gutter = 0; gutter < heights.length; gutter++) {
            int wanted = gutter;
            Span ours = seating.ours();
            boolean border =
                    (ours != null && ours.first() == gutter)
                            || seating.levels().stream().anyMatch(span -> span.first() == wanted);
            boolean edge = gutter == 0 || gutter == heights.length - 1;
            int tracks = routes.flat().get(gutter).tracks();
            heights[gutter] =
                    edge && tracks == 0
                            ? BAND + 3
                            : (border ? BETWEEN_GROUPS : 0) + room(tracks, ABOVE);
        }
        return heights;
    }

    private static double room(int tracks, double beside) {
        return Math.max(NARROWEST, 2 * beside + Math.max(0, tracks - 1) * TRACK);
    }

    /// By id.
    Map<UUID, Box> cards() {
        Map<UUID, Box> cards = new LinkedHashMap<>();
        seating.seats().forEach((id, seat) -> cards.put(id, card(seat)));
        return cards;
    }

    /// Places for somebody where nobody is known.
    List<Box> holes() {
        return seating.holes().stream().map(this::card).toList();
    }

    private Box card(Seat seat) {
        return new Box(columns[seat.column()], lines[seat.line()], CARD_WIDTH, CARD_HEIGHT);
    }

    /// A department each, from the headings down.
    List<Section> departments() {
        List<Section> sections = new ArrayList<>();
        if (lines.length == 0 || seating.levels().isEmpty()) {
            return sections;
        }
        double top = lines[0] - gutterHeights[0] - HEADING;
        double end = lines[seating.levels().getLast().end() - 1] + CARD_HEIGHT + BAND;
        for (Span span : seating.departments()) {
            double left = borderLeftOf(span.first());
            double right =
                    span.end() < columns.length
                            ? borderLeftOf(span.end())
                            : columns[span.end() - 1] + CARD_WIDTH + gutterWidths[span.end()];
            sections.add(new Section(span.name(), new Box(left, top, right - left, end - top)));
        }
        return sections;
    }

    private double borderLeftOf(int column) {
        return columns[column] - gutterWidths[column] + BETWEEN_GROUPS * .7;
    }

    /// A level each, with its band across all columns.
    List<Section> levels() {
        return seating.levels().stream().map(span -> new Section(span.name(), band(span))).toList();
    }

    /// The band of our own people; null where there are none.
    @Nullable Box ours() {
        Span ours = seating.ours();
        return ours == null ? null : band(ours);
    }

    private Box band(Span span) {
        double top = lines[span.first()] - BAND;
        double end = lines[span.end() - 1] + CARD_HEIGHT + BAND;
        return new Box(Sheet.MARGIN, top, width - 2 * Sheet.MARGIN, end - top);
    }

    /// The ways of all ties, by bundle.
    Map<TieBundle, List<TieLine>> ties() {
        Map<TieBundle, List<TieLine>> ties = new LinkedHashMap<>();
        routes.routes()
                .forEach(
                        (bundle, some) ->
                                ties.put(
                                        bundle,
                                        some.stream()
                                                .map(route -> new TieLine(route.tie(), way(route)))
                                                .toList()));
        return ties;
    }

    private List<Point> way(Route route) {
        return switch (route) {
            case Across across -> way(across);
            case Around around -> way(around);
        };
    }

    private List<Point> way(Across across) {
        Box from = cards().getOrDefault(across.from(), new Box(0, 0, 0, 0));
        Box to = cards().getOrDefault(across.to(), new Box(0, 0, 0, 0));
        double step = Math.min(11, (CARD_HEIGHT - 14) / across.lanes());
        double y = from.middle() + (across.lane() - (across.lanes() - 1) / 2.0) * step;
        boolean right = from.x() < to.x();
        double start = right ? from.right() : from.x();
        double end = right ? to.x() : to.right();
        double outwards = right ? 1 : -1;
        return List.of(
                new Point(start + outwards * border(across.from()), y),
                new Point(end - outwards * border(across.to()), y));
    }

    private List<Point> way(Around around) {
        List<Point> way = new ArrayList<>();
        Point start = at(around.start());
        Point end = at(around.end());
        way.add(start);
        double x = start.x();
        for (int i = 0; i < around.lanes().size(); i++) {
            Lane lane = around.lanes().get(i);
            if (lane.isUpright()) {
                continue;
            }
            double y = trackY(lane);
            way.add(new Point(x, y));
            boolean last = i == around.lanes().size() - 1;
            x = last ? end.x() : trackX(around.lanes().get(i + 1));
            way.add(new Point(x, y));
        }
        way.add(end);
        return way;
    }

    private Point at(Port port) {
        double x = columns[port.seat().column()] + port.x();
        double y = lines[port.seat().line()];
        double border = border(port.person());
        return port.isBelow() ? new Point(x, y + CARD_HEIGHT + border) : new Point(x, y - border);
    }

    /// How far from a card its ties end.
    private double border(UUID person) {
        return ringed.contains(person) ? PersonCard.RING + 1.4 : 1;
    }

    private double trackX(Lane lane) {
        int gutter = lane.gutter();
        double end =
                gutter < columns.length
                        ? columns[gutter]
                        : columns[gutter - 1] + CARD_WIDTH + gutterWidths[gutter];
        int tracks = routes.upright().get(gutter).tracks();
        double middle = end - (gutterWidths[gutter] - aside(gutter)) / 2;
        return middle + (lane.track() - (tracks - 1) / 2.0) * TRACK;
    }

    private double trackY(Lane lane) {
        int gutter = lane.gutter();
        double end = gutter < lines.length ? lines[gutter] : bottom;
        int tracks = routes.flat().get(gutter).tracks();
        return end - gutterHeights[gutter] / 2 + (lane.track() - (tracks - 1) / 2.0) * TRACK;
    }
}
