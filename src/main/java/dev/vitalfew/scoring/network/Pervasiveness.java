package dev.vitalfew.scoring.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much of the customer's organisation we stand in (D 3.5): its levels by its departments.
///
/// @param fraction of the cells that count in which we met somebody, 0..1; null where none counts
/// @param cells those that count: with anybody in them, or declared to count; by level from the
///   top, then by department
/// @param unplaced contacts whose level or department nobody knows
public record Pervasiveness(
        @Nullable Double fraction, int covered, int relevant, List<Cell> cells, int unplaced) {
    private static final Comparator<Place> FROM_THE_TOP =
            Comparator.comparingInt(Place::level).thenComparing(Place::department);

    public Pervasiveness {
        cells = List.copyOf(cells);
    }

    /// One level of one department.
    ///
    /// @param known those whom we met lately
    /// @param covered whether we met somebody there lately
    public record Cell(int level, String department, int contacts, int known, boolean covered) {}

    /// Looks at every contact, and at what is declared.
    ///
    /// @param lately up to so many days ago a meeting counts
    public static Pervasiveness of(NetworkFacts facts, int lately) {
        Map<Place, List<Boolean>> knownByPlace = new TreeMap<>(FROM_THE_TOP);
        facts.declared().forEach(place -> knownByPlace.put(place, new ArrayList<>()));
        int unplaced = 0;
        for (Person one : facts.people()) {
            Integer level = one.level();
            String department = one.department();
            if (one.ours()) {
                continue;
            }
            if (level == null || department == null) {
                unplaced++;
                continue;
            }
            knownByPlace
                    .computeIfAbsent(new Place(level, department), _ -> new ArrayList<>())
                    .add(metLately(one, facts.asOf(), lately));
        }
        List<Cell> cells =
                knownByPlace.entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue()))
                        .toList();
        int covered = (int) cells.stream().filter(Cell::covered).count();
        return new Pervasiveness(
                cells.isEmpty() ? null : (double) covered / cells.size(),
                covered,
                cells.size(),
                cells,
                unplaced);
    }

    private static boolean metLately(Person one, LocalDate asOf, int lately) {
        LocalDate last = one.lastContactOn();
        return last != null && ChronoUnit.DAYS.between(last, asOf) <= lately;
    }

    private static Cell cell(Place place, List<Boolean> known) {
        int number = (int) known.stream().filter(one -> one).count();
        return new Cell(place.level(), place.department(), known.size(), number, number > 0);
    }

    /// The cells in which we met nobody lately.
    public List<Cell> uncovered() {
        return cells.stream().filter(cell -> !cell.covered()).toList();
    }
}
