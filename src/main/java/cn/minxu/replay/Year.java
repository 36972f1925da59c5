package cn.minxu.replay;

import cn.minxu.Refused;
import cn.minxu.need.NewNeed;
import cn.minxu.need.intake.FileNeeds;
import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.stage.Folder;
import cn.minxu.replay.stage.Published;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A district's year as its folder holds it, checked as far as it can be without the system.
 *
 * @param folder where it was read from
 * @param organisation the content of {@code organisation.csv}
 * @param needs in the order of the file
 * @param published figures that were published of it, by what they count; empty if none were
 */
record Year(Path folder, byte[] organisation, List<Matter> needs, Map<String, BigDecimal> published) implements Folder {

    private static final String NEEDS = "needs.csv";
    private static final String DECISIONS = "decisions.csv";

    /** What a resident said and what staff then decided; {@code serial} is the files' 序号. */
    record Matter(String serial, NewNeed need, Course course) {

        Instant registeredAt() {
            return Objects.requireNonNull(need.registeredAt());
        }
    }

    /**
     * @param zone in which the files write their times
     * @throws Refused with what is missing or wrong, in Chinese
     */
    static Year read(Path folder, ZoneId zone) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Refused.invalid("没有目录 " + folder + "。请给出数据的目录，如 demo/year-2021 或 demo/meetings。");
        }
        var courses = new DecisionRows(Folder.names(folder, UnitKind.DEPARTMENT)).read(folder.resolve(DECISIONS));
        var matters = matters(folder.resolve(NEEDS), zone, courses, Folder.names(folder, UnitKind.COMMUNITY));
        return new Year(
                folder,
                Files.readAllBytes(folder.resolve(ORGANISATION)),
                matters,
                Published.read(folder.resolve("published.csv"), Headline.values(), name -> name.contains("/")));
    }

    private static List<Matter> matters(Path file, ZoneId zone, Map<String, Course> courses, Set<String> communities)
            throws IOException {
        var matters = new ArrayList<Matter>();
        var serials = new HashSet<String>();
        for (FileNeeds.Row row : needs(file, zone)) {
            String where = "%s 第 %d 行：".formatted(file, row.number());
            Course course = courses.get(row.serial());
            refuseIf(!serials.add(row.serial()), where + "序号 " + row.serial() + " 出现了不止一次。");
            refuseIf(course == null, where + DECISIONS + " 中没有序号 " + row.serial() + " 的决定。");
            String community = String.valueOf(row.need().community());
            refuseIf(!communities.contains(community), where + "社区“" + community + "”不在 " + ORGANISATION + " 中，请核对名称。");
            matters.add(new Matter(row.serial(), row.need(), Objects.requireNonNull(course)));
        }
        courses.keySet().stream()
                .filter(serial -> !serials.contains(serial))
                .findFirst()
                .ifPresent(serial -> {
                    throw Refused.invalid(DECISIONS + " 中序号 " + serial + " 的决定在 " + NEEDS + " 中没有对应的诉求。");
                });
        return matters;
    }

    private static List<FileNeeds.Row> needs(Path file, ZoneId zone) throws IOException {
        refuseIf(!Files.isRegularFile(file), "没有文件 " + file + "。" + Folder.KINDS);
        try (var content = Files.newInputStream(file)) {
            return FileNeeds.read(content, zone);
        } catch (Refused refused) {
            throw Refused.invalid(file + " " + refused.getMessage());
        }
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw Refused.invalid(message);
        }
    }
}
