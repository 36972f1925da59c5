package cn.minxu.casework.model;

import cn.minxu.engine.DeployedModel.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads diagrams and decision tables: what they say, not how they are drawn. */
final class XmlContent {

    private static final Map<String, Kind> MODELS = Map.of("process", Kind.PROCESS, "decision", Kind.TABLE);
    private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");

    /** Say again what the flows say. */
    private static final Set<String> REPEATING = Set.of("incoming", "outgoing");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> columns =
            Map.of("inputEntry", new ArrayList<>(), "outputEntry", new ArrayList<>());

    private XmlContent() {}

    static List<Content> of(byte[] file) {
        Element root = root(file);
        var found = new ArrayList<Content>();
        for (Element each : children(root)) {
            Kind kind = MODELS.get(each.getLocalName());
            if (kind != null) {
                var content = new XmlContent();
                content.add(each, "");
                found.add(new Content(
                        new ModelKey(kind, each.getAttribute("id")),
                        orNull(each.getAttribute("name")),
                        orNull(tag(each)),
                        content.parts));
            }
        }
        if (found.isEmpty()) {
            throw Content.unreadable();
        }
        return found;
    }

    private static String tag(Element model) {
        var attributes = model.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if ("versionTag".equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Element root(byte[] file) {
        try {
            var documents = DocumentBuilderFactory.newDefaultInstance();
            documents.setNamespaceAware(true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = documents.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw Content.unreadable();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part, and those that are in it. */
    private void add(Element element, String inside) {
        String id = element.getAttribute("id");
        var properties = new TreeMap<String, String>();
        attributes(element, "", properties);
        properties.remove("name");
        within(element, "", id, properties);
        String type = element.getLocalName();
        parts.put(id, new Part(id, type, name(element, properties), inside, properties));
        if (type.equals("input") || type.equals("output")) {
            Objects.requireNonNull(columns.get(type + "Entry")).add(name(element, properties));
        }
    }

    private static String name(Element element, Map<String, String> properties) {
        return switch (element.getLocalName()) {
            case "rule" -> properties.getOrDefault("description", "");
            case "input", "output" -> element.getAttribute("label");
            default -> element.getAttribute("name");
        };
    }

    private void within(Element element, String path, String part, Map<String, String> properties) {
        var seen = new HashMap<String, Integer>();
        for (Element child : children(element)) {
            String name = child.getLocalName();
            int index = seen.merge(name, 1, Integer::sum);
            if (Labels.isPart(name) && child.hasAttribute("id")) {
                add(child, part);
            } else if (!REPEATING.contains(name)) {
                String below = path + (CELLS.contains(name) ? column(name, index) : name + (index > 1 ? index : ""));
                attributes(child, below + ".", properties);
                text(child, below, properties);
                within(child, below + ".", part, properties);
            }
        }
    }

    /** A cell is called like its column. */
    private String column(String cell, int index) {
        List<String> names = columns.getOrDefault(cell, List.of());
        return index <= names.size() ? names.get(index - 1) : cell + index;
    }

    private static void text(Element element, String path, Map<String, String> properties) {
        if (children(element).isEmpty()) {
            String text = element.getTextContent().strip();
            if (!text.isEmpty() || !element.hasAttributes()) {
                properties.put(path, text);
            }
        }
    }

    private static void attributes(Element element, String path, Map<String, String> properties) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node each = attributes.item(i);
            String name = each.getLocalName();
            boolean said = !name.equals("id") && !"http://www.w3.org/2000/xmlns/".equals(each.getNamespaceURI());
            if (said && !"http://www.w3.org/2001/XMLSchema-instance".equals(each.getNamespaceURI())) {
                properties.put(path + name, each.getNodeValue());
            }
        }
    }

    private static List<Element> children(Node parent) {
        var found = new ArrayList<Element>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
