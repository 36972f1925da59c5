package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.Table;
import cn.minxu.model.text.SvgLook;
import cn.minxu.model.text.XmlLook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** Reads what is being deployed, file by file: whether each is what its name says, and no larger than such a file is. */
final class Unpacking {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Pattern LINE = Pattern.compile("Line=([0-9]{1,9})");
    private static final Pattern MEANT =
            Pattern.compile("(?:element|attribute|Attribute|Element) '(?:\\{\"[^\"]{0,200}\":)?([A-Za-z:]{1,120})");

    private final Findings found;
    private final Pack pack = new Pack();

    private Unpacking(Findings found) {
        this.found = found;
    }

    /** Empty if it is too large to be looked at. */
    static Optional<Pack> of(Map<String, byte[]> resources, Findings found) {
        long bytes = resources.values().stream().mapToLong(each -> each.length).sum();
        if (bytes > MOST_BYTES) {
            found.refuse(
                    Where.file(
                            resources.size() == 1
                                    ? resources.keySet().iterator().next()
                                    : "部署"),
                    "部署的文件共 " + (bytes / 1024) + " KB，最多 " + (MOST_BYTES / 1024) + " KB。请分几次部署，或删去不用的图片。");
            return Optional.empty();
        }
        var unpacking = new Unpacking(found);
        new TreeMap<>(resources).forEach(unpacking::open);
        return Optional.of(unpacking.pack);
    }

    private void open(String name, byte[] content) {
        if (name.length() > ModelLook.LONGEST_NAME
                || ModelLook.MARKUP.matcher(name).find()
                || name.chars().anyMatch(Character::isISOControl)) {
            found.refuse(Where.file(name), "文件名过长，或含有“<”和不可见的字符。请换一个名称。");
        }
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn" -> diagrams(name, content);
            case "dmn" -> tables(name, content);
            case "form" -> FormRules.read(name, content, pack, found);
            case "png" -> refuseIf(!isPng(content), name, "内容不是 PNG 图片。请重新导出图片，或不部署它。");
            case "svg" -> {
                var look = new SvgLook();
                boolean readable = XmlLook.at(content, look).isEmpty();
                refuseIf(!readable || !look.isPicture(), name, "内容不是 SVG 图片，或含有脚本、链接。请重新导出图片，或不部署它。");
            }
            default ->
                found.refuse(Where.file(name), "不能部署这类文件：只接受流程图（.bpmn）、决策表（.dmn）、表单（.form）和它们的图片（.png、.svg）。请删去它。");
        }
    }

    private void diagrams(String name, byte[] content) {
        List<Diagram> diagrams = read(name, content, Vocabulary.BPMN, Diagram::read);
        for (Diagram diagram : diagrams) {
            if (lacksIds(name, diagram)) {
                pack.isNotWhole();
                continue;
            }
            var where = Where.named(name, "process", diagram.name(), diagram.key());
            pack.add(pack.diagrams, diagram.key(), name, diagram, where, found);
        }
    }

    @SuppressWarnings("NullAway") // the schema asks for no id
    private boolean lacksIds(String name, Diagram diagram) {
        boolean lacks = diagram.key() == null
                || diagram.elements(FlowElement.class).anyMatch(element -> element.getId() == null);
        refuseIf(lacks, name, "有的元素没有编号（id）。请在 Modeler 中打开、保存后重新部署。");
        return lacks;
    }

    private void tables(String name, byte[] content) {
        for (Table table : read(name, content, Vocabulary.DMN, Table::read)) {
            if (lacksIds(name, table)) {
                pack.isNotWhole();
                continue;
            }
            var where = Where.named(name, "decision", table.name(), table.key());
            pack.add(pack.tables, table.key(), name, table, where, found);
        }
    }

    @SuppressWarnings("NullAway") // the schema asks for no id
    private boolean lacksIds(String name, Table table) {
        refuseIf(table.key() == null, name, "决策表没有编号（id）。请在 Modeler 中打开、填写后重新部署。");
        return table.key() == null;
    }

    private <T> List<T> read(String name, byte[] content, Vocabulary words, Function<byte[], List<T>> reader) {
        var look = new ModelLook(name, words, found);
        Optional<String> wrong = XmlLook.at(content, look);
        if (wrong.isEmpty() && !look.isRight()) {
            wrong = Optional.of("内容不是 " + words.file() + "。请在 Modeler 中新建、保存后重新部署。");
        }
        if (wrong.isEmpty()) {
            try {
                List<T> all = reader.apply(content);
                refuseIf(all.isEmpty(), name, "文件中没有可执行的流程或决策表。请在属性面板勾选“可执行”，或画一张决策表。");
                return all;
            } catch (RuntimeException invalid) {
                wrong = Optional.of(words.file() + "不合规范" + meant(invalid) + "。请在 Modeler 中打开、改正后重新部署。");
            }
        }
        wrong.ifPresent(message -> found.refuse(Where.file(name), message));
        pack.isNotWhole();
        return List.of();
    }

    /** In which line the reader complains, and of which element or attribute. */
    private static String meant(Throwable invalid) {
        for (Throwable at = invalid; at != null; at = at.getCause()) {
            String said = String.valueOf(at.getMessage());
            Matcher line = LINE.matcher(said);
            if (line.find()) {
                Matcher meant = MEANT.matcher(said);
                return "（第 " + line.group(1) + " 行" + (meant.find() ? "，" + meant.group(1) : "") + "）";
            }
        }
        return "";
    }

    private static boolean isPng(byte[] content) {
        return content.length > PNG.length && java.util.Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length);
    }

    private void refuseIf(boolean wrong, String name, String message) {
        if (wrong) {
            found.refuse(Where.file(name), message);
        }
    }
}
