package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.stakeholder.PersonKind;
import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Ties of one kind that meet in one person: they leave that card as one line and part on their
/// way, as in the chart of an organisation.
///
/// @param hub the person; the boss of reporting lines, one of us of ties to us, else who acts
record TieBundle(TieKind kind, UUID hub, List<Edge> ties) {
    private static final Comparator<TieBundle> LARGEST_FIRST =
            Comparator.<TieBundle>comparingInt(bundle -> -bundle.ties().size())
                    .thenComparing(TieBundle::kind)
                    .thenComparing(bundle -> bundle.hub().toString());

    private static final Comparator<Edge> IN_ORDER =
            Comparator.<Edge, String>comparing(edge -> edge.from().toString())
                    .thenComparing(edge -> edge.to().toString())
                    .thenComparing(edge -> String.valueOf(edge.id()));

    TieBundle {
        ties = List.copyOf(ties);
    }

    /// Those of a map, without ties to anybody who is not in it.
    static List<TieBundle> of(StakeholderMapView view) {
        Map<UUID, PersonKind> people =
                view.nodes().stream().collect(Collectors.toMap(Node::id, Node::kind));
        Predicate<UUID> ours = id -> people.get(id) == PersonKind.SELLER;
        Map<String, List<Edge>> groups = new TreeMap<>();
        for (Edge edge : view.edges().stream().sorted(IN_ORDER).toList()) {
            if (people.containsKey(edge.from()) && people.containsKey(edge.to())) {
                String key = edge.kind() + " " + hub(edge, ours);
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(edge);
            }
        }
        return groups.values().stream()
                .map(
                        edges ->
                                new TieBundle(
                                        edges.getFirst().kind(),
                                        hub(edges.getFirst(), ours),
                                        edges))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static UUID hub(Edge edge, Predicate<UUID> ours) {
        return switch (edge.kind()) {
            case REPORTS_TO -> edge.to();
            case INFLUENCES, INTRODUCED -> edge.from();
            case KNOWS -> ours.test(edge.to()) && !ours.test(edge.from()) ? edge.to() : edge.from();
        };
    }

    /// The other person of one of its ties.
    UUID leaf(Edge tie) {
        return tie.from().equals(hub) ? tie.to() : tie.from();
    }
}
