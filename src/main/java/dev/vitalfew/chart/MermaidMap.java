package dev.vitalfew.chart;

import dev.vitalfew.chart.Words.MapWords;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.stakeholder.PersonKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// A stakeholder map as Mermaid text, to be kept in documents and drawn by whoever reads them: a
/// box for each department and one for us, people by stance, and ties by kind.
final class MermaidMap {
    private static final Comparator<Node> TOP_DOWN =
            Comparator.comparing(
                            Node::level, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                    .thenComparing(node -> node.id().toString());

    private final StakeholderMapView view;
    private final MapWords words;
    private final Map<UUID, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private MermaidMap(StakeholderMapView view, MapWords words) {
        this.view = view;
        this.words = words;
    }

    static String text(StakeholderMapView view, MapWords words) {
        return new MermaidMap(view, words).text();
    }

    private String text() {
        line("flowchart TB");
        line("  accTitle: " + plain(words.title(view)));
        boolean empty = view.nodes().isEmpty();
        line("  accDescr: " + plain(empty ? words.nobody() : words.headline(view)));
        addHoles();
        Map<String, List<Node>> boxes =
                view.nodes().stream()
                        .sorted(TOP_DOWN)
                        .collect(
                                Collectors.groupingBy(
                                        MermaidMap::boxOf, TreeMap::new, Collectors.toList()));
        int number = 0;
        for (Map.Entry<String, List<Node>> box : boxes.entrySet()) {
            String name = box.getKey().substring(1);
            String heading =
                    box.getKey().charAt(0) == '2'
                            ? words.us()
                            : words.department(name.isEmpty() ? null : name);
            line("  subgraph d%s[\"%s\"]".formatted(number++, label(heading)));
            box.getValue().forEach(this::addNode);
            line("  end");
        }
        view.edges().forEach(this::addEdge);
        for (Stance stance : Stance.values()) {
            addClass(className(stance), stance.ground(), stance.signPaint(), stance.paint());
        }
        addClass("ours", Paint.CLASS_A, Paint.ON_LEVEL, Paint.CLASS_A);
        addClass("missing", Paint.PAPER, Paint.GOAL, Paint.GOAL);
        line("  classDef missing stroke-dasharray:5 4");
        line("  classDef cutPoint stroke-width:4px,stroke:" + Paint.GOAL.light());
        return text.toString();
    }

    /// In place of whoever is missing for a base, and in levels of departments where nobody is
    /// known.
    private void addHoles() {
        int number = 0;
        for (BuyingInfluence base : StakeholderMapChart.missing(view)) {
            line("  hole%s[\"%s\"]:::missing".formatted(number++, label(words.hole(base))));
        }
        for (StakeholderMapView.Cell cell : view.pervasiveness().cells()) {
            if (cell.contacts() == 0) {
                String caption =
                        "%s<br/>%s, %s"
                                .formatted(
                                        label(words.nobodyThere()),
                                        label(words.department(cell.department())),
                                        label(words.level(String.valueOf(cell.level()))));
                line("  hole%s[\"%s\"]:::missing".formatted(number++, caption));
            }
        }
    }

    private void addClass(String name, Paint fill, Paint text, Paint border) {
        line(
                "  classDef %s fill:%s,color:%s,stroke:%s"
                        .formatted(name, fill.light(), text.light(), border.light()));
    }

    /// Departments by name, who has none after them, and we last.
    private static String boxOf(Node node) {
        if (node.kind() == PersonKind.SELLER) {
            return "2";
        }
        String department = node.department();
        return department == null ? "1" : "0" + department;
    }

    private void addNode(Node node) {
        String name = "n" + names.size();
        names.put(node.id(), name);
        String badges =
                node.influences().stream().map(words::badge).collect(Collectors.joining(" "));
        String more = node.kind() == PersonKind.SELLER ? "" : Stance.of(node.stance()).sign();
        String below = (badges + (node.veto() ? " " + words.veto() : "") + " " + more).strip();
        String title = node.title();
        String caption =
                label(Names.readable(node.name()))
                        + (title == null ? "" : "<br/>" + label(Names.readable(title)))
                        + (below.isEmpty() ? "" : "<br/>" + label(below));
        line("    %s[\"%s\"]:::%s".formatted(name, caption, classOf(node)));
        if (node.articulation()) {
            line("    class %s cutPoint".formatted(name));
        }
    }

    private static String classOf(Node node) {
        return node.kind() == PersonKind.SELLER ? "ours" : className(Stance.of(node.stance()));
    }

    private static String className(Stance stance) {
        return switch (stance) {
            case STRONGLY_FOR -> "stronglyFor";
            case FOR -> "for";
            case NEUTRAL -> "neutral";
            case AGAINST -> "against";
            case STRONGLY_AGAINST -> "stronglyAgainst";
            case UNKNOWN -> "unknown";
        };
    }

    private void addEdge(Edge edge) {
        String from = names.get(edge.from());
        String to = names.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        String arrow =
                switch (edge.kind()) {
                    case KNOWS -> "---";
                    case REPORTS_TO -> "-.->";
                    case INTRODUCED -> "--o";
                    case INFLUENCES -> "==>";
                };
        line("  %s %s|\"%s\"| %s".formatted(from, arrow, label(words.tie(edge.kind())), to));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// Within quotes Mermaid reads `#name;` as a character, and HTML tags as tags.
    private static String label(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints()
                .forEach(
                        point -> {
                            if ("#\"<>&`\\;".indexOf(point) >= 0) {
                                safe.append('#').append(point).append(';');
                            } else {
                                safe.appendCodePoint(point);
                            }
                        });
        return safe.toString();
    }

    /// Where Mermaid knows no quotes.
    private static String plain(String words) {
        return words.replaceAll("[#\"<>&`\\\\;{}]", " ");
    }
}
