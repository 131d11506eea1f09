package dev.vitalfew.chart;

import dev.vitalfew.chart.Element.Tag;
import dev.vitalfew.chart.Lettering.Side;
import java.util.ArrayList;
import java.util.List;

/// The paper of every picture: title, what the figures cover, the answer in one sentence, and notes
/// below. It tells screen readers the same as the eye.
record Sheet(String title, String scope, String headline, List<String> notes, double width) {
    static final double WIDTH = 1120;
    static final double MARGIN = 32;
    static final double BODY_TOP = 126;

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
        this(title, scope, headline, notes, WIDTH);
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
        shapes.addFirst(HEADLINE.at(MARGIN, 106, HEADLINE.fitted(headline, room())));
        return around(shapes, bodyHeight, headline);
    }

    private String around(List<Element> body, double bodyHeight, String answer) {
        List<String> lines = notes.stream().flatMap(note -> wrapped(note).stream()).toList();
        double notesTop = BODY_TOP + bodyHeight + 30;
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
            sheet = sheet.containing(NOTE.at(MARGIN, notesTop + i * NOTE_LINE, lines.get(i)));
        }
        return sheet.xml();
    }

    private static String text(double value) {
        return Element.coordinate(value);
    }

    private double room() {
        return width - 2 * MARGIN;
    }

    private List<String> wrapped(String note) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : note.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (NOTE.width(longer) > room() && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(NOTE.fitted(line, room()));
        return lines;
    }
}
