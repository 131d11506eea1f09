package dev.vitalfew.chart;

import dev.vitalfew.intelligence.StakeholderMapView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who stands where in a stakeholder map, in a grid of columns and lines: levels from the top down,
/// departments side by side, and we below. Departments and levels take as many columns and lines as
/// their fullest cell needs.
///
/// @param departments columns of each; the one that reaches highest first, who has none last
/// @param levels lines of each
/// @param ours our own lines; null where there are none of us
/// @param holes places for somebody in cells where nobody is known
record Seating(
        Map<UUID, Seat> seats,
        List<Span> departments,
        List<Span> levels,
        @Nullable Span ours,
        List<Seat> holes,
        int columns,
        int lines) {
    Seating {
        seats = Map.copyOf(seats);
        departments = List.copyOf(departments);
        levels = List.copyOf(levels);
        holes = List.copyOf(holes);
    }

    /// Columns or lines that belong together.
    ///
    /// @param name null where nobody knows
    record Span(@Nullable String name, int first, int count) {
        int end() {
            return first + count;
        }
    }

    static Seating of(StakeholderMapView view) {
        return new SeatingPlan(view).seating();
    }

    /// Whether anybody stands between two places of one line.
    boolean isFreeBetween(Seat one, Seat other) {
        int from = Math.min(one.column(), other.column());
        int to = Math.max(one.column(), other.column());
        return seats.values().stream()
                .noneMatch(
                        seat ->
                                seat.line() == one.line()
                                        && from < seat.column()
                                        && seat.column() < to);
    }

    /// Who stands at a place.
    Map<Seat, UUID> taken() {
        Map<Seat, UUID> taken = new HashMap<>();
        seats.forEach((id, seat) -> taken.put(seat, id));
        return taken;
    }
}
