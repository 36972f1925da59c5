package cn.minxu.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read tag by tag: no document types, nothing from outside, no piece without end. */
class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final InputStream part;
    private final Ration ration;
    private final XMLStreamReader tags;
    private final Vocabulary vocabulary = new Vocabulary();

    Xml(InputStream part) throws XMLStreamException {
        this.part = part;
        this.ration = new Ration(part, Long.MAX_VALUE, XlsxTable::unreadable);
        this.tags = FACTORY.createXMLStreamReader(ration);
    }

    /** Goes on to the next tag, text or end. */
    boolean next() throws XMLStreamException {
        if (!tags.hasNext()) {
            return false;
        }
        tags.next();
        ration.next();
        vocabulary.count(tags);
        return true;
    }

    boolean starts(String name) {
        return tags.isStartElement() && tags.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return tags.isEndElement() && tags.getLocalName().equals(name);
    }

    /** An attribute by its name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < tags.getAttributeCount(); i++) {
            if (tags.getAttributeLocalName(i).equals(name)) {
                return tags.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** What stands in the element at hand: the text of its {@code t} elements, without the reading aids. */
    String rich(String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean reading = false;
        boolean aid = false;
        while (!ends(element) && next()) {
            if (starts("rPh")) {
                aid = true;
            } else if (ends("rPh")) {
                aid = false;
            } else if (starts("t")) {
                reading = !aid;
            } else if (ends("t")) {
                reading = false;
            } else if (reading) {
                append(text);
            }
        }
        return Escapes.decoded(text.toString());
    }

    /** The text of the element at hand. */
    String text(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (!ends(element) && next()) {
            append(text);
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        int event = tags.getEventType();
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(tags.getTextCharacters(), tags.getTextStart(), tags.getTextLength());
            Bounds.requireShort(text.length());
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
