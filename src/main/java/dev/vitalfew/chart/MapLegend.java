package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Words.MapWords;
import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.List;

/// How to read a stakeholder map: entries one after the other, in as many lines as they need.
final class MapLegend {
    private static final double LINE = 30;
    private static final double SAMPLE = 36;

    private static final Lettering HEADING = new Lettering(13, true, Paint.MUTED, Side.LEFT);
    private static final Lettering TEXT = new Lettering(12, false, Paint.INK, Side.LEFT);

    private final MapWords words;
    private final List<Element> shapes = new ArrayList<>();
    private final double bottom;

    MapLegend(MapWords words, double top, double width) {
        this.words = words;
        shapes.add(HEADING.at(Sheet.MARGIN, top, words.legend()));
        double x = Sheet.MARGIN;
        double y = top + 24;
        for (Entry entry : entries()) {
            double needed = entry.room() + TEXT.width(entry.text()) + 26;
            if (x + needed > width - Sheet.MARGIN && x > Sheet.MARGIN) {
                x = Sheet.MARGIN;
                y += LINE;
            }
            shapes.addAll(entry.sample().at(x, y));
            shapes.add(TEXT.at(x + entry.room(), y + 4, entry.text()));
            x += needed;
        }
        bottom = y + LINE / 2;
    }

    List<Element> draw() {
        return List.copyOf(shapes);
    }

    double bottom() {
        return bottom;
    }

    private interface Sample {
        List<Element> at(double x, double y);
    }

    private record Entry(Sample sample, double room, String text) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            Sample swatch = (x, y) -> PersonCard.stance(stance, new Box(x, y - 10, 28, 20));
            entries.add(new Entry(swatch, SAMPLE, words.stance(stance)));
        }
        for (TieKind kind : TieKind.values()) {
            entries.add(new Entry(line(kind, false), SAMPLE + 10, words.tie(kind)));
        }
        entries.add(new Entry(line(TieKind.KNOWS, true), SAMPLE + 10, words.strong()));
        entries.add(new Entry((_, _) -> List.of(), 0, words.badges()));
        Sample ring = (x, y) -> List.of(PersonCard.ring(new Box(x + 6, y - 5, 18, 10)));
        entries.add(new Entry(ring, SAMPLE + 4, words.ring()));
        return entries;
    }

    /// Reporting lines lead from the boss, whom their arrow points to.
    private static Sample line(TieKind kind, boolean strong) {
        return (x, y) -> {
            List<Point> way = List.of(new Point(x, y), new Point(x + SAMPLE, y));
            return TieLine.sample(kind, strong, kind == TieKind.REPORTS_TO ? way.reversed() : way);
        };
    }
}
