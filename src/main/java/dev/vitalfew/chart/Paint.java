package dev.vitalfew.chart;

import java.util.Locale;

/// Every colour, as `#rrggbb` on light and on dark paper. The light one stands in an attribute,
/// which every program that draws SVG understands; a style sheet puts the dark one over it where
/// the reader prefers dark. Custom properties would be shorter, and black in programs that do not
/// know them.
///
/// Blue, orange and grey stay apart for readers who do not tell red from green. Text reaches a
/// contrast of 4.5 to its ground and marks reach 3 (WCAG 2.2 AA).
enum Paint {
    PAPER("#ffffff", "#12161c"),
    INK("#1a2027", "#e8ecf1"),
    MUTED("#566170", "#a4afbc"),
    GRID("#dfe3e8", "#2d3540"),
    AXIS("#8a94a1", "#6f7b89"),
    CLASS_A("#0069a8", "#56b4e9"),
    CLASS_B("#c27400", "#e69f00"),
    CLASS_C("#848d98", "#8d97a3"),
    GOAL("#b3440c", "#ff9466"),
    LEVEL_OK("#006b54", "#3fc39f"),
    STANCE_STRONGLY_FOR("#00503f", "#6fe0bf"),
    STANCE_FOR("#1d7d66", "#35ab8b"),
    LEVEL_DISCLOSE("#8a5a00", "#e9b949"),
    LEVEL_HIGH("#b3440c", "#ff9466"),
    LEVEL_CRITICAL("#a3123f", "#ff7085"),
    ON_LEVEL("#ffffff", "#12161c");

    private final String light;
    private final String dark;

    Paint(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    Element fill(Element shape) {
        return shape.with("class", fillClass()).with("fill", light);
    }

    Element stroke(Element shape, double width) {
        return shape.with("class", strokeClass())
                .with("fill", "none")
                .with("stroke", light)
                .with("stroke-width", width);
    }

    /// Rules only for dark paper; classes carry a prefix, so that a page that takes the picture
    /// inline does not meet its own.
    static String darkStyle() {
        StringBuilder rules = new StringBuilder("@media (prefers-color-scheme: dark) {");
        for (Paint each : values()) {
            rules.append("\n.%s { fill: %s }".formatted(each.fillClass(), each.dark));
            rules.append("\n.%s { stroke: %s }".formatted(each.strokeClass(), each.dark));
        }
        return rules.append("\n}").toString();
    }

    private String fillClass() {
        return "vitalfew-fill-" + slug();
    }

    private String strokeClass() {
        return "vitalfew-stroke-" + slug();
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
