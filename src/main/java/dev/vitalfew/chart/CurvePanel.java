package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.intelligence.ParetoView;
import dev.vitalfew.intelligence.ParetoView.CurvePoint;
import dev.vitalfew.scoring.AbcClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The cumulative curve over all units, whatever their number: both axes are shares of the whole.
/// The ground below it is tinted by class; marked are the point where it reaches 80 % and the top
/// share, beside what the rule and published figures would have there.
final class CurvePanel {
    private static final Lettering HEADING = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering TICK = new Lettering(12, false, Paint.MUTED, Side.MIDDLE);
    private static final Lettering LETTER = new Lettering(13, true, Paint.INK, Side.RIGHT);
    private static final double GOAL = .8;
    private static final BigDecimal FIFTH = new BigDecimal("0.2");
    private static final double TINT = .2;
    private static final double DIAMOND = 5;
    private static final double DOT = 5.5;
    private static final int DOTS_FOR = 20; // with more units, dots would hide the line

    private final ParetoView view;
    private final Words words;
    private final Box frame;
    private final Box plot;
    private final Curve curve;

    CurvePanel(ParetoView view, Words words, Box frame) {
        this.view = view;
        this.words = words;
        this.frame = frame;
        this.plot =
                new Box(frame.x() + 46, frame.y() + 28, frame.width() - 64, frame.height() - 74);
        this.curve = new Curve(view.picture().curve(), view.units());
    }

    List<Element> draw() {
        List<Element> shapes = new ArrayList<>();
        String heading = words.pareto().cumulativeShare(view.metric());
        shapes.add(HEADING.at(frame.x(), frame.y() + 14, heading));
        drawClasses(shapes);
        drawAxes(shapes);
        drawGoal(shapes);
        benchmarks().forEach(at -> shapes.add(Shapes.diamond(at, DIAMOND, Paint.INK)));
        drawCurve(shapes);
        if (view.units() > 1) { // of one there is no more to say than the headline does
            drawMarks(shapes);
        }
        return shapes;
    }

    private double x(double shareOfUnits) {
        return plot.x() + Math.clamp(shareOfUnits, 0, 1) * plot.width();
    }

    private double y(double share) {
        return plot.bottom() - Math.clamp(share, 0, 1) * plot.height();
    }

    private Point place(CurvePoint point) {
        return new Point(x(curve.fraction(point)), y(point.cumulativeShare()));
    }

    private void drawClasses(List<Element> shapes) {
        ParetoView.Classes classes = view.classes();
        int endOfA = classes.a().units();
        int endOfB = endOfA + classes.b().units();
        drawClass(shapes, AbcClass.A, 0, endOfA);
        drawClass(shapes, AbcClass.B, endOfA, endOfB);
        drawClass(shapes, AbcClass.C, endOfB, view.units());
    }

    private void drawClass(List<Element> shapes, AbcClass abcClass, int after, int upTo) {
        if (after == upTo) {
            return;
        }
        double left = after / (double) view.units();
        double right = upTo / (double) view.units();
        List<Point> outline = new ArrayList<>();
        outline.add(new Point(x(left), y(0)));
        outline.add(new Point(x(left), y(curve.shareAt(left))));
        view.picture().curve().stream()
                .filter(point -> point.units() > after && point.units() < upTo)
                .map(this::place)
                .forEach(outline::add);
        outline.add(new Point(x(right), y(curve.shareAt(right))));
        outline.add(new Point(x(right), y(0)));
        shapes.add(Shapes.area(outline, ParetoChart.paintOf(abcClass), TINT));
        if (x(right) - x(left) > 18) {
            shapes.add(LETTER.at(letterEnd(x(right)), plot.bottom() - 7, abcClass.name()));
        }
    }

    /// On the right, where the curve is far above, but not on the line below a mark.
    private double letterEnd(double right) {
        double end = right - 6;
        for (Mark mark : marks()) {
            double line = on(mark).x();
            if (line > end - 12 && line < end + 4) {
                end = line - 5;
            }
        }
        return end;
    }

