package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts words beside points of a curve that rises and never steepens: below it there is always
/// room. Each takes the place nearest to its point that touches neither the curve nor another one;
/// should there be none, it is left out, as the headline says the same.
final class Callouts {
    private static final Lettering WORDS = new Lettering(13, true, Paint.INK, Side.LEFT);
    private static final double LINE = 17;
    private static final double PADDING = 7;
    private static final double DISTANCE = 9;
    private static final double STEP = 4;
    private static final int SAMPLES = 20; // of a tying line
    private static final double LETTERS_BELOW = 24; // class letters stand at the bottom

    private final Box plot;
    private final DoubleUnaryOperator curveAt;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> keptFree = new ArrayList<>();

    /// `curveAt` gives the height of the curve at a share of the plot's width.
    Callouts(Box plot, DoubleUnaryOperator curveAt) {
        this.plot = plot;
        this.curveAt = curveAt;
    }

    /// No words will cover the place; only a line may cross it.
    void keepFree(Box place) {
        keptFree.add(place);
    }

    List<Element> beside(Point point, List<String> lines, Paint paint) {
        double width = lines.stream().mapToDouble(WORDS::width).max().orElse(0) + 2 * PADDING;
        Box box = placeFor(point, width, lines.size() * LINE + 2 * PADDING - 3);
        if (box == null) {
            return List.of();
        }
        taken.add(box);
        List<Element> shapes = new ArrayList<>();
        shapes.add(Shapes.line(point, point.nearestOf(box), paint, 1.2));
        shapes.add(Shapes.rectangle(box, Paint.PAPER).with("rx", 4).with("fill-opacity", .92));
        for (int i = 0; i < lines.size(); i++) {
            double baseline = box.y() + PADDING + 11 + i * LINE;
            shapes.add(WORDS.in(paint).at(box.x() + PADDING, baseline, lines.get(i)));
        }
        return shapes;
    }

    private @Nullable Box placeFor(Point point, double width, double height) {
        Box best = null;
        for (double x = plot.x() + DISTANCE; x + width <= plot.right() - 2; x += STEP) {
            double highest = curveAt.applyAsDouble((x - plot.x()) / plot.width()) + DISTANCE;
            for (double y = highest; y + height <= plot.bottom() - LETTERS_BELOW; y += STEP) {
                Box box = new Box(x, y, width, height);
                double distance = point.distanceTo(box);
                boolean nearer = best == null || distance < point.distanceTo(best);
                if (nearer && distance >= DISTANCE && isFree(box, point)) {
                    best = box;
                }
            }
        }
        return best;
    }

    /// Neither it nor the line that ties it to its point may cross other words.
    private boolean isFree(Box box, Point point) {
        if (keptFree.stream().anyMatch(box::overlaps)) {
            return false;
        }
        Point end = point.nearestOf(box);
        return taken.stream()
                .noneMatch(
                        other ->
                                box.overlaps(other)
                                        || IntStream.range(1, SAMPLES)
                                                .mapToObj(i -> along(point, end, i))
                                                .anyMatch(other::contains));
    }

    private static Point along(Point start, Point end, int sample) {
        return start.towards(end, sample / (double) SAMPLES);
    }
}
