package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where ties may touch cards. At the upper side badges take the right end.
///
/// @param badges by person
record PortRooms(Map<UUID, Integer> badges) {
    private static final double BORDER = 16;
    private static final double STEP = 12;
    private static final double SNAP = 16;
    private static final double NEAREST = 7;

    PortRooms {
        badges = Map.copyOf(badges);
    }

    static PortRooms of(StakeholderMapView view) {
        Map<UUID, Integer> badges = new HashMap<>();
        for (Node node : view.nodes()) {
            badges.put(node.id(), node.influences().size() + (node.veto() ? 1 : 0));
        }
        return new PortRooms(badges);
    }

    private record Side(UUID person, boolean below) {}

    /// Side by side in the order of where they lead, so that ties do not cross beside the card;
    /// then two that face each other move into one line.
    void place(Collection<Port> ports, Collection<Lane> lanes) {
        Map<Side, List<Port>> sides = new LinkedHashMap<>();
        for (Port port : ports) {
            sides.computeIfAbsent(new Side(port.person(), port.isBelow()), _ -> new ArrayList<>())
                    .add(port);
        }
        sides.forEach(this::placeSide);
        lanes.forEach(lane -> straighten(lane, sides));
    }

    /// A lane from one card to the one below it would be a small step aside.
    private static void straighten(Lane lane, Map<Side, List<Port>> sides) {
        if (lane.isUpright() || lane.hasCrossings() || lane.ports().size() != 2) {
            return;
        }
        Port one = lane.ports().getFirst();
        Port other = lane.ports().getLast();
        boolean facing =
                one.isBelow() != other.isBelow()
                        && one.seat().column() == other.seat().column()
                        && Math.abs(one.x() - other.x()) <= SNAP;
        if (facing && isFree(other, one.x(), sides)) {
            other.placeAt(one.x());
        } else if (facing && isFree(one, other.x(), sides)) {
            one.placeAt(other.x());
        }
    }

    private static boolean isFree(Port port, double x, Map<Side, List<Port>> sides) {
        return sides.getOrDefault(new Side(port.person(), port.isBelow()), List.of()).stream()
                .allMatch(other -> other == port || Math.abs(other.x() - x) >= NEAREST);
    }

    /// Ports of upper and of lower sides stand in the gaps of each other, so that what comes down
    /// from one card and what goes up to the one below it do not lie on each other.
    private void placeSide(Side side, List<Port> ports) {
        ports.sort(Comparator.comparingDouble(Port::direction));
        double left = BORDER;
        double right = MapLayout.CARD_WIDTH - BORDER;
        if (!side.below()) {
            right -= PersonCard.BADGE_WIDTH * badges.getOrDefault(side.person(), 0);
        }
        int gaps = ports.size() - 1;
        double step = gaps == 0 ? STEP : Math.min(STEP, (right - left) / gaps);
        double middle = MapLayout.CARD_WIDTH / 2 + (side.below() ? 0 : STEP / 2);
        int leftOfMiddle = gaps / 2;
        double first = middle - leftOfMiddle * step;
        while (first + gaps * step > right && first - step >= left) {
            first -= step;
        }
        first = Math.max(left, first);
        for (int i = 0; i < ports.size(); i++) {
            ports.get(i).placeAt(first + i * step);
        }
    }
}
