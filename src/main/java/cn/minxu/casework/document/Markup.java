package cn.minxu.casework.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tags of a package's part, without their namespaces: no document types, nothing from outside. */
final class Markup {

    private static final int LONGEST = 1 << 20;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private Markup() {}

    /** @param text that stands before its first inner tag */
    record Tag(String name, Map<String, String> attributes, String text) {

        String attribute(String of) {
            return attributes.getOrDefault(of, "");
        }
    }

    /** @throws IOException if it is no XML, or longer than such a part can be */
    static List<Tag> tags(InputStream part) throws IOException {
        byte[] all = part.readNBytes(LONGEST + 1);
        if (all.length > LONGEST) {
            throw new IOException("endless part");
        }
        return read(all, Integer.MAX_VALUE);
    }

    /** The name of its outermost tag; of a long part, the start is read. */
    static String root(InputStream part) throws IOException {
        return read(part.readNBytes(LONGEST), 1).get(0).name();
    }

    private static List<Tag> read(byte[] xml, int most) throws IOException {
        var tags = new ArrayList<Tag>();
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (tags.size() < most && reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    tags.add(new Tag(reader.getLocalName(), attributes(reader), ""));
                } else if (event == XMLStreamConstants.CHARACTERS && !tags.isEmpty()) {
                    Tag open = tags.remove(tags.size() - 1);
                    tags.add(new Tag(
                            open.name(),
                            open.attributes(),
                            open.text().isEmpty() ? reader.getText().strip() : open.text()));
                }
            }
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new IOException(damaged);
        }
        if (tags.isEmpty()) {
            throw new IOException("no tag");
        }
        return tags;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
