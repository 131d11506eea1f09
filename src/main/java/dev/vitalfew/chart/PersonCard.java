package dev.vitalfew.chart;

import dev.vitalfew.chart.Element.Tag;
import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.intelligence.StakeholderMapView.Node;
import dev.vitalfew.stakeholder.PersonKind;
import java.util.ArrayList;
import java.util.List;

/// One person of the map: the stance as colour and sign on the left, name and title, what they
/// decide as letters above, and a ring where the network falls apart without them.
record PersonCard(Node person, Box box, Words.MapWords words) {
    private static final Lettering NAME = new Lettering(13, true, Paint.INK, Side.LEFT);
    private static final Lettering BELOW = new Lettering(11, false, Paint.MUTED, Side.LEFT);
    private static final Lettering SIGN = new Lettering(12, true, Paint.ON_LEVEL, Side.MIDDLE);
    private static final Lettering NOBODY = new Lettering(12, true, Paint.GOAL, Side.MIDDLE);
    private static final Lettering BADGE = new Lettering(11, true, Paint.ON_LEVEL, Side.MIDDLE);

    private static final double STRIPE = 28;
    private static final double ROUND = 6;
    static final double RING = 5;
    private static final double BADGE_RADIUS = 9;
    static final double BADGE_WIDTH = 2 * BADGE_RADIUS + 2;

    Element draw() {
        List<Element> shapes = new ArrayList<>();
        if (person.articulation()) {
            shapes.add(ring(box));
        }
        shapes.add(Shapes.rectangle(box, Paint.PAPER).with("rx", ROUND));
        shapes.addAll(ours() ? us() : stance(Stance.of(person.stance()), box));
        double left = box.x() + STRIPE + 8;
        double room = box.right() - 8 - left;
        String below = words.below(person);
        double baseline = below.isEmpty() ? box.middle() + 4.5 : box.y() + 21;
        shapes.add(text(NAME, left, baseline, Names.readable(person.name()), room));
        if (!below.isEmpty()) {
            shapes.add(text(BELOW, left, box.y() + 37, below, room));
        }
        shapes.addAll(badges());
        return Element.of(Tag.G)
                .containing(Element.of(Tag.TITLE).containing(words.told(person)))
                .containing(shapes);
    }

    private boolean ours() {
        return person.kind() == PersonKind.SELLER;
    }

    private List<Element> us() {
        return List.of(
                stripe(box, Paint.CLASS_A),
                Paint.CLASS_A.stroke(outline(box), 1.6).with("rx", ROUND),
                SIGN.at(box.x() + STRIPE / 2, box.middle() + 4.5, "•"));
    }

    /// Colour, border and sign, also of a sample in the legend.
    static List<Element> stance(Stance stance, Box box) {
        Element border = stance.paint().stroke(outline(box), stance.isStrong() ? 3 : 1.6);
        double stripe = Math.min(STRIPE, box.width());
        return List.of(
                stripe(box, stance.ground()),
                border.with("rx", ROUND),
                SIGN.in(stance.signPaint())
                        .at(box.x() + stripe / 2, box.middle() + 4.5, stance.sign()));
    }

    /// A place for somebody whom nobody knows yet.
    static List<Element> hole(Box box, String told) {
        Element border = Paint.GOAL.stroke(outline(box), 1.8).with("rx", ROUND);
        String fitted = NOBODY.fitted(told, box.width() - 16);
        return List.of(Shapes.dashed(border), NOBODY.at(box.centre(), box.middle() + 4.5, fitted));
    }

    static Element ring(Box box) {
        Box around =
                new Box(
                        box.x() - RING,
                        box.y() - RING,
                        box.width() + 2 * RING,
                        box.height() + 2 * RING);
        return Paint.GOAL.stroke(outline(around), 2.4).with("rx", ROUND + RING);
    }

    private static Element stripe(Box box, Paint paint) {
        return Shapes.rectangle(
                        new Box(box.x(), box.y(), Math.min(STRIPE, box.width()), box.height()),
                        paint)
                .with("rx", ROUND);
    }

    private static Element outline(Box box) {
        return Element.of(Tag.RECT)
                .with("x", box.x())
                .with("y", box.y())
                .with("width", box.width())
                .with("height", box.height());
    }

    /// Text from right to left ends at the right border of its room.
    private static Element text(
            Lettering lettering, double left, double baseline, String text, double room) {
        String fitted = lettering.fitted(text, room);
        return lettering.at(left, baseline, fitted);
    }

    private List<Element> badges() {
        List<String> letters = new ArrayList<>();
        person.influences().forEach(base -> letters.add(words.badge(base)));
        List<Element> shapes = new ArrayList<>();
        double x = box.right() - BADGE_RADIUS;
        if (person.veto()) {
            shapes.addAll(badge(x, words.veto(), Paint.LEVEL_CRITICAL));
            x -= BADGE_WIDTH;
        }
        for (String letter : letters.reversed()) {
            shapes.addAll(badge(x, letter, Paint.INK));
            x -= BADGE_WIDTH;
        }
        return shapes;
    }

    private List<Element> badge(double x, String letter, Paint paint) {
        return List.of(
                Shapes.dot(new Point(x, box.y()), BADGE_RADIUS, paint),
                BADGE.at(x, box.y() + 4, letter));
    }
}
