package dev.vitalfew.chart;

import dev.vitalfew.chart.Element.Tag;
import dev.vitalfew.chart.Lettering.Side;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The paper of every picture: title, what the figures cover, the answer in one sentence, and notes
/// below. It tells screen readers the same as the eye.
///
/// @param headlineLines so many lines the headline may take; what does not fit is cut
record Sheet(
        String title,
        String scope,
        String headline,
        List<String> notes,
        double width,
        int headlineLines) {
    static final double WIDTH = 1120;
    static final double MARGIN = 32;
    static final double BODY_TOP = 126;

    private static final double HEADLINE_TOP = 106;
    private static final double HEADLINE_LINE = 25;
    private static final double NOTE_LINE = 18;
    private static final String FONTS =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial,"
                    + " 'PingFang SC', 'Hiragino Sans', 'Microsoft YaHei', 'Noto Sans CJK SC',"
                    + " sans-serif";

    private static final Lettering TITLE = new Lettering(23, true, Paint.INK, Side.LEFT);
    private static final Lettering SCOPE = new Lettering(14, false, Paint.MUTED, Side.LEFT);
    private static final Lettering HEADLINE = new Lettering(18, true, Paint.CLASS_A, Side.LEFT);
    private static final Lettering NOTE = new Lettering(12.5, false, Paint.MUTED, Side.LEFT);
    private static final Lettering NOTHING = new Lettering(20, true, Paint.MUTED, Side.MIDDLE);

    Sheet {
        notes = List.copyOf(notes);
    }

    Sheet(String title, String scope, String headline, List<String> notes) {
        this(title, scope, headline, notes, WIDTH, 1);
    }

    /// Where the body begins, which is `BODY_TOP` below a headline of one line.
    double bodyTop() {
        return BODY_TOP + (headlines().size() - 1) * HEADLINE_LINE;
    }

    private List<String> headlines() {
        List<String> lines = wrapped(HEADLINE, headline);
        if (lines.size() <= headlineLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, headlineLines - 1));
        kept.add(String.join("", lines.subList(headlineLines - 1, lines.size())));
        return kept;
    }

    /// A picture of nothing would look like a defect; this says that there is nothing.
    String empty(String message) {
        double height = 180;
        Element words =
                NOTHING.at(width / 2, BODY_TOP + height / 2, NOTHING.fitted(message, room()));
        return around(List.of(words), height, message + ".");
    }

    String around(List<Element> body, double bodyHeight) {
        List<Element> shapes = new ArrayList<>(body);
        List<String> lines = headlines();
        for (int i = 0; i < lines.size(); i++) {
            String line = HEADLINE.fitted(lines.get(i).strip(), room());
            shapes.add(i, HEADLINE.at(MARGIN, HEADLINE_TOP + i * HEADLINE_LINE, line));
        }
        return around(shapes, bodyHeight, headline);
    }

    private String around(List<Element> body, double bodyHeight, String answer) {
        List<String> lines = notes.stream().flatMap(note -> wrapped(NOTE, note).stream()).toList();
        double notesTop = bodyTop() + bodyHeight + 30;
        double height = notesTop + lines.size() * NOTE_LINE + 10;
        List<String> told = new ArrayList<>(List.of(answer, scope + "."));
        told.addAll(notes);
        Element sheet =
                Element.of(Tag.SVG)
                        .with("xmlns", "http://www.w3.org/2000/svg")
                        .with("viewBox", "0 0 %s %s".formatted(text(width), text(height)))
                        .with("width", width)
                        .with("height", height)
                        .with("role", "img")
                        .with("font-family", FONTS)
                        .containing(Element.of(Tag.TITLE).containing(title))
                        .containing(Element.of(Tag.DESC).containing(String.join(" ", told)))
                        .containing(Element.of(Tag.STYLE).containing(Paint.darkStyle()))
                        .containing(Shapes.rectangle(new Box(0, 0, width, height), Paint.PAPER))
                        .containing(TITLE.at(MARGIN, 46, TITLE.fitted(title, room())))
                        .containing(SCOPE.at(MARGIN, 71, SCOPE.fitted(scope, room())))
                        .containing(body);
        for (int i = 0; i < lines.size(); i++) {
            String line = NOTE.fitted(lines.get(i).strip(), room());
            sheet = sheet.containing(NOTE.at(MARGIN, notesTop + i * NOTE_LINE, line));
        }
        return sheet.xml();
    }

    private static String text(double value) {
        return Element.coordinate(value);
    }

    private double room() {
        return width - 2 * MARGIN;
    }

    /// Lines that together are the text, broken where its language allows it.
    private List<String> wrapped(Lettering lettering, String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && lettering.width(text.substring(start, next).strip()) > room()) {
                lines.add(text.substring(start, end));
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start));
        return lines;
    }
}
