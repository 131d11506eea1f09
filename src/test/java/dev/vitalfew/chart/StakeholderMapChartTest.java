package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.intelligence.StakeholderMapView;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.stakeholder.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StakeholderMapChartTest {
    private static final Box NOWHERE = new Box(-1, -1, 0, 0);

    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" 'o' ]]> 王 👩‍💻";

    private static String drawn(StakeholderMapView view) {
        return StakeholderMapChart.draw(view, new EnglishMap());
    }

    private static String mermaid(StakeholderMapView view) {
        return MermaidMap.text(view, new EnglishMap());
    }

    /// The pictures stay in `target/pictures` to be looked at.
    @ParameterizedTest
    @ValueSource(ints = {8, 30, 120})
    void drawsEverybodyOnceAndNoOneOverAnother(int people) throws IOException {
        StakeholderMapView view = StakeholderMaps.of(people);

        Map<UUID, Box> cards = MapLayout.of(view).cards();
        String picture = drawn(view);

        assertEquals(people, cards.size());
        List<Box> boxes = new ArrayList<>(cards.values());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j)));
            }
        }
        assertEquals(people + view.edges().size(), picture.split("<g>", -1).length - 1);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.writeString(folder.resolve("map-%d.svg".formatted(people)), picture);
        Files.writeString(folder.resolve("map-%d.mmd".formatted(people)), mermaid(view));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 30, 120})
    void leadsNoTieBehindACard(int people) {
        MapLayout layout = MapLayout.of(StakeholderMaps.of(people));

        Collection<Box> cards = layout.cards().values();

        for (List<TieLine> lines : layout.ties().values()) {
            for (TieLine line : lines) {
                for (int i = 1; i < line.way().size(); i++) {
                    Box part = around(line.way().get(i - 1), line.way().get(i));
                    assertTrue(cards.stream().noneMatch(part::overlaps), line::toString);
                }
            }
        }
    }

    private static Box around(Point one, Point other) {
        return new Box(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 30, 120})
    void endsEveryTieAtTheBordersOfItsCards(int people) {
        MapLayout layout = MapLayout.of(StakeholderMaps.of(people));

        Map<UUID, Box> cards = layout.cards();

        for (List<TieLine> lines : layout.ties().values()) {
            for (TieLine line : lines) {
                Set<Box> ends =
                        Set.of(
                                cards.getOrDefault(line.tie().from(), NOWHERE),
                                cards.getOrDefault(line.tie().to(), NOWHERE));
                assertEquals(
                        ends,
                        Set.of(
                                nearest(line.way().getFirst(), cards),
                                nearest(line.way().getLast(), cards)));
            }
        }
    }

    private static Box nearest(Point point, Map<UUID, Box> cards) {
        Box nearest =
                cards.values().stream()
                        .min(Comparator.comparingDouble(point::distanceTo))
                        .orElseThrow();
        assertTrue(point.distanceTo(nearest) < 8, point::toString);
        return nearest;
    }

    /// Lines that lie on each other for a while could not be told apart.
    @ParameterizedTest
    @ValueSource(ints = {8, 30, 120})
    void laysBundlesBesideEachOther(int people) {
        MapLayout layout = MapLayout.of(StakeholderMaps.of(people));

        List<List<Box>> parts = new ArrayList<>();
        layout.ties().values().forEach(lines -> parts.add(parts(lines)));

        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (Box one : parts.get(i)) {
                    int number = j;
                    assertEquals(
                            List.of(),
                            parts.get(j).stream().filter(other -> coincide(one, other)).toList(),
                            () -> one + " " + number);
                }
            }
        }
    }

    private static List<Box> parts(List<TieLine> lines) {
        List<Box> parts = new ArrayList<>();
        for (TieLine line : lines) {
            for (int i = 1; i < line.way().size(); i++) {
                parts.add(around(line.way().get(i - 1), line.way().get(i)));
            }
        }
        return parts;
    }

    private static boolean coincide(Box one, Box other) {
        boolean upright = one.width() < 1 && other.width() < 1 && Math.abs(one.x() - other.x()) < 1;
        boolean flat = one.height() < 1 && other.height() < 1 && Math.abs(one.y() - other.y()) < 1;
        double high = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
        double wide = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        return (upright && high > 2) || (flat && wide > 2);
    }

    @Test
    void isTheSameForTheSamePeopleInAnyOrder() {
        StakeholderMapView view = StakeholderMaps.of(40);
        List<StakeholderMapView.Node> nodes = new ArrayList<>(view.nodes());
        Collections.shuffle(nodes, new Random(3));

        StakeholderMapView shuffled =
                StakeholderMaps.map(
                        nodes, view.edges(), CoverageState.MISSING, view.pervasiveness().cells());

        assertEquals(drawn(view), drawn(shuffled));
    }

    @Test
    void putsLevelsFromTheTopDownAndUsBelow() {
        StakeholderMapView view = StakeholderMaps.of(60);

        Map<UUID, Box> cards = MapLayout.of(view).cards();

        for (StakeholderMapView.Node one : view.nodes()) {
            for (StakeholderMapView.Node other : view.nodes()) {
                if (rank(one) < rank(other)) {
                    assertTrue(box(cards, one).bottom() < box(cards, other).y());
                }
            }
        }
    }

    private static int rank(StakeholderMapView.Node node) {
        Integer level = node.level();
        return switch (node.kind()) {
            case SELLER -> 7;
            case CONTACT -> level == null ? 6 : level;
        };
    }

    private static Box box(Map<UUID, Box> cards, StakeholderMapView.Node node) {
        return cards.getOrDefault(node.id(), NOWHERE);
    }

    @Test
    void letsNoNameBecomeMarkup() {
        StakeholderMapView view =
                StakeholderMaps.map(
                        List.of(StakeholderMaps.contact(1, HOSTILE)),
                        List.of(),
                        CoverageState.COVERED);

        String picture = drawn(view);
        String text = mermaid(view);

        assertFalse(picture.contains("<script"));
        assertTrue(picture.contains("&lt;script&gt;"));
        assertFalse(text.contains("<script"));
        assertFalse(text.contains("\"quoted\""));
        assertTrue(text.contains("王 👩‍💻"));
    }

    @Test
    void leavesAHoleForWhoIsMissing() {
        List<StakeholderMapView.Node> one = List.of(StakeholderMaps.contact(1, "Anna"));

        String missing = drawn(StakeholderMaps.map(one, List.of(), CoverageState.MISSING));
        String covered = drawn(StakeholderMaps.map(one, List.of(), CoverageState.COVERED));

        assertTrue(missing.contains("No economic buyer"));
        assertFalse(covered.contains("No economic buyer"));
    }

    @Test
    void leavesAHoleForWhoIsMissingAlsoWhereNobodyIsKnown() {
        StakeholderMapView view = StakeholderMaps.map(List.of(), List.of(), CoverageState.MISSING);

        assertTrue(drawn(view).contains("No economic buyer"));
        assertTrue(mermaid(view).contains("[\"No economic buyer\"]:::missing"));
    }

    @Test
    void leavesAHoleInALevelOfADepartmentWhereNobodyIsKnown() {
        StakeholderMapView view =
                StakeholderMaps.map(
                        List.of(StakeholderMaps.contact(1, "Anna")),
                        List.of(),
                        CoverageState.COVERED,
                        List.of(new StakeholderMapView.Cell(2, "Board", 0, 0, false)));

        assertTrue(drawn(view).contains("Nobody known"));
        assertTrue(mermaid(view).contains("[\"Nobody known<br/>Board, Level 2\"]:::missing"));
    }

    @Test
    void speaksChinese() {
        StakeholderMapView view = StakeholderMaps.of(30);

        assertTrue(StakeholderMapChart.draw(view, new ChineseMap()).contains("缺少经济决策者"));
        assertTrue(MermaidMap.text(view, new ChineseMap()).contains("缺少经济决策者"));
    }

    @Test
    void ringsWhomTheNetworkHangsOn() {
        StakeholderMapView.Node plain = StakeholderMaps.contact(1, "Anna");
        StakeholderMapView.Node cut =
                new StakeholderMapView.Node(
                        plain.id(),
                        plain.kind(),
                        plain.name(),
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
                        1,
                        1,
                        1,
                        true,
                        false);

        assertEquals(rings(plain) + 1, rings(cut));
    }

    @Test
    void drawsStrongTiesThicker() {
        List<StakeholderMapView.Node> both =
                List.of(StakeholderMaps.contact(1, "Anna"), StakeholderMaps.seller(2, "Sam"));

        String weak = drawn(withTie(both, 49));
        String strong = drawn(withTie(both, 50));

        assertEquals(thick(weak) + 1, thick(strong));
    }

    private static StakeholderMapView withTie(List<StakeholderMapView.Node> both, int strength) {
        return StakeholderMaps.map(
                both, List.of(StakeholderMaps.edge(2, 1, strength)), CoverageState.COVERED);
    }

    private static int thick(String picture) {
        return picture.split("stroke-width=\"4\"", -1).length;
    }

    private static int rings(StakeholderMapView.Node node) {
        String picture =
                drawn(StakeholderMaps.map(List.of(node), List.of(), CoverageState.COVERED));
        return picture.split("stroke=\"" + Paint.GOAL.light(), -1).length;
    }

    @Test
    void saysThatNobodyIsKnown() {
        String picture = drawn(StakeholderMaps.map(List.of(), List.of(), CoverageState.MISSING));

        assertTrue(picture.contains("Nobody is known at this account"));
    }

    @Test
    void drawsTiesByTheirKindAndLeavesOutThoseToNobody() {
        StakeholderMapView view =
                StakeholderMaps.map(
                        List.of(
                                StakeholderMaps.contact(1, "Anna"),
                                StakeholderMaps.contact(2, "Ben"),
                                StakeholderMaps.seller(3, "Sam")),
                        List.of(
                                StakeholderMaps.edge(1, 2, TieKind.INFLUENCES),
                                StakeholderMaps.edge(3, 1, TieKind.KNOWS),
                                StakeholderMaps.edge(1, 9, TieKind.KNOWS)),
                        CoverageState.COVERED);

        assertTrue(mermaid(view).contains("n0 ==>|\"influences\"| n1\n"));
        assertTrue(mermaid(view).contains("n2 ---|\"knows\"| n0\n"));
        assertFalse(mermaid(view).contains("null"));
        assertTrue(drawn(view).contains("role=\"img\""));
    }
}
