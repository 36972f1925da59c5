package cn.minxu.model.gate;

import cn.minxu.model.text.XmlLook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks at a diagram or a table as it is written: which words it uses, how long its names are, and what stands in its texts. */
final class ModelLook implements XmlLook.Visitor {

    static final int LONGEST_NAME = 255;

    /** Looks like an element of a page. */
    static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");

    static final String TEMPLATE_CURE = "中有模板表达式“{{”。请删去：名称和文字按原样显示。";

    private record Open(String local, Where where) {}

    private final String resource;
    private final Vocabulary words;
    private final Findings found;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean right = true;

    ModelLook(String resource, Vocabulary words, Findings found) {
        this.resource = resource;
        this.words = words;
        this.found = found;
    }

    /** Whether its outermost element is what such a file begins with. */
    boolean isRight() {
        return right;
    }

    @Override
    public void begins(XMLStreamReader element, int depth) {
        String local = element.getLocalName();
        String namespace = element.getNamespaceURI();
        boolean mine = namespace != null && words.namespaces().contains(namespace);
        right &= depth > 1 || (mine && local.equals(words.root()));
        open.push(new Open(local, where(element)));
        if (mine && !words.elements().contains(local)
                || words.extension().equals(namespace) && !words.extensions().contains(local)) {
            refuse("不能使用“" + local + "”。" + Vocabulary.cure(local));
        }
        if (Vocabulary.OLD.equals(namespace)) {
            refuse("不能使用“activiti:" + local + "”。请改用 camunda 的同名属性，在 Modeler 中填写。");
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            attribute(element.getAttributeNamespace(i), element.getAttributeLocalName(i), element.getAttributeValue(i));
        }
    }

    private Where where(XMLStreamReader element) {
        String id = element.getAttributeValue(null, "id");
        String local = element.getLocalName();
        boolean part =
                local.endsWith("EventDefinition") || local.endsWith("Characteristics") || local.startsWith("BPMN");
        Open outer = open.peek();
        if (outer != null && (id == null || part)) {
            return outer.where();
        }
        String name = element.getAttributeValue(null, "name");
        return Where.named(resource, local, name == null ? element.getAttributeValue(null, "label") : name, id);
    }

    private void attribute(@Nullable String namespace, String name, String value) {
        boolean plain = namespace == null || namespace.isEmpty();
        boolean engine = words.extension().equals(namespace);
        if (engine && !words.attributes().contains(name)) {
            refuse("不能使用属性“" + name + "”。" + Vocabulary.cure(name));
            return;
        }
        if (Vocabulary.OLD.equals(namespace)) {
            refuse("不能使用“activiti:" + name + "”。请改用 camunda 的同名属性，在 Modeler 中填写。");
        }
        if (!plain && !engine || name.equals("modelerTemplateIcon")) {
            return;
        }
        if (value.length() > LONGEST_NAME && !name.equals("value")) {
            refuse("“" + name + "”超过 " + LONGEST_NAME + " 个字符，现有 " + value.length() + " 个。请缩短。");
        }
        text(name, value);
        if ((name.equals("name") || name.equals("label"))
                && MARKUP.matcher(value).find()) {
            refuse("名称中有网页标记“<…>”。请删去，只写文字。");
        }
    }

    @Override
    public void says(String text) {
        Open in = open.peek();
        if (in != null && !text.isBlank()) {
            text(in.local(), text);
        }
    }

    private void text(String name, String value) {
        if (value.contains("{{")) {
            refuse("“" + name + "”" + TEMPLATE_CURE);
        }
        if (!words.expressions().contains(name) && (value.contains("${") || value.contains("#{"))) {
            refuse("“" + name + "”中不能写表达式 ${…}。请改为固定的文字或编号。");
        }
    }

    private void refuse(String message) {
        Open in = open.peek();
        found.refuse(in == null ? Where.file(resource) : in.where(), message);
    }

    @Override
    public void ends() {
        open.pop();
    }
}
