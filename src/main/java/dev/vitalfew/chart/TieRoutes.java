package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Which way every tie of a map takes between the cards, along the gutters of its grid: never
/// behind a card. Neighbours in one line are joined straight across.
///
/// @param routes by bundle, in the order in which they are drawn
/// @param flat the gutters between the lines, the one above all first
/// @param upright the gutters between the columns, the one left of all first
record TieRoutes(Map<TieBundle, List<Route>> routes, List<Gutter> flat, List<Gutter> upright) {

    /// The way of one tie, from the hub of its bundle to the other person.
    sealed interface Route {
        Edge tie();
    }

    /// Straight to a neighbour.
    ///
    /// @param lane of all that join these two: which one this is
    /// @param lanes how many they are
    record Across(Edge tie, UUID from, UUID to, int lane, int lanes) implements Route {}

    /// Along gutters: one between lines, or three with an upright one between two of them.
    record Around(Edge tie, Port start, List<Lane> lanes, Port end) implements Route {}

    static TieRoutes of(StakeholderMapView view, Seating seating) {
        return new Router(seating, PortRooms.of(view)).route(TieBundle.of(view));
    }

    /// One routing in the making. Bundles come in turn, the largest first; each takes the upright
    /// gutter that makes it shortest, and of equal ones the emptiest.
    private static final class Router {
        private static final double CROWD = .3; // half columns that a lane in the way is worth

        private final Seating seating;
        private final PortRooms rooms;
        private final Map<String, Port> ports = new LinkedHashMap<>();
        private final Map<String, Lane> lanes = new LinkedHashMap<>();
        private final Map<List<UUID>, Integer> neighbours = new HashMap<>();
        private final int[] crowd;

        Router(Seating seating, PortRooms rooms) {
            this.seating = seating;
            this.rooms = rooms;
            this.crowd = new int[seating.columns() + 1];
        }

        TieRoutes route(List<TieBundle> bundles) {
            Map<TieBundle, List<Route>> routes = new LinkedHashMap<>();
            for (TieBundle bundle : bundles) {
                routes.put(bundle, routesOf(bundle));
            }
            routes.replaceAll((_, some) -> some.stream().map(this::counted).toList());
            rooms.place(ports.values(), lanes.values());
            List<Gutter> flat = gutters(false, seating.lines() + 1);
            return new TieRoutes(routes, flat, gutters(true, seating.columns() + 1));
        }

        private List<Gutter> gutters(boolean upright, int number) {
            List<Gutter> gutters = new ArrayList<>();
            for (int gutter = 0; gutter < number; gutter++) {
                int wanted = gutter;
                gutters.add(
                        new Gutter(
                                lanes.values().stream()
                                        .filter(
                                                lane ->
                                                        lane.isUpright() == upright
                                                                && lane.gutter() == wanted)
                                        .toList()));
            }
            return gutters;
        }

        private List<Route> routesOf(TieBundle bundle) {
            List<Route> routes = new ArrayList<>();
            Map<Integer, List<Edge>> byLine = new TreeMap<>();
            Seat hub = seat(bundle.hub());
            for (Edge tie : bundle.ties()) {
                UUID leaf = bundle.leaf(tie);
                Seat seat = seat(leaf);
                if (seat.line() == hub.line() && seating.isFreeBetween(hub, seat)) {
                    int lane = neighbours.merge(pair(bundle.hub(), leaf), 1, Integer::sum) - 1;
                    routes.add(new Across(tie, bundle.hub(), leaf, lane, 0));
                } else {
                    byLine.computeIfAbsent(seat.line(), _ -> new ArrayList<>()).add(tie);
                }
            }
            byLine.forEach((line, ties) -> routes.addAll(around(bundle, line, ties)));
            return routes;
        }

        private Route counted(Route route) {
            return switch (route) {
                case Across(Edge tie, UUID from, UUID to, int lane, int _) ->
                        new Across(tie, from, to, lane, neighbours.getOrDefault(pair(from, to), 1));
                case Around around -> around;
            };
        }

        private static List<UUID> pair(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
        }

        /// All ties of a bundle that end in one line.
        private List<Route> around(TieBundle bundle, int line, List<Edge> ties) {
            Seat hub = seat(bundle.hub());
            boolean down = line >= hub.line();
            int first = down ? hub.line() + 1 : hub.line();
            int last = line == hub.line() ? first : down ? line : line + 1;
            Port start = port(bundle, bundle.hub(), down);
            Lane root = lane(bundle, false, first, "");
            root.reach(start);
            List<Lane> way = List.of(root);
            if (first != last) {
                Lane rise =
                        lane(bundle, true, bestGutter(hub, ties, bundle, first, last), way(down));
                Lane end = lane(bundle, false, last, "");
                rise.cross(root);
                rise.cross(end);
                way = List.of(root, rise, end);
            }
            List<Route> routes = new ArrayList<>();
            for (Edge tie : ties) {
                UUID leaf = bundle.leaf(tie);
                Port end = port(bundle, leaf, !down || line == hub.line());
                way.getLast().reach(end);
                boolean direct = way.size() == 1;
                start.leadTo(direct ? Lane.middle(seat(leaf).column()) : 2.0 * way.get(1).gutter());
                end.leadTo(direct ? Lane.middle(hub.column()) : 2.0 * way.get(1).gutter());
                routes.add(new Around(tie, start, way, end));
            }
            return routes;
        }

        private static String way(boolean down) {
            return down ? "down" : "up";
        }

        private int bestGutter(Seat hub, List<Edge> ties, TieBundle bundle, int first, int last) {
            double[] ends =
                    ties.stream()
                            .mapToDouble(tie -> Lane.middle(seat(bundle.leaf(tie)).column()))
                            .sorted()
                            .toArray();
            boolean down = last > first;
            int best = 0;
            double shortest = Double.MAX_VALUE;
            for (int gutter = 0; gutter < crowd.length; gutter++) {
                double place = 2.0 * gutter;
                double length =
                        Math.abs(place - Lane.middle(hub.column()))
                                + Math.max(place, ends[ends.length - 1])
                                - Math.min(place, ends[0]);
                boolean taken = lanes.containsKey(key(bundle, true, gutter, way(down)));
                double cost = length + (taken ? -1 : CROWD * crowd[gutter]);
                if (cost < shortest) {
                    shortest = cost;
                    best = gutter;
                }
            }
            crowd[best]++;
            return best;
        }

        private Seat seat(UUID person) {
            Seat seat = seating.seats().get(person);
            if (seat == null) {
                throw new IllegalStateException("nobody in the map is " + person);
            }
            return seat;
        }

        private Port port(TieBundle bundle, UUID person, boolean below) {
            return ports.computeIfAbsent(
                    "%s %s %s %s".formatted(bundle.kind(), bundle.hub(), person, below),
                    _ -> new Port(person, seat(person), below));
        }

        private Lane lane(TieBundle bundle, boolean upright, int gutter, String part) {
            return lanes.computeIfAbsent(
                    key(bundle, upright, gutter, part), _ -> new Lane(upright, gutter));
        }

        private static String key(TieBundle bundle, boolean upright, int gutter, String part) {
            return "%s %s %s %s %s".formatted(bundle.kind(), bundle.hub(), upright, gutter, part);
        }
    }
}
