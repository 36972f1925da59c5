package cn.minxu.replay.stage;

import cn.minxu.organisation.UnitKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a folder holds that can be lived through: checked as far as it can be without the system. */
public interface Folder {

    String ORGANISATION = "organisation.csv";

    /** What people of a folder without any of these files are told. */
    String KINDS =
            "一年的诉求应有 organisation.csv、needs.csv 和 decisions.csv；协商会应有 organisation.csv 和 meetings.csv；项目应有 organisation.csv 和 projects.csv。";

    /** From where it was read. */
    Path folder();

    /** Names of the units of a kind in the folder's organisation. */
    static Set<String> names(Path folder, UnitKind kind) {
        return CsvFile.read(folder.resolve(ORGANISATION), List.of("类型", "名称", "上级")).stream()
                .filter(row -> UnitKind.named(row.text("类型")).equals(Optional.of(kind)))
                .map(row -> row.text("名称"))
                .collect(Collectors.toSet());
    }
}
