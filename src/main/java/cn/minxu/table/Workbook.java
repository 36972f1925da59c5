package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What a workbook says of its sheets, and where they stand in its archive. */
class Workbook {

    private static final String ROOT = "xl/workbook.xml";

    private final Archive archive;
    private final List<Part> sheets = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private @Nullable String shared;

    /** A sheet that is shown, and its part of the archive. */
    record Part(Sheet sheet, String path) {}

    private record Target(String type, String path) {}

    /** @throws Refused if it has no sheet that can be seen, too many, or counts its days from 1904 */
    Workbook(Archive archive) throws IOException, XMLStreamException {
        this.archive = archive;
        String root = targets("", "_rels/.rels").values().stream()
                .filter(target -> target.type.endsWith("/officeDocument"))
                .map(Target::path)
                .findFirst()
                .orElse(ROOT);
        int slash = root.lastIndexOf('/') + 1;
        String folder = root.substring(0, slash);
        Map<String, Target> targets = targets(folder, folder + "_rels/" + root.substring(slash) + ".rels");
        targets.values().stream()
                .filter(target -> target.type.endsWith("/sharedStrings"))
                .findFirst()
                .ifPresent(target -> shared = target.path);
        read(required(root), targets);
        if (sheets.isEmpty()) {
            throw hidden.isEmpty() ? XlsxTable.unreadable() : Refused.invalid("工作簿里的工作表都是隐藏的。请取消隐藏要导入的工作表后重新保存。");
        }
    }

    List<Part> sheets() {
        return sheets;
    }

    List<String> hidden() {
        return hidden;
    }

    InputStream open(Part sheet) throws IOException {
        return required(sheet.path);
    }

    SharedStrings sharedStrings() throws IOException, XMLStreamException {
        return new SharedStrings(shared == null ? Optional.empty() : archive.part(shared));
    }

    private InputStream required(String part) throws IOException {
        return archive.part(part).orElseThrow(XlsxTable::unreadable);
    }

    private void read(InputStream part, Map<String, Target> targets) throws IOException, XMLStreamException {
        try (var xml = new Xml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr") && xml.flag("date1904")) {
                    throw Refused.invalid("工作簿使用 1904 日期系统，登记时间会错四年。请在表格软件中关闭该选项，核对时间后重新保存。");
                }
                if (xml.starts("sheet")) {
                    sheet(xml, targets);
                }
            }
        }
    }

    private void sheet(Xml xml, Map<String, Target> targets) {
        String name = Bounds.shown(String.valueOf(xml.attribute("name")), 31);
        String state = xml.attribute("state");
        Target target = targets.get(String.valueOf(xml.attribute("id")));
        if (target == null || !target.type.endsWith("/worksheet")) {
            return;
        }
        if (sheets.size() + hidden.size() == Bounds.MOST_SHEETS) {
            throw Refused.invalid("工作簿最多 %d 张工作表，请分成几个文件后再导入。".formatted(Bounds.MOST_SHEETS));
        }
        if (state == null || state.equals("visible")) {
            sheets.add(new Part(new Sheet(sheets.size(), name), target.path));
        } else {
            hidden.add(name);
        }
    }

    /** What a part refers to, by its id. */
    private Map<String, Target> targets(String folder, String part) throws IOException, XMLStreamException {
        var targets = new HashMap<String, Target>();
        Optional<InputStream> relations = archive.part(part);
        if (relations.isEmpty()) {
            return targets;
        }
        try (var xml = new Xml(relations.get())) {
            while (xml.next()) {
                if (xml.starts("Relationship") && targets.size() < 10 * Bounds.MOST_SHEETS) {
                    String target = String.valueOf(xml.attribute("Target"));
                    targets.put(
                            String.valueOf(xml.attribute("Id")),
                            new Target(
                                    String.valueOf(xml.attribute("Type")),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return targets;
    }
}
