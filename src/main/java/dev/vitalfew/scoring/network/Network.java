package dev.vitalfew.scoring.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/// The people of an account and the ties between them (D 3.6), undirected: several ties between two
/// people are one, as heavy as all of them.
public final class Network {
    /// PageRank's own: how often a walk goes on along a tie.
    private static final double DAMPING = 0.85;

    private static final double TOLERANCE = 1e-12;
    private static final int ITERATIONS = 1_000;

    /// Of one step, at most this part depends on the weight: no number of warmer steps is shorter
    /// than one step less.
    private static final double WARMTH = 1e-6;

    /// A node for all of us together, which no id is.
    private static final String US = "";

    /// And one for all who decide over the money.
    private static final String MONEY = " ";

    private final NetworkFacts facts;
    private final Graph<String, DefaultWeightedEdge> graph;

    public Network(NetworkFacts facts) {
        this.facts = facts;
        Graph<String, DefaultWeightedEdge> built =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        facts.people().forEach(person -> built.addVertex(person.id()));
        for (Tie tie : facts.ties()) {
            DefaultWeightedEdge edge = built.getEdge(tie.from(), tie.to());
            if (edge == null) {
                built.setEdgeWeight(built.addEdge(tie.from(), tie.to()), tie.weight());
            } else {
                built.setEdgeWeight(edge, built.getEdgeWeight(edge) + tie.weight());
            }
        }
        this.graph = new AsUnmodifiableGraph<>(built);
    }

    NetworkFacts facts() {
        return facts;
    }

    /// Of everybody, in the order of their ids.
    public Map<String, Centrality> centralities() {
        Map<String, Double> betweenness =
                new BetweennessCentrality<>(new AsUnweightedGraph<>(graph), false).getScores();
        Map<String, Double> pageRank =
                graph.vertexSet().isEmpty()
                        ? Map.of()
                        : new PageRank<>(graph, DAMPING, ITERATIONS, TOLERANCE).getScores();
        Set<String> cutPoints = new BiconnectivityInspector<>(graph).getCutpoints();
        long tied = graph.vertexSet().stream().filter(id -> graph.degreeOf(id) > 0).count();
        double pairs = tied < 3 ? 0 : (tied - 1) * (tied - 2) / 2.0;
        Set<String> cutOff = whoCutOffMoney();
        Map<String, Centrality> all = new LinkedHashMap<>();
        for (Person person : facts.people()) {
            String id = person.id();
            double raw = betweenness.getOrDefault(id, 0.0);
            boolean articulation = cutPoints.contains(id);
            all.put(
                    id,
                    new Centrality(
                            raw,
                            pairs == 0 ? 0 : raw / pairs,
                            pageRank.getOrDefault(id, 0.0),
                            articulation,
                            cutOff.contains(id)));
        }
        return Collections.unmodifiableMap(all);
    }

    /// Those without whom no way leads from any of us to anybody who decides over the money. All of
    /// them stand on every such way, so that those on one way are asked, each for a way around
    /// them; whoever decides does not stand in their own way.
    private Set<String> whoCutOffMoney() {
        Graph<String, DefaultWeightedEdge> ways = fromUs();
        ways.addVertex(MONEY);
        Set<String> deciders =
                ids(facts.people().stream().filter(Person::decidesOverMoney).toList());
        deciders.forEach(id -> ways.addEdge(id, MONEY));
        GraphPath<String, DefaultWeightedEdge> way =
                BFSShortestPath.findPathBetween(ways, US, MONEY);
        if (way == null) {
            return Set.of();
        }
        Set<String> cutOff = new LinkedHashSet<>(way.getVertexList());
        cutOff.removeAll(deciders);
        cutOff.removeAll(Set.of(US, MONEY));
        cutOff.removeIf(
                id -> {
                    Graph<String, DefaultWeightedEdge> without =
                            new MaskSubgraph<>(ways, id::equals, _ -> false);
                    return BFSShortestPath.findPathBetween(without, US, MONEY) != null;
                });
        return cutOff;
    }

    /// The contacts to whom ties lead from any of us, over however many steps.
    public Set<String> reached() {
        ConnectivityInspector<String, DefaultWeightedEdge> parts =
                new ConnectivityInspector<>(graph);
        Set<String> sellers = ids(facts.people().stream().filter(Person::ours).toList());
        Set<String> reached = new LinkedHashSet<>();
        for (Set<String> part : parts.connectedSets()) {
            if (!Collections.disjoint(part, sellers)) {
                reached.addAll(part);
            }
        }
        reached.removeAll(sellers);
        return reached;
    }

    private static Set<String> ids(Collection<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The shortest way from any of us to a person: of those with the fewest steps the one along
    /// the heaviest ties, which are the warmest introductions.
    ///
    /// @return the people on the way, one of us first; that person alone if they are one of us;
    ///   empty where no way leads there
    public List<String> warmPathTo(String person) {
        GraphPath<String, DefaultWeightedEdge> path =
                DijkstraShortestPath.findPathBetween(fromUs(), US, person);
        if (path == null) {
            return List.of();
        }
        List<String> people = new ArrayList<>(path.getVertexList());
        people.removeFirst();
        return people;
    }

    /// The network with all of us behind one node; a step costs 1, and a little less the heavier
    /// its tie is.
    private Graph<String, DefaultWeightedEdge> fromUs() {
        Graph<String, DefaultWeightedEdge> fromUs =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        graph.vertexSet().forEach(fromUs::addVertex);
        fromUs.addVertex(US);
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            DefaultWeightedEdge step =
                    fromUs.addEdge(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            fromUs.setEdgeWeight(step, cost(graph.getEdgeWeight(edge)));
        }
        for (Person one : facts.people()) {
            if (one.ours()) {
                fromUs.setEdgeWeight(fromUs.addEdge(US, one.id()), 1);
            }
        }
        return fromUs;
    }

    private static double cost(double weight) {
        return 1 + WARMTH / (1 + weight);
    }

    /// The weight of all ties between two people; 0 where there is none.
    public double weight(String one, String other) {
        DefaultWeightedEdge edge = graph.getEdge(one, other);
        return edge == null ? 0 : graph.getEdgeWeight(edge);
    }
}
