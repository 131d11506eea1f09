package dev.vitalfew.chart;

import dev.vitalfew.chart.Seating.Span;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.stakeholder.PersonKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One seating in the making. In each cell people stand near those to whom they are tied: some
/// sweeps put everybody at the barycentre of their ties (Sugiyama, Tagawa and Toda 1981), and of
/// all arrangements seen the one with the shortest ties counts. Equal people are told apart by id,
/// so that equal data give equal places.
final class SeatingPlan {
    /// Where nobody knows the level; below all others.
    private static final int NO_LEVEL = 6;

    private static final int SWEEPS = 8;

    /// Width to height of a wall or a screen, and of the room that a card takes with its gutters.
    private static final double WALL = 1.6;

    private static final double CARD = 220.0 / 100;

    /// How long a step along a line is, and one to the next line. Whole numbers, whose sum does not
    /// depend on their order.
    private static final int COLUMN = 5;

    private static final int LINE = 3;

    private static final Comparator<Node> WEIGHTIEST_FIRST =
            Comparator.comparingDouble(Node::pageRank)
                    .reversed()
                    .thenComparing(node -> node.id().toString());

    private record Cell(int level, String department) {}

    /// People who share a block of the grid.
    private record Block(int column, int line, int abreast, List<Node> people) {}

    private final Map<Cell, List<Node>> cells = new LinkedHashMap<>();
    private final List<Node> us = new ArrayList<>();
    private final TreeSet<Integer> levels = new TreeSet<>();
    private final Map<String, Integer> highest = new TreeMap<>();
    private final Map<UUID, List<UUID>> ties = new HashMap<>();
    private final Map<UUID, Seat> seats = new HashMap<>();

