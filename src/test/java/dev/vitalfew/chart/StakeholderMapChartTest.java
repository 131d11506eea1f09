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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StakeholderMapChartTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" 'o' ]]> 王 👩‍💻";

    private static String drawn(StakeholderMapView view) {
        return StakeholderMapChart.draw(view, new English());
    }

    private static String mermaid(StakeholderMapView view) {
        return MermaidMap.text(view, new English());
    }

    /// The pictures stay in `target/pictures` to be looked at.
    @ParameterizedTest
    @ValueSource(ints = {8, 30, 120})
    void drawsEverybodyOnceAndNoOneOverAnother(int people) throws IOException {
        StakeholderMapView view = StakeholderMaps.of(people);

        Map<UUID, Box> cards = MapLayout.of(view, 0).cards();
        String picture = drawn(view);

        assertEquals(people, cards.size());
        List<Box> boxes = new ArrayList<>(cards.values());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j)));
            }
        }
        assertEquals(people, picture.split("<g>", -1).length - 1);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.writeString(folder.resolve("map-%d.svg".formatted(people)), picture);
        Files.writeString(folder.resolve("map-%d.mmd".formatted(people)), mermaid(view));
    }

    @Test
    void isTheSameForTheSamePeopleInAnyOrder() {
        StakeholderMapView view = StakeholderMaps.of(40);
        List<StakeholderMapView.Node> nodes = new ArrayList<>(view.nodes());
        Collections.shuffle(nodes, new Random(3));

        StakeholderMapView shuffled =
                StakeholderMaps.map(nodes, view.edges(), CoverageState.MISSING);

        assertEquals(drawn(view), drawn(shuffled));
    }

    @Test
    void putsLevelsFromTheTopDownAndUsBelow() {
        StakeholderMapView view = StakeholderMaps.of(60);

        Map<UUID, Box> cards = MapLayout.of(view, 0).cards();

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
        return cards.getOrDefault(node.id(), new Box(-1, -1, 0, 0));
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
