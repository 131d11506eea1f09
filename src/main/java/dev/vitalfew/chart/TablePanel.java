package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Words.Table;
import java.util.ArrayList;
import java.util.List;

/// A few figures in rows: labels on the left, figures in columns on the right, a hair line between.
/// Nothing at all where there are no rows.
record TablePanel(Table table, Box frame) {
    private static final Lettering HEADING = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering COLUMN = new Lettering(12, false, Paint.MUTED, Side.RIGHT);
    private static final Lettering LABEL = new Lettering(13, false, Paint.INK, Side.LEFT);
    private static final Lettering FIGURE = new Lettering(13, true, Paint.INK, Side.RIGHT);

    private static final double ROW = 26;
    private static final double COLUMN_WIDTH = 90;
    private static final double FIRST_BASELINE = 14;

    List<Element> draw() {
        List<Element> shapes = new ArrayList<>();
        if (table.rows().isEmpty()) {
            return shapes;
        }
        double y = frame.y() + FIRST_BASELINE;
        shapes.add(HEADING.at(frame.x(), y, HEADING.fitted(table.heading(), frame.width())));
        if (!table.columns().isEmpty()) {
            y += ROW;
            shapes.addAll(row(table.columns(), y, COLUMN));
        }
        for (List<String> cells : table.rows()) {
            Point rule = new Point(frame.x(), y + 9);
            shapes.add(Shapes.line(rule, new Point(frame.right(), rule.y()), Paint.GRID, 1));
            y += ROW;
            shapes.addAll(row(cells, y, FIGURE));
        }
        return shapes;
    }

    /// What is left of the frame for another table.
    Box below() {
        int rows = table.rows().size() + (table.columns().isEmpty() ? 0 : 1);
        double used = FIRST_BASELINE + rows * ROW + 40;
        return new Box(frame.x(), frame.y() + used, frame.width(), frame.height() - used);
    }

    private List<Element> row(List<String> cells, double y, Lettering figure) {
        Lettering label = figure.equals(COLUMN) ? COLUMN.on(Side.LEFT) : LABEL;
        List<Element> shapes = new ArrayList<>();
        shapes.add(label.at(frame.x(), y, cells.getFirst()));
        for (int cell = 1; cell < cells.size(); cell++) {
            double x = frame.right() - (cells.size() - 1 - cell) * COLUMN_WIDTH;
            shapes.add(figure.at(x, y, cells.get(cell)));
        }
        return shapes;
    }
}
