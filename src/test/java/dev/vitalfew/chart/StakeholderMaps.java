package dev.vitalfew.chart;

import dev.vitalfew.intelligence.CoverageView;
import dev.vitalfew.intelligence.MapGapCode;
import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.intelligence.StakeholderMapView.BusFactor;
import dev.vitalfew.intelligence.StakeholderMapView.Cell;
import dev.vitalfew.intelligence.StakeholderMapView.Dependences;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Gap;
import dev.vitalfew.intelligence.StakeholderMapView.Grid;
import dev.vitalfew.intelligence.StakeholderMapView.MapCoverage;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.intelligence.StakeholderMapView.Share;
import dev.vitalfew.intelligence.StakeholderMapView.Strength;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.scoring.DealRisk;
import dev.vitalfew.stakeholder.PersonKind;
import dev.vitalfew.stakeholder.TieKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps to be drawn.
final class StakeholderMaps {
    private static final List<String> DEPARTMENTS =
            List.of("Board", "Purchasing", "Engineering", "Quality", "IT", "Logistics", "Finance");
    private static final List<String> FIRST =
            List.of("Anna", "Li", "Jürgen", "Amélie", "Olu", "Kenji", "Maria", "Sven", "Priya");
    private static final List<String> LAST =
            List.of("Schmidt", "Wang", "Okafor", "Tanaka", "Rossi", "García", "Lindqvist");

    private static final List<BuyingInfluence> BASES = List.of(BuyingInfluence.values());

    private StakeholderMaps() {}

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static Node contact(int number, String name) {
        return new Node(
                id(number),
                PersonKind.CONTACT,
                name,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                true,
                null,
                0,
                0,
                0,
                false,
                false);
    }

    static Node seller(int number, String name) {
        return new Node(
                id(number),
                PersonKind.SELLER,
                name,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                true,
                null,
                0,
                0,
                0,
                false,
                false);
    }

    /// A tie between both sides, so strong.
    static Edge edge(int from, int to, int strength) {
        return new Edge(
                null,
                id(from),
                id(to),
                TieKind.KNOWS,
                BigDecimal.ONE,
                new Strength(strength, strength >= 50, 1, List.of()));
    }

    static Edge edge(int from, int to, TieKind kind) {
        return new Edge(null, id(from), id(to), kind, BigDecimal.ONE, null);
    }

    static StakeholderMapView map(List<Node> nodes, List<Edge> edges, CoverageState economic) {
        return map(nodes, edges, economic, List.of());
    }

    static StakeholderMapView map(
            List<Node> nodes, List<Edge> edges, CoverageState economic, List<Cell> cells) {
        CoverageView.Base covered = new CoverageView.Base(CoverageState.COVERED, List.of());
        return new StakeholderMapView(
                id(0),
                "Initech",
                null,
                LocalDate.of(2026, 11, 25),
                1,
                nodes,
                edges,
                new MapCoverage(
                        .75,
                        DealRisk.MEDIUM,
                        new CoverageView.Bases(
                                new CoverageView.Base(economic, List.of()),
                                covered,
                                covered,
                                covered)),
                new Grid(null, 0, 0, cells, 0),
                new Dependences(none(), none()),
                new BusFactor(null, null, 0),
                List.of(
                        new Gap(
                                MapGapCode.HANGS_ON_ONE_PERSON,
                                "Without Anna nobody of us reaches the economic buyer",
                                null,
                                null,
                                null,
                                List.of())));
    }

    private static Share none() {
        return new Share(null, null, 0, 0, null);
    }

    /// So many people, always the same for the same number.
    static StakeholderMapView of(int people) {
        Random random = new Random(people);
        int departments = Math.min(DEPARTMENTS.size(), 2 + people / 8);
        List<Node> nodes = new ArrayList<>();
        int sellers = 2 + people / 30;
        for (int i = 1; i <= people - sellers; i++) {
            nodes.add(contact(i, random, departments));
        }
        for (int i = people - sellers + 1; i <= people; i++) {
            nodes.add(seller(i, FIRST.get(i % FIRST.size()) + " " + LAST.get(i % LAST.size())));
        }
        return map(
                nodes,
                edges(random, people, sellers),
                CoverageState.MISSING,
                List.of(new Cell(2, DEPARTMENTS.getFirst(), 0, 0, false)));
    }

    /// Almost everybody has a boss of smaller number, each of us knows some of them, and a few
    /// influence or introduced somebody anywhere.
    private static List<Edge> edges(Random random, int people, int sellers) {
        int contacts = people - sellers;
        List<Edge> edges = new ArrayList<>();
        for (int i = 2; i <= contacts; i++) {
            if (random.nextInt(8) != 0) {
                edges.add(edge(i, 1 + random.nextInt(Math.max(1, i / 3)), TieKind.REPORTS_TO));
            }
        }
        for (int seller = contacts + 1; seller <= people; seller++) {
            for (int tie = 0; tie < 3 + random.nextInt(4); tie++) {
                edges.add(edge(seller, 1 + random.nextInt(contacts), random.nextInt(100)));
            }
        }
        for (int i = 0; i < people / 2; i++) {
            int from = 1 + random.nextInt(contacts);
            int to = 1 + random.nextInt(contacts);
            if (from != to) {
                edges.add(edge(from, to, i % 3 == 0 ? TieKind.INTRODUCED : TieKind.INFLUENCES));
            }
        }
        return edges;
    }

    private static Node contact(int number, Random random, int departments) {
        int level = Math.min(5, 1 + (int) Math.sqrt(number));
        List<BuyingInfluence> influences =
                random.nextInt(3) == 0
                        ? List.of(BASES.get(random.nextInt(BASES.size())))
                        : List.of();
        @Nullable Integer stance = random.nextInt(4) == 0 ? null : random.nextInt(5) - 2;
        return new Node(
                id(number),
                PersonKind.CONTACT,
                FIRST.get(random.nextInt(FIRST.size()))
                        + " "
                        + LAST.get(random.nextInt(LAST.size())),
                random.nextBoolean() ? "Head of something rather long" : null,
                number == 3 ? null : DEPARTMENTS.get(random.nextInt(departments)),
                number == 3 ? null : level,
                influences,
                null,
                stance,
                3,
                random.nextInt(12) == 0,
                random.nextInt(6) != 0,
                null,
                1,
                .1,
                random.nextDouble(),
                random.nextInt(9) == 0,
                number == 2);
    }
}
