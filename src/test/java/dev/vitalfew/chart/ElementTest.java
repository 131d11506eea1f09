package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.chart.Element.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
    @Test
    void writesTextThatCannotBecomeMarkup() {
        Element text = Element.of(Tag.TEXT).containing("</text><script>'\"&");

        assertEquals("<text>&lt;/text&gt;&lt;script&gt;&#39;&quot;&amp;</text>\n", text.xml());
    }

    @Test
    void writesAttributesThatCannotEnd() {
        Element shape = Element.of(Tag.RECT).with("class", "a\" onload='b' <&");

        assertEquals("<rect class=\"a&quot; onload=&#39;b&#39; &lt;&amp;\"/>\n", shape.xml());
    }

    @Test
    void leavesOutWhatXmlDoesNotAllow() {
        Element text = Element.of(Tag.TEXT).containing("a\u0000\u001b\ud83d\ufffe\uffffb\t😀");

        assertEquals("<text>ab\t😀</text>\n", text.xml());
    }

    @Test
    void staysAsItWasWhenSomethingIsAdded() {
        Element group = Element.of(Tag.G);

        Element more = group.with("id", 1).containing(Element.of(Tag.LINE));

        assertEquals("<g/>\n", group.xml());
        assertEquals("<g id=\"1\">\n<line/>\n</g>\n", more.xml());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0.001,0", "1.005,1.01", "12.5,12.5", "1120,1120", "-3.14159,-3.14"})
    void writesPlacesWithAtMostTwoDecimals(double value, String text) {
        assertEquals(text, Element.coordinate(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesPlacesThatAreNone(double value) {
        assertThrows(IllegalArgumentException.class, () -> Element.coordinate(value));
    }
}
