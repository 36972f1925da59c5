package cn.minxu.model.text;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A first look at an XML file, element by element: nothing is built from it before it is known to be no deeper and larger than a diagram. */
public final class XmlLook {

    public static final int DEEPEST = 60;
    public static final int MOST = 20_000;

    private static final String DOCTYPE = "文件中有 DOCTYPE 或实体引用。请删去，用 Modeler 保存后重新部署。";

    /** Who is told what is in it. */
    public interface Visitor {
        void begins(XMLStreamReader element, int depth);

        public default void says(String text) {}

        default void ends() {}

        /** Whether it may say of which type of document it is, as drawing programs do. */
        default boolean takesDoctype() {
            return false;
        }
    }

    private XmlLook() {}

    /** @return what is wrong with it, if it is not to be read on */
    public static Optional<String> at(byte[] xml, Visitor visitor) {
        if (!isUtf8(xml)) {
            return Optional.of("文件不是 UTF-8 编码。请用 Modeler 保存后重新部署。");
        }
        try {
            return walk(readers().createXMLStreamReader(new ByteArrayInputStream(xml)), visitor);
        } catch (XMLStreamException | RuntimeException unreadable) {
            return Optional.of("文件无法读取，不是完整的 XML。请在 Modeler 中打开、保存后重新部署。");
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return readers;
    }

    private static Optional<String> walk(XMLStreamReader xml, Visitor visitor) throws XMLStreamException {
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (++depth > DEEPEST || ++elements > MOST) {
                        return Optional.of("图太深或太大：最多 " + DEEPEST + " 层、" + MOST + " 个元素。请拆成几个流程，用调用活动连接。");
                    }
                    visitor.begins(xml, depth);
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    visitor.ends();
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> visitor.says(xml.getText());
                case XMLStreamReader.DTD -> {
                    if (!visitor.takesDoctype()) {
                        return Optional.of(DOCTYPE);
                    }
                }
                case XMLStreamReader.ENTITY_REFERENCE -> {
                    return Optional.of(DOCTYPE);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