    SeatingPlan(StakeholderMapView view) {
        for (Node node : view.nodes().stream().sorted(WEIGHTIEST_FIRST).toList()) {
            if (node.kind() == PersonKind.SELLER) {
                us.add(node);
                continue;
            }
            Integer level = node.level();
            String department = node.department() == null ? "" : node.department();
            cell(level == null ? NO_LEVEL : level, department).add(node);
        }
        view.pervasiveness().cells().forEach(cell -> cell(cell.level(), cell.department()));
        for (Edge edge : view.edges()) {
            ties.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
            ties.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge.from());
        }
    }

    private List<Node> cell(int level, String department) {
        levels.add(level);
        highest.merge(department, level, Math::min);
        return cells.computeIfAbsent(new Cell(level, department), _ -> new ArrayList<>());
    }

    Seating seating() {
        List<String> order =
                highest.keySet().stream()
                        .sorted(
                                Comparator.comparing(String::isEmpty)
                                        .thenComparing(name -> highest.getOrDefault(name, NO_LEVEL))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        int deepest = bestDepth(order);
        List<Span> departments = spans(order, name -> abreast(name, deepest));
        List<Integer> down = List.copyOf(levels);
        List<Span> rows =
                spans(
                        down.stream().map(String::valueOf).toList(),
                        name -> lines(Integer.parseInt(name), deepest));
        int columns = Math.max(1, end(departments));
        int first = end(rows);
        int ourLines = (us.size() + columns - 1) / columns;
        List<Seat> holes = new ArrayList<>();
        arrange(blocks(departments, rows, holes), new Block(0, first, columns, us));
        return new Seating(
                seats,
                departments.stream().map(SeatingPlan::named).toList(),
                rows.stream().map(SeatingPlan::levelled).toList(),
                us.isEmpty() ? null : new Span(null, first, ourLines),
                holes,
                columns,
                first + ourLines);
    }

    private static Span named(Span span) {
        return span.name() == null || span.name().isEmpty()
                ? new Span(null, span.first(), span.count())
                : span;
    }

    private static Span levelled(Span span) {
        return String.valueOf(NO_LEVEL).equals(span.name())
                ? new Span(null, span.first(), span.count())
                : span;
    }

    private static List<Span> spans(List<String> names, ToIntFunction<String> count) {
        List<Span> spans = new ArrayList<>();
        for (String name : names) {
            spans.add(new Span(name, end(spans), count.applyAsInt(name)));
        }
        return spans;
    }

    private static int end(List<Span> spans) {
        return spans.isEmpty() ? 0 : spans.getLast().end();
    }

    /// How many lines the fullest cell may take, for a picture in the shape of a wall.
    private int bestDepth(List<String> departments) {
        int most = cells.values().stream().mapToInt(List::size).max().orElse(1);
        return IntStream.rangeClosed(1, Math.max(1, most))
                .boxed()
                .min(
                        Comparator.comparingDouble(
                                depth -> Math.abs(Math.log(shape(departments, depth) / WALL))))
                .orElse(1);
    }

    private double shape(List<String> departments, int depth) {
        int across = departments.stream().mapToInt(name -> abreast(name, depth)).sum();
        int down = levels.stream().mapToInt(level -> lines(level, depth)).sum();
        return CARD * Math.max(1, across) / (down + 1);
    }

    private int abreast(String department, int depth) {
        int most =
                levels.stream().mapToInt(level -> people(level, department).size()).max().orElse(1);
        return Math.max(1, (most + depth - 1) / depth);
    }

    private int lines(int level, int depth) {
        return highest.keySet().stream()
                .mapToInt(
                        name -> {
                            int abreast = abreast(name, depth);
                            return (people(level, name).size() + abreast - 1) / abreast;
                        })
                .reduce(1, Math::max);
    }

    private List<Node> people(int level, String department) {
        return cells.getOrDefault(new Cell(level, department), List.of());
    }

    private List<Block> blocks(List<Span> departments, List<Span> rows, List<Seat> holes) {
        List<Block> blocks = new ArrayList<>();
        for (Span row : rows) {
            for (Span column : departments) {
                Cell cell =
                        new Cell(
                                Integer.parseInt(String.valueOf(row.name())),
                                String.valueOf(column.name()));
                List<Node> people = cells.get(cell);
                if (people == null) {
                    continue;
                }
                if (people.isEmpty()) {
                    holes.add(new Seat(column.first(), row.first()));
                }
                blocks.add(new Block(column.first(), row.first(), column.count(), people));
            }
        }
        return blocks;
    }

    private void arrange(List<Block> blocks, Block ours) {
        for (Block block : blocks) {
            seat(block, block.people());
        }
        seatUs(ours);
        Map<UUID, Seat> best = Map.copyOf(seats);
        long shortest = length();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            blocks.forEach(block -> seat(block, byTies(block.people(), Seat::line)));
            seatUs(ours);
            long length = length();
            if (length < shortest) {
                shortest = length;
                best = Map.copyOf(seats);
            }
        }
        seats.putAll(best);
    }

    private List<Node> byTies(List<Node> people, ToIntFunction<Seat> place) {
        Map<UUID, Double> means = new HashMap<>();
        people.forEach(one -> means.put(one.id(), mean(one, place, Double.POSITIVE_INFINITY)));
        return people.stream()
                .sorted(
                        Comparator.<Node>comparingDouble(one -> means.getOrDefault(one.id(), 0.0))
                                .thenComparing(WEIGHTIEST_FIRST))
                .toList();
    }

    /// Line by line, each from left to right by where the ties of its people lead.
    private void seat(Block block, List<Node> people) {
        for (int i = 0; i < people.size(); i += block.abreast()) {
            List<Node> line = people.subList(i, Math.min(people.size(), i + block.abreast()));
            List<Node> ordered = byTies(line, Seat::column);
            for (int place = 0; place < ordered.size(); place++) {
                Seat seat = new Seat(block.column() + place, block.line() + i / block.abreast());
                seats.put(ordered.get(place).id(), seat);
            }
        }
    }

    /// Each of us below those whom they know, as far as there is room.
    private void seatUs(Block ours) {
        List<Node> people = byTies(ours.people(), Seat::column);
        for (int i = 0; i < people.size(); i += ours.abreast()) {
            List<Node> line = people.subList(i, Math.min(people.size(), i + ours.abreast()));
            int next = 0;
            for (int place = 0; place < line.size(); place++) {
                Node one = line.get(place);
                int last = ours.abreast() - (line.size() - place);
                int wanted = (int) Math.round(mean(one, Seat::column, next));
                int column = Math.clamp(wanted, next, last);
                seats.put(one.id(), new Seat(column, ours.line() + i / ours.abreast()));
                next = column + 1;
            }
        }
    }

    /// Of those to whom somebody is tied; who has no ties comes last.
    private double mean(Node node, ToIntFunction<Seat> place, double otherwise) {
        return ties.getOrDefault(node.id(), List.of()).stream()
                .map(seats::get)
                .filter(seat -> seat != null)
                .mapToInt(place)
                .average()
                .orElse(otherwise);
    }

    /// Of all ties together.
    private long length() {
        long length = 0;
        for (Map.Entry<UUID, List<UUID>> one : ties.entrySet()) {
            @Nullable Seat from = seats.get(one.getKey());
            for (UUID other : one.getValue()) {
                @Nullable Seat to = seats.get(other);
                if (from != null && to != null) {
                    length +=
                            COLUMN * Math.abs(from.column() - to.column())
                                    + LINE * Math.abs(from.line() - to.line());
                }
            }
        }
        return length;
    }
}
