package cn.minxu.engine.guard;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A model names no class and holds no script, no command and no connector, and a table speaks FEEL. Looked at before the engine parses
 * it, which instantiates some classes already then.
 */
class NoCode {

    private static final Set<String> FORBIDDEN = Set.of("scriptTask", "script", "connector", "constraint");
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "taskFormHandlerClass", "formHandlerClass");
    private static final Set<String> CODE_TYPES = Set.of("shell", "mail");

    private static final String FEEL =
            "feel|https://www\\.omg\\.org/spec/DMN/[0-9]+/FEEL/|http://www\\.omg\\.org/spec/FEEL/.*";

    private NoCode() {}

    /** @throws BadUserRequestException naming the element that holds code */
    static void require(String name, byte[] model) {
        var readers = XMLInputFactory.newFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            var xml = readers.createXMLStreamReader(new ByteArrayInputStream(model));
            String inside = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String id = xml.getAttributeValue(null, "id");
                    inside = id == null ? inside : id;
                    check(xml, inside);
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new BadUserRequestException("模型“" + name + "”无法部署：文件无法读取，请在 Modeler 中核对后重新部署。");
        }
    }

    private static void check(XMLStreamReader element, String inside) {
        boolean code = FORBIDDEN.contains(element.getLocalName());
        for (int i = 0; i < element.getAttributeCount(); i++) {
            code |= isCode(element.getAttributeLocalName(i), element.getAttributeValue(i));
        }
        if (code) {
            throw new BadUserRequestException(
                    "模型中的“" + element.getLocalName() + "”（" + inside + "）使用了脚本、命令或类名，不允许部署。请改用 ${委托名}，决策表请用 FEEL。");
        }
    }

    /** In whatever namespace: the engine knows its extensions under two, and listeners carry theirs without one. */
    private static boolean isCode(String attribute, String value) {
        return switch (attribute) {
            case "type" -> CODE_TYPES.contains(value);
            case "language" -> true;
            case "expressionLanguage" -> !value.matches(FEEL);
            default -> CLASS_ATTRIBUTES.contains(attribute);
        };
    }
}
