package dev.vitalfew.chart;

/// What a picture is made of.
sealed interface Node permits Element, Node.Characters {
    void writeTo(StringBuilder out);

    /// Text between tags. It cannot become markup, and what XML 1.0 does not allow is left out,
    /// because one such character would make the whole picture unreadable.
    record Characters(String text) implements Node {
        @Override
        public void writeTo(StringBuilder out) {
            escape(text, out);
        }

        /// Safe between tags as well as in quoted attributes.
        static void escape(String text, StringBuilder out) {
            text.codePoints().filter(Characters::isAllowed).forEach(point -> escape(point, out));
        }

        private static void escape(int point, StringBuilder out) {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(point);
            }
        }

        /// The production `Char` of XML 1.0; `codePoints()` hands on half surrogate pairs as they
        /// are.
        private static boolean isAllowed(int point) {
            return point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || (point >= 0x20 && point < Character.MIN_SURROGATE)
                    || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                    || point >= 0x10000;
        }
    }
}
