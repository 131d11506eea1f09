package dev.vitalfew.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A picture as an XML parser reads it, which trusts nothing.
record Svg(Element root) {
    private static final Set<String> HARMLESS =
            Set.of("svg", "title", "desc", "style", "g", "rect", "line", "path", "circle", "text");

    static Svg parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            InputSource source = new InputSource(new StringReader(text));
            return new Svg(factory.newDocumentBuilder().parse(source).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not XML: " + text, e);
        }
    }

    List<Element> all(String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    String description() {
        return all("desc").getFirst().getTextContent();
    }

    /// Rectangles in this colour of light paper.
    List<Element> rectangles(Paint paint) {
        return all("rect").stream()
                .filter(one -> one.getAttribute("fill").equals(paint.light()))
                .toList();
    }

    List<String> unexpectedElements() {
        return all("*").stream()
                .map(Element::getLocalName)
                .filter(name -> !HARMLESS.contains(name))
                .toList();
    }

    /// Names of attributes that run or load something.
    List<String> activeAttributes() {
        return all("*").stream()
                .flatMap(Svg::attributes)
                .filter(
                        name ->
                                name.startsWith("on")
                                        || name.endsWith("href")
                                        || name.equals("src")
                                        || name.equals("style"))
                .toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Stream<String> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        return names.stream();
    }
}
