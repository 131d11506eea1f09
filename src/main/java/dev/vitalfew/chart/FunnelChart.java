package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.intelligence.FunnelView;
import dev.vitalfew.intelligence.FunnelView.StageRow;
import java.util.ArrayList;
import java.util.List;

/// The pipeline from the first stage down to the last: what is there as a bar over what is
/// required, so that a hole shows as a light piece, with money and the way on beside it.
final class FunnelChart {
    private static final Lettering STAGE = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering BELOW = new Lettering(12.5, false, Paint.MUTED, Side.LEFT);
    private static final Lettering MISSING = new Lettering(12.5, true, Paint.GOAL, Side.LEFT);
    private static final Lettering HEADING = new Lettering(12.5, false, Paint.MUTED, Side.RIGHT);
    private static final Lettering FIGURE = new Lettering(13.5, true, Paint.INK, Side.RIGHT);

    private static final double ROW = 62;
    private static final double BAR = 26;
    private static final double HEAD = 30;
    private static final double NAMES = 150;
    private static final double COLUMN = 104;
    private static final int COLUMNS = 4;

    private FunnelChart() {}

    static String draw(FunnelView view, Words words) {
        Words.PipelineWords said = words.pipeline();
        Sheet sheet =
                new Sheet(
                        said.funnelTitle(),
                        said.funnelScope(view),
                        view.deals() == 0 ? "" : said.funnelHeadline(view),
                        said.funnelNotes(view));
        if (view.deals() == 0) {
            return sheet.empty(said.noOpenDeals());
        }
        List<Element> body = new ArrayList<>(head(said));
        double left = Sheet.MARGIN + NAMES;
        double right = Sheet.WIDTH - Sheet.MARGIN - COLUMNS * COLUMN - 16;
        Scale scale = new Scale(most(view), left, right);
        for (StageRow row : view.stages()) {
            body.addAll(row(row, scale, said));
        }
        return sheet.around(body, HEAD + view.stages().size() * ROW);
    }

    private static double most(FunnelView view) {
        return view.stages().stream()
                .mapToDouble(row -> Math.max(row.deals(), row.required()))
                .reduce(1, Math::max);
    }

    private static double column(int place) {
        return Sheet.WIDTH - Sheet.MARGIN - (COLUMNS - 1 - place) * COLUMN;
    }

    private static List<Element> head(Words.PipelineWords said) {
        List<Element> shapes = new ArrayList<>();
        List<String> names = said.funnelColumns();
        for (int place = 0; place < names.size(); place++) {
            shapes.add(HEADING.at(column(place), Sheet.BODY_TOP + 14, names.get(place)));
        }
        return shapes;
    }

    private static List<Element> row(StageRow row, Scale scale, Words.PipelineWords said) {
        double top = Sheet.BODY_TOP + HEAD + row.stage().place() * ROW;
        double middle = top + BAR / 2 + 5;
        List<Element> shapes = new ArrayList<>();
        shapes.add(
                Shapes.line(
                        new Point(Sheet.MARGIN, top - 9),
                        new Point(Sheet.WIDTH - Sheet.MARGIN, top - 9),
                        Paint.GRID,
                        1));
        shapes.add(STAGE.at(Sheet.MARGIN, middle, said.numbered(row.stage())));
        double start = scale.start();
        double wanted = scale.at(row.required()) - start;
        shapes.add(Shapes.rectangle(new Box(start, top, wanted, BAR), Paint.GRID));
        shapes.add(
                Shapes.rectangle(
                        new Box(start, top + 4, scale.at((double) row.deals()) - start, BAR - 8),
                        Paint.CLASS_A));
        if (row.required() > 0) {
            Point goal = new Point(start + wanted, top - 3);
            shapes.add(Shapes.line(goal, new Point(goal.x(), top + BAR + 3), Paint.GOAL, 2));
        }
        shapes.add(below(row, said, start, top + BAR + 17));
        shapes.add(FIGURE.at(column(0), middle, said.ofRequired(row)));
        shapes.add(FIGURE.at(column(1), middle, Numbers.compact(row.amount())));
        shapes.add(FIGURE.at(column(2), middle, Numbers.compact(row.weighted())));
        shapes.add(FIGURE.at(column(3), middle, said.share(row.conversion())));
        return shapes;
    }

    private static Element below(
            StageRow row, Words.PipelineWords said, double x, double baseline) {
        long missing = row.required() - row.deals();
        return missing > 0
                ? MISSING.at(x, baseline, said.missing(missing))
                : BELOW.at(x, baseline, said.enough());
    }
}
