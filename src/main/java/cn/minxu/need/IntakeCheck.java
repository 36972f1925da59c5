package cn.minxu.need;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Labelled;
import cn.minxu.casework.Resident;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what somebody brings in, all of it at once, so that he can put everything right in one go. */
@Component
class IntakeCheck {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Organisation organisation;
    private final Categories categories;
    private final Clock clock;
    private final Instant earliest;

    IntakeCheck(Organisation organisation, Categories categories, WorkingTime time, Clock clock) {
        this.organisation = organisation;
        this.categories = categories;
        this.clock = clock;
        this.earliest = EARLIEST.atStartOfDay(time.zone()).toInstant();
    }

    /** @throws Refused naming everything that is wrong */
    Checked check(NewNeed brought, String by) {
        return new Round(brought).check(by);
    }

    private final class Round {

        private final NewNeed brought;
        private final List<String> problems = new ArrayList<>();

        Round(NewNeed brought) {
            this.brought = brought;
        }

        Checked check(String by) {
            Channel channel = choice("来源渠道", Channel.values(), brought.channel(), null);
            Nature nature = choice("诉求性质", Nature.values(), brought.nature(), Nature.HELP);
            Vulnerable vulnerable = Plain.isEmpty(brought.vulnerable())
                    ? null
                    : choice("特殊群体", Vulnerable.values(), brought.vulnerable(), null);
            String community = community();
            String subcategory = subcategory();
            String content = required("诉求内容", fit("诉求内容", Plain.text(brought.content()), 2000));
            String grid = grid(community);
            String place = fit("地点", Plain.line(brought.place()), 200);
            String key = fit("请求的键", Plain.text(brought.intakeKey()), 200);
            Instant registeredAt = registeredAt();
            var resident = new Resident(
                    fit("诉求人", Plain.name(brought.name()), 50),
                    phone(),
                    fit("联系地址", Plain.line(brought.address()), 200));
            if (!problems.isEmpty() || channel == null || nature == null) {
                throw Refused.invalid(String.join("；", problems) + "。");
            }
            String category = categories.of(subcategory).orElse("");
            var registration = new Registration(
                    0,
                    channel,
                    nature,
                    brought.urgent(),
                    community,
                    grid,
                    category,
                    subcategory,
                    place,
                    content,
                    vulnerable,
                    registeredAt,
                    by,
                    key);
            return new Checked(registration, resident);
        }

        private <T extends Labelled> @Nullable T choice(
                String field, T[] values, @Nullable String given, @Nullable T otherwise) {
            if (given == null || Plain.isEmpty(given)) {
                if (otherwise == null) {
                    problems.add("请填写" + field);
                }
                return otherwise;
            }
            Optional<T> found = Labelled.named(values, Plain.name(given));
            if (found.isEmpty()) {
                problems.add(field + "“" + shown(given) + "”不存在，可填：" + Labelled.labels(values));
            }
            return found.orElse(null);
        }

        private String community() {
            String given = required("社区", fit("社区", Plain.name(brought.community()), 100));
            Optional<Unit> unit = organisation.community(given);
            if (unit.isEmpty() && !given.isEmpty()) {
                var names = organisation.units(UnitKind.COMMUNITY).stream()
                        .map(Unit::name)
                        .toList();
                problems.add("社区“" + shown(given) + "”不在组织机构中，可填：" + Nearest.shown(names, given) + "（前面可写街道名称）");
            }
            return unit.map(Unit::id).orElse("");
        }

        /** Where a community's grids are known, it must be one of them. */
        private @Nullable String grid(String community) {
            String given = fit("网格", Plain.name(brought.grid()), 50);
            List<Unit> grids = community.isEmpty() ? List.of() : organisation.gridsOf(community);
            if (given == null || grids.isEmpty()) {
                return given;
            }
            Optional<String> found = organisation.gridOf(community, given).map(Unit::name);
            if (found.isEmpty()) {
                var names = grids.stream().map(Unit::name).toList();
                problems.add("网格“" + shown(given) + "”不在这个社区中，可填：" + Nearest.shown(names, given) + "，或留空");
            }
            return found.orElse(given);
        }

        private String subcategory() {
            String given = required("小类", fit("小类", Plain.name(brought.subcategory()), 50));
            String claimed = Plain.name(brought.category());
            String category = given.isEmpty() ? null : categories.of(given).orElse(null);
            if (category == null && !given.isEmpty()) {
                problems.add("小类“" + shown(given) + "”不在需求分类目录中，" + subcategories(claimed, given));
            }
            if (category != null && !claimed.isEmpty() && !category.equals(claimed)) {
                problems.add("小类“" + given + "”属于大类“" + category + "”，与所填大类“" + shown(claimed) + "”不符");
            }
            return given;
        }

        /** What may be chosen: within the category that was named, or at all. */
        private String subcategories(String category, String given) {
            Map<String, String> all = categories.all();
            boolean known = all.containsValue(category);
            var names = all.keySet().stream()
                    .filter(name -> !known || category.equals(all.get(name)))
                    .toList();
            return (known ? "大类“" + category + "”可填：" : "可填：") + Nearest.shown(names, given);
        }

        private Instant registeredAt() {
            Instant now = clock.instant();
            Instant given = brought.registeredAt() == null ? now : brought.registeredAt();
            if (given.isAfter(now.plus(CLOCK_SKEW))) {
                problems.add("登记时间在将来，请核对");
            } else if (given.isBefore(earliest)) {
                problems.add("登记时间早于 2000 年，请核对");
            }
            return given.truncatedTo(ChronoUnit.SECONDS);
        }

        private @Nullable String phone() {
            String given = fit("联系电话", Plain.line(brought.phone()), 50);
            if (given == null) {
                return null;
            }
            Optional<String> number = Phone.of(given);
            if (number.isEmpty()) {
                problems.add(Phone.ACCEPTED);
            }
            return number.orElse(null);
        }

        private String required(String field, @Nullable String given) {
            if (given == null) {
                problems.add("请填写" + field);
                return "";
            }
            return given;
        }

        /** The text if it can be kept; null if there is none. */
        private @Nullable String fit(String field, String text, int most) {
            if (text.isEmpty()) {
                return null;
            }
            if (text.codePoints().anyMatch(Round::unfit)) {
                problems.add(field + "含有不可见的控制字符或残缺的文字，请重新输入");
                return "？";
            }
            int length = text.codePointCount(0, text.length());
            if (length > most) {
                problems.add(field + "最多 " + most + " 个字，现有 " + length + " 个");
            }
            return text;
        }

        /** Control characters, halves of characters, and marks that reverse the writing. */
        private static boolean unfit(int c) {
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
            return control
                    || type == Character.SURROGATE
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069);
        }

        /** The start of a wrong text, so that a message stays readable whatever was sent. */
        private static String shown(String text) {
            String plain = Plain.line(text)
                    .codePoints()
                    .filter(c -> !unfit(c))
                    .limit(20)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return plain;
        }
    }
}