    private void drawAxes(List<Element> shapes) {
        for (int tenths = 0; tenths <= 10; tenths += 2) {
            BigDecimal share = BigDecimal.valueOf(tenths, 1);
            double x = x(share.doubleValue());
            double y = y(share.doubleValue());
            Paint paint = tenths == 0 ? Paint.AXIS : Paint.GRID;
            shapes.add(Shapes.line(new Point(x, plot.y()), new Point(x, plot.bottom()), paint, 1));
            shapes.add(TICK.at(x, plot.bottom() + 18, Numbers.percent(share)));
            shapes.add(Shapes.line(new Point(plot.x(), y), new Point(plot.right(), y), paint, 1));
            if (tenths != 8) {
                shapes.add(TICK.on(Side.RIGHT).at(plot.x() - 8, y + 4, Numbers.percent(share)));
            }
        }
        String title = words.pareto().shareOfUnits(view.units(), view.by());
        shapes.add(TICK.on(Side.LEFT).at(plot.x(), plot.bottom() + 39, title));
    }

    private void drawGoal(List<Element> shapes) {
        Point left = new Point(plot.x(), y(GOAL));
        Point right = new Point(plot.right(), y(GOAL));
        shapes.add(Shapes.dashed(Shapes.line(left, right, Paint.GOAL, 1.5)));
        Lettering goal = new Lettering(13, true, Paint.GOAL, Side.RIGHT);
        shapes.add(goal.at(plot.x() - 8, y(GOAL) + 4.5, "80 %"));
    }

    /// They speak of the top fifth, and stand nowhere else.
    private List<Point> benchmarks() {
        if (view.topShare().fraction().compareTo(FIFTH) != 0) {
            return List.of();
        }
        return view.benchmarks().stream()
                .map(one -> new Point(x(FIFTH.doubleValue()), y(one.share())))
                .toList();
    }

    private void drawCurve(List<Element> shapes) {
        List<Point> points = view.picture().curve().stream().map(this::place).toList();
        shapes.add(Shapes.curve(points, Paint.INK, 2.5));
        if (view.units() <= DOTS_FOR) {
            points.stream().skip(1).forEach(at -> shapes.add(Shapes.dot(at, 3, Paint.INK)));
        }
    }

    private void drawMarks(List<Element> shapes) {
        Callouts callouts = new Callouts(plot, share -> y(curve.shareAt(share)));
        benchmarks().forEach(at -> callouts.keepFree(Box.around(at, DIAMOND)));
        marks().forEach(mark -> callouts.keepFree(Box.around(on(mark), DOT)));
        marks().forEach(mark -> shapes.add(dropLine(mark)));
        marks().forEach(
                        mark ->
                                shapes.addAll(
                                        callouts.beside(on(mark), mark.lines(), mark.paint())));
        marks().forEach(mark -> shapes.add(Shapes.dot(on(mark), DOT, mark.paint())));
    }

    /// From the right, as words stand on the right of their point where they can.
    private List<Mark> marks() {
        int few = view.unitsFor80().units();
        int top = view.topShare().units();
        Mark crossing = new Mark(few, words.pareto().crossing(view), Paint.GOAL);
        Mark topShare = new Mark(top, words.pareto().topShare(view), Paint.CLASS_A);
        return few >= top ? List.of(crossing, topShare) : List.of(topShare, crossing);
    }

    private record Mark(int units, List<String> lines, Paint paint) {}

    private Point on(Mark mark) {
        double fraction = mark.units() / (double) view.units();
        return new Point(x(fraction), y(curve.shareAt(fraction)));
    }

    private Element dropLine(Mark mark) {
        Point at = on(mark);
        Point below = new Point(at.x(), plot.bottom());
        return Shapes.dashed(Shapes.line(at, below, mark.paint(), 1.2));
    }

    /// Straight between its points, which may be thinned.
    private record Curve(List<CurvePoint> points, int units) {
        double fraction(CurvePoint point) {
            return point.units() / (double) units;
        }

        double shareAt(double fraction) {
            CurvePoint before = points.getFirst();
            for (CurvePoint point : points) {
                double here = fraction(point);
                if (here >= fraction) {
                    double width = here - fraction(before);
                    double part = width == 0 ? 1 : (fraction - fraction(before)) / width;
                    return before.cumulativeShare()
                            + part * (point.cumulativeShare() - before.cumulativeShare());
                }
                before = point;
            }
            return before.cumulativeShare();
        }
    }
}
