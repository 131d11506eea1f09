package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.stakeholder.PersonKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where everybody stands in a stakeholder map: levels from the top down, departments side by side,
/// and we below. In one cell, whoever matters most in the network comes first. Equal people are
/// told apart by id, so that equal data give equal places.
///
/// @param cards by id
/// @param columns a department each, with its box from top to bottom
/// @param rows a level each, with its band across all columns
/// @param ours the band of our own people; null where there are none
record MapLayout(
        Map<UUID, Box> cards,
        List<Section> columns,
        List<Section> rows,
        @Nullable Box ours,
        double width,
        double bottom) {
    static final double CARD_WIDTH = 174;
    static final double CARD_HEIGHT = 48;
    static final double LABEL_WIDTH = 92;

    private static final double GAP_X = 22;
    private static final double GAP_Y = 26;
    private static final double PADDING = 18;
    private static final double HEADING = 30;

    /// Where nobody knows the level; below all others.
    private static final int NO_LEVEL = 6;

    private static final Comparator<Node> WEIGHTIEST_FIRST =
            Comparator.comparingDouble(Node::pageRank)
                    .reversed()
                    .thenComparing(node -> node.id().toString());

    MapLayout {
        cards = new LinkedHashMap<>(cards);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A department or a level.
    ///
    /// @param name of the department, or the number of the level; null where nobody knows
    record Section(@Nullable String name, Box box) {
        Section to(double top, double bottom) {
            return new Section(name, new Box(box.x(), top, box.width(), bottom - top));
        }
    }

    private record Cell(int level, String department) {}

    static MapLayout of(StakeholderMapView view, double top) {
        return new Builder(view, top).layout();
    }

    /// One layout in the making.
    private static final class Builder {
        private final Map<Cell, List<Node>> cells = new LinkedHashMap<>();
        private final List<Node> us = new ArrayList<>();
        private final TreeSet<Integer> levels = new TreeSet<>();
        private final Map<String, Integer> highest = new TreeMap<>();
        private final Map<UUID, Box> cards = new LinkedHashMap<>();
        private final double top;

        Builder(StakeholderMapView view, double top) {
            this.top = top;
            for (Node node : view.nodes().stream().sorted(WEIGHTIEST_FIRST).toList()) {
                if (node.kind() == PersonKind.SELLER) {
                    us.add(node);
                    continue;
                }
                Integer known = node.level();
                int level = known == null ? NO_LEVEL : known;
                String department = node.department() == null ? "" : node.department();
                levels.add(level);
                highest.merge(department, level, Math::min);
                cells.computeIfAbsent(new Cell(level, department), _ -> new ArrayList<>())
                        .add(node);
            }
        }

        MapLayout layout() {
            double bodyTop = top + (highest.isEmpty() ? 0 : HEADING);
            Map<String, Section> columns = columns();
            double right =
                    columns.values().stream()
                            .mapToDouble(column -> column.box().right())
                            .max()
                            .orElse(Sheet.WIDTH - Sheet.MARGIN);
            right = Math.max(right, Sheet.WIDTH - Sheet.MARGIN);
            List<Section> rows = new ArrayList<>();
            double y = bodyTop;
            for (int level : levels) {
                double height = place(level, columns, y);
                Box band = new Box(Sheet.MARGIN, y, right - Sheet.MARGIN, height);
                rows.add(new Section(level == NO_LEVEL ? null : String.valueOf(level), band));
                y += height;
            }
            double end = y;
            List<Section> tall =
                    columns.values().stream().map(column -> column.to(top, end)).toList();
            Box ours = us.isEmpty() ? null : placeUs(y + GAP_Y, right);
            return new MapLayout(
                    cards,
                    tall,
                    rows,
                    ours,
                    right + Sheet.MARGIN,
                    ours == null ? end : ours.bottom());
        }

        /// The department that reaches highest stands first, what nobody knows last.
        private Map<String, Section> columns() {
            List<String> order =
                    highest.keySet().stream()
                            .sorted(
                                    Comparator.comparing(String::isEmpty)
                                            .thenComparing(
                                                    name -> highest.getOrDefault(name, NO_LEVEL))
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
            Map<String, Section> columns = new LinkedHashMap<>();
            double x = Sheet.MARGIN + LABEL_WIDTH;
            for (String name : order) {
                int abreast = abreast(name);
                double width = abreast * (CARD_WIDTH + GAP_X) - GAP_X + 2 * PADDING;
                columns.put(
                        name, new Section(name.isEmpty() ? null : name, new Box(x, top, width, 0)));
                x += width;
            }
            return columns;
        }

        private int abreast(String department) {
            int most =
                    levels.stream()
                            .mapToInt(level -> cell(level, department).size())
                            .max()
                            .orElse(0);
            int wanted = most <= 2 ? 1 : most <= 8 || highest.size() > 4 ? 2 : 3;
            return highest.size() <= 2 ? Math.min(most, 2 * wanted) : wanted;
        }

        private List<Node> cell(int level, String department) {
            return cells.getOrDefault(new Cell(level, department), List.of());
        }

        private double place(int level, Map<String, Section> columns, double y) {
            int lines = 1;
            for (Map.Entry<String, Section> column : columns.entrySet()) {
                List<Node> people = cell(level, column.getKey());
                int abreast = abreast(column.getKey());
                for (int i = 0; i < people.size(); i++) {
                    int line = i / abreast;
                    double x =
                            column.getValue().box().x()
                                    + PADDING
                                    + (i % abreast) * (CARD_WIDTH + GAP_X);
                    double cardY = y + PADDING + line * (CARD_HEIGHT + GAP_Y);
                    cards.put(people.get(i).id(), new Box(x, cardY, CARD_WIDTH, CARD_HEIGHT));
                }
                lines = Math.max(lines, (people.size() + abreast - 1) / abreast);
            }
            return lines * (CARD_HEIGHT + GAP_Y) - GAP_Y + 2 * PADDING;
        }

        private Box placeUs(double y, double right) {
            double left = Sheet.MARGIN + LABEL_WIDTH + PADDING;
            int abreast = Math.max(1, (int) ((right - left + GAP_X) / (CARD_WIDTH + GAP_X)));
            for (int i = 0; i < us.size(); i++) {
                int line = i / abreast;
                cards.put(
                        us.get(i).id(),
                        new Box(
                                left + (i % abreast) * (CARD_WIDTH + GAP_X),
                                y + PADDING + line * (CARD_HEIGHT + GAP_Y),
                                CARD_WIDTH,
                                CARD_HEIGHT));
            }
            int lines = (us.size() + abreast - 1) / abreast;
            double height = lines * (CARD_HEIGHT + GAP_Y) - GAP_Y + 2 * PADDING;
            return new Box(Sheet.MARGIN, y, right - Sheet.MARGIN, height);
        }
    }
}
