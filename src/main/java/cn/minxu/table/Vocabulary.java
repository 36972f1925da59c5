package cn.minxu.table;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The names in a part of a workbook and how deep they stand in each other: a parser keeps them all, so that they must be few. */
class Vocabulary {

    private static final int MOST_NAMES = 500;
    private static final int DEEPEST = 100;

    private final Set<String> names = new HashSet<>();
    private int spaces;
    private int depth;

    /** @throws cn.minxu.Refused if there are more than a workbook has */
    void count(XMLStreamReader tags) {
        if (tags.isEndElement()) {
            depth--;
        }
        if (!tags.isStartElement()) {
            return;
        }
        depth++;
        spaces += tags.getNamespaceCount();
        names.add(tags.getLocalName());
        for (int i = 0; i < tags.getAttributeCount(); i++) {
            names.add(tags.getAttributeLocalName(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES || spaces > MOST_NAMES) {
            throw XlsxTable.unreadable();
        }
    }
}
