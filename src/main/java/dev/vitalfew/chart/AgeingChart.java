package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.intelligence.AgeingView;
import dev.vitalfew.intelligence.AgeingView.StageRow;
import dev.vitalfew.intelligence.FunnelView.StageAgeing;
import java.util.ArrayList;
import java.util.List;

/// The open deals of each stage in pieces: on track, slow, stale, and those with nothing to compare
/// with; each piece has its number, so that nobody needs the colour.
final class AgeingChart {
    private static final Lettering STAGE = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering LEGEND = new Lettering(13, false, Paint.INK, Side.LEFT);
    private static final Lettering PIECE = new Lettering(13, true, Paint.ON_LEVEL, Side.MIDDLE);
    private static final Lettering HEADING = new Lettering(12.5, false, Paint.MUTED, Side.RIGHT);
    private static final Lettering FIGURE = new Lettering(13.5, true, Paint.INK, Side.RIGHT);

    private static final double LEGEND_HEIGHT = 44;
    private static final double ROW = 52;
    private static final double BAR = 30;
    private static final double NAMES = 150;
    private static final double COLUMN = 116;
    private static final int COLUMNS = 3;

    private static final List<Paint> PAINTS =
            List.of(Paint.LEVEL_OK, Paint.LEVEL_DISCLOSE, Paint.LEVEL_CRITICAL, Paint.MUTED);

    private AgeingChart() {}

    static String draw(AgeingView view, Words words) {
        Words.PipelineWords said = words.pipeline();
        Sheet sheet =
                new Sheet(
                        said.ageingTitle(),
                        said.ageingScope(view),
                        view.deals() == 0 ? "" : said.ageingHeadline(view),
                        said.ageingNotes(view));
        if (view.deals() == 0) {
            return sheet.empty(said.noOpenDeals());
        }
        List<Element> body = new ArrayList<>(legend(said));
        double left = Sheet.MARGIN + NAMES;
        double right = Sheet.WIDTH - Sheet.MARGIN - COLUMNS * COLUMN - 16;
        double most = view.stages().stream().mapToDouble(StageRow::deals).reduce(1, Math::max);
        Scale scale = new Scale(most, left, right);
        for (StageRow row : view.stages()) {
            body.addAll(row(row, scale, said));
        }
        return sheet.around(body, LEGEND_HEIGHT + view.stages().size() * ROW);
    }

    private static double column(int place) {
        return Sheet.WIDTH - Sheet.MARGIN - (COLUMNS - 1 - place) * COLUMN;
    }

    private static List<Element> legend(Words.PipelineWords said) {
        List<Element> shapes = new ArrayList<>();
        double x = Sheet.MARGIN;
        double y = Sheet.BODY_TOP + 4;
        List<String> names = said.ageingParts();
        for (int part = 0; part < names.size(); part++) {
            shapes.add(Shapes.rectangle(new Box(x, y, 14, 14), PAINTS.get(part)));
            shapes.add(LEGEND.at(x + 21, y + 12, names.get(part)));
            x += 21 + LEGEND.width(names.get(part)) + 24;
        }
        List<String> columns = said.ageingColumns();
        for (int place = 0; place < columns.size(); place++) {
            shapes.add(HEADING.at(column(place), y + 12, columns.get(place)));
        }
        return shapes;
    }

    private static List<Element> row(StageRow row, Scale scale, Words.PipelineWords said) {
        double top = Sheet.BODY_TOP + LEGEND_HEIGHT + row.stage().place() * ROW;
        double middle = top + BAR / 2 + 5;
        StageAgeing ageing = row.ageing();
        List<Element> shapes = new ArrayList<>();
        shapes.add(
                Shapes.line(
                        new Point(Sheet.MARGIN, top - 11),
                        new Point(Sheet.WIDTH - Sheet.MARGIN, top - 11),
                        Paint.GRID,
                        1));
        shapes.add(STAGE.at(Sheet.MARGIN, middle, said.numbered(row.stage())));
        long[] pieces = {ageing.onTrack(), ageing.slow(), ageing.stale(), ageing.unknown()};
        long before = 0;
        for (int part = 0; part < pieces.length; part++) {
            shapes.addAll(piece(before, pieces[part], PAINTS.get(part), scale, top));
            before += pieces[part];
        }
        shapes.add(FIGURE.at(column(0), middle, Numbers.count(row.deals())));
        shapes.add(FIGURE.at(column(1), middle, said.days(ageing.slowAfterDays())));
        shapes.add(FIGURE.at(column(2), middle, said.days(ageing.staleAfterDays())));
        return shapes;
    }

    private static List<Element> piece(
            long before, long deals, Paint paint, Scale scale, double top) {
        if (deals == 0) {
            return List.of();
        }
        double left = scale.at((double) before);
        Box box =
                new Box(
                        left,
                        top,
                        Math.max(1, scale.at((double) (before + deals)) - left - 1),
                        BAR);
        List<Element> shapes = new ArrayList<>();
        shapes.add(Shapes.rectangle(box, paint));
        String number = Numbers.count(deals);
        if (PIECE.width(number) + 6 < box.width()) {
            shapes.add(PIECE.at(box.centre(), box.middle() + 5, number));
        }
        return shapes;
    }
}
