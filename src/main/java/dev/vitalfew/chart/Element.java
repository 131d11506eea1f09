package dev.vitalfew.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One element of a picture; every method that adds to it returns a new one. Attributes stand in
/// the order in which they were given.
record Element(Tag tag, List<Attribute> attributes, List<Node> children) implements Node {
    record Attribute(String name, String value) {}

    /// The only elements that our pictures have. What could run or load something is not among
    /// them.
    enum Tag {
        SVG,
        TITLE,
        DESC,
        STYLE,
        G,
        RECT,
        LINE,
        PATH,
        CIRCLE,
        TEXT;

        private final String markup = name().toLowerCase(Locale.ROOT);
    }

    Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    static Element of(Tag tag) {
        return new Element(tag, List.of(), List.of());
    }

    Element with(String name, String value) {
        return new Element(tag, added(attributes, new Attribute(name, value)), children);
    }

    Element with(String name, double value) {
        return with(name, coordinate(value));
    }

    Element containing(List<? extends Node> more) {
        List<Node> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(tag, attributes, all);
    }

    Element containing(Node more) {
        return new Element(tag, attributes, added(children, more));
    }

    Element containing(String text) {
        return containing(new Characters(text));
    }

    String xml() {
        StringBuilder out = new StringBuilder(1 << 14);
        writeTo(out);
        return out.append('\n').toString();
    }

    /// Text stands in one line with its tags, because white space inside `text` is drawn.
    @Override
    public void writeTo(StringBuilder out) {
        out.append('<').append(tag.markup);
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name()).append("=\"");
            Characters.escape(attribute.value(), out);
            out.append('"');
        }
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child : children) {
            if (child instanceof Element) {
                out.append('\n');
            }
            child.writeTo(out);
        }
        if (children.getLast() instanceof Element) {
            out.append('\n');
        }
        out.append("</").append(tag.markup).append('>');
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    /// Hundredths of a pixel are finer than any screen. Not `String.format`, whose decimal point
    /// depends on the language of the machine.
    static String coordinate(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no place in a picture: " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
