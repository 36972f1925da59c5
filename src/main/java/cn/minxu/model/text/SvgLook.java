package cn.minxu.model.text;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Looks whether a picture is one, and nothing that a browser would run. */
public final class SvgLook implements XmlLook.Visitor {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> RUN = Set.of(
            "script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "set", "animate", "a");

    private boolean right = true;

    public boolean isPicture() {
        return right;
    }

    @Override
    public boolean takesDoctype() {
        return true;
    }

    @Override
    public void begins(XMLStreamReader element, int depth) {
        right &= depth > 1
                || (SVG.equals(element.getNamespaceURI())
                        && element.getLocalName().equals("svg"));
        right &= !RUN.contains(element.getLocalName());
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            right &= !name.startsWith("on") && !value.contains("javascript:");
            right &= !name.equals("href") || value.startsWith("#") || value.startsWith("data:image/png");
        }
    }
}
