package cn.minxu.need.intake;

import cn.minxu.need.NewNeed;
import cn.minxu.need.Phone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a need of a file's row. Judges what is the file's: formulas, surplus cells, the serial and how a time is written. */
class RowReading {

    static final int LONGEST_SERIAL = 40;

    private final WrittenTime time;
    private final UnaryOperator<String> communities;

    /** @param communities gives the name of a community, however it is written */
    RowReading(ZoneId zone, UnaryOperator<String> communities) {
        this.time = new WrittenTime(zone);
        this.communities = communities;
    }

    ReadRow read(NeedRow row) {
        var problems = new ArrayList<String>();
        var remarks = new ArrayList<String>();
        judge(row, problems);
        Instant registeredAt = time(row.text(Column.REGISTERED_AT), problems);
        String community = communities.apply(row.text(Column.COMMUNITY));
        var need = new NewNeed(
                row.given(Column.CHANNEL),
                row.given(Column.NATURE),
                urgent(row, problems),
                community.isEmpty() ? null : community,
                row.given(Column.GRID),
                row.given(Column.CATEGORY),
                row.given(Column.SUBCATEGORY),
                row.given(Column.PLACE),
                row.given(Column.CONTENT),
                Flag.isNo(row.text(Column.VULNERABLE)) ? null : row.given(Column.VULNERABLE),
                registeredAt,
                row.given(Column.RESIDENT),
                phone(row, remarks),
                row.given(Column.ADDRESS),
                registeredAt == null ? null : RowKey.of(community, registeredAt, row.text(Column.SERIAL)));
        String oldKey = registeredAt == null ? "" : RowKey.ofOld(row, registeredAt);
        return new ReadRow(row, need, oldKey, problems, remarks);
    }

    private static void judge(NeedRow row, List<String> problems) {
        if (row.row().surplus()) {
            problems.add("这一行的内容超出了表头的列数，请检查：内容中有逗号时应加引号");
        }
        if (!row.formulas().isEmpty()) {
            problems.add(row.formulas().stream().map(Column::label).collect(Collectors.joining("”“", "“", "”"))
                    + "是公式，请粘贴为数值或文字");
        }
        String serial = row.text(Column.SERIAL);
        if (serial.isEmpty()) {
            problems.add("缺少“序号”");
        }
        if (serial.length() > LONGEST_SERIAL) {
            problems.add("“序号”最多 %d 个字".formatted(LONGEST_SERIAL));
        }
    }

    private @Nullable Instant time(String text, List<String> problems) {
        try {
            return time.read(text);
        } catch (DateTimeException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static boolean urgent(NeedRow row, List<String> problems) {
        Optional<Boolean> urgent = Flag.of(row.text(Column.URGENT));
        if (urgent.isEmpty()) {
            problems.add("“紧急”应填：是、否，或留空");
        }
        return urgent.orElse(false);
    }

    /** A need is not lost for its phone. */
    private static @Nullable String phone(NeedRow row, List<String> remarks) {
        String written = row.text(Column.PHONE);
        if (Flag.isNo(written)) {
            return null;
        }
        Optional<String> phone = Phone.of(written);
        if (phone.isEmpty()) {
            remarks.add("“联系电话”无法识别，已登记但没有留下电话，请向诉求人核实后补记：" + Phone.ACCEPTED);
        }
        return phone.orElse(null);
    }
}
