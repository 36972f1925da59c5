package cn.minxu.replay.projects;

import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.stage.Folder;
import cn.minxu.replay.stage.Published;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A district's projects as a folder holds them.
 *
 * @param folder where it was read from
 * @param organisation the content of {@code organisation.csv}
 * @param projects at least one
 * @param published figures that were published of them, by what they count; empty if none were
 */
public record ProjectFolder(
        Path folder, byte[] organisation, List<ProjectRow> projects, Map<String, BigDecimal> published)
        implements Folder {

    public static final String PROJECTS = "projects.csv";

    /** After the name of a community: what was signed at its one signing meeting. */
    static final String SIGNED = "签约项目";

    static final String CATEGORIES = "类别";
    static final String CLAIMANTS = "认领单位";

    /** @throws cn.minxu.Refused naming the first row that is wrong */
    public static ProjectFolder read(Path folder) throws IOException {
        Set<String> communities = Folder.names(folder, UnitKind.COMMUNITY);
        var units = new HashSet<>(Folder.names(folder, UnitKind.ORGANISATION));
        units.addAll(Folder.names(folder, UnitKind.DEPARTMENT));
        return new ProjectFolder(
                folder,
                Files.readAllBytes(folder.resolve(ORGANISATION)),
                new ProjectRows(communities, units).read(folder.resolve(PROJECTS)),
                Published.read(
                        folder.resolve("published.csv"),
                        ProjectHeadline.values(),
                        name -> List.of(SIGNED, CATEGORIES, CLAIMANTS).stream()
                                .anyMatch(what -> name.endsWith(what)
                                        && communities.contains(name.substring(0, name.length() - what.length())))));
    }

    /** Communities that sign all their projects at one meeting: those of which it was published how many they signed there. */
    Set<String> signTogether() {
        return published.keySet().stream()
                .filter(name -> name.endsWith(SIGNED))
                .map(name -> name.substring(0, name.length() - SIGNED.length()))
                .collect(Collectors.toSet());
    }
}
