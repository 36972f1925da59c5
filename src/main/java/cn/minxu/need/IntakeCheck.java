package cn.minxu.need;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what somebody brings in, all of it at once, so that he can put everything right in one go. */
@Component
class IntakeCheck {

    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|[2-9]\\d{6,7}|[48]00-?\\d{3}-?\\d{4}");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Organisation organisation;
    private final Categories categories;
    private final Clock clock;

    IntakeCheck(Organisation organisation, Categories categories, Clock clock) {
        this.organisation = organisation;
        this.categories = categories;
        this.clock = clock;
    }

    /** What was checked, but for its number. */
    record Checked(Registration registration, Resident resident) {}

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
            Vulnerable vulnerable = given(brought.vulnerable())
                    ? choice("特殊群体", Vulnerable.values(), brought.vulnerable(), null)
                    : null;
            String community = community();
            String subcategory = subcategory();
            String content = required("诉求内容", text("诉求内容", brought.content(), 2000));
            String grid = text("网格", brought.grid(), 50);
            String place = text("地点", brought.place(), 200);
            String key = text("幂等键", brought.intakeKey(), 200);
            Instant registeredAt = registeredAt();
            var resident = new Resident(text("诉求人", brought.name(), 50), phone(), text("联系地址", brought.address(), 200));
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
            if (given == null || given.isBlank()) {
                if (otherwise == null) {
                    problems.add("请填写" + field);
                }
                return otherwise;
            }
            Optional<T> found = Labelled.named(values, given.strip());
            if (found.isEmpty()) {
                problems.add(field + "“" + shown(given) + "”不存在，可填：" + Labelled.labels(values));
            }
            return found.orElse(null);
        }

        private String community() {
            String given = required("社区", text("社区", brought.community(), 100));
            Optional<Unit> unit = organisation
                    .find(given)
                    .filter(each -> each.kind() == UnitKind.COMMUNITY)
                    .or(() -> organisation.unitByName(UnitKind.COMMUNITY, given));
            if (unit.isEmpty() && !given.isEmpty()) {
                problems.add("社区“" + shown(given) + "”不在组织机构中，请核对名称");
            }
            return unit.map(Unit::id).orElse("");
        }

        private String subcategory() {
            String given = required("小类", text("小类", brought.subcategory(), 50));
            String category = given.isEmpty() ? null : categories.of(given).orElse(null);
            if (category == null && !given.isEmpty()) {
                problems.add("小类“" + shown(given) + "”不在需求分类目录中，请核对名称");
            }
            String claimed = brought.category();
            if (category != null && claimed != null && !claimed.isBlank() && !category.equals(claimed.strip())) {
                problems.add("小类“" + given + "”属于大类“" + category + "”，与所填大类“" + shown(claimed) + "”不符");
            }
            return given;
        }

        private Instant registeredAt() {
            Instant now = clock.instant();
            Instant given = brought.registeredAt() == null ? now : brought.registeredAt();
            if (given.isAfter(now.plus(CLOCK_SKEW))) {
                problems.add("登记时间在将来，请核对");
            } else if (given.isBefore(EARLIEST)) {
                problems.add("登记时间早于 2000 年，请核对");
            }
            return given.truncatedTo(ChronoUnit.SECONDS);
        }

        private @Nullable String phone() {
            String given = text("联系电话", brought.phone(), 30);
            if (given == null) {
                return null;
            }
            String plain = java.text.Normalizer.normalize(given, java.text.Normalizer.Form.NFKC)
                    .replace(" ", "");
            if (!PHONE.matcher(plain).matches()) {
                problems.add("联系电话应为 11 位手机号，或带区号的座机号（如 0535-6666666）");
            }
            return plain;
        }

        private String required(String field, @Nullable String given) {
            if (given == null) {
                problems.add("请填写" + field);
                return "";
            }
            return given;
        }

        /** The text without blanks around it; null if nothing is left. */
        private @Nullable String text(String field, @Nullable String given, int most) {
            if (given == null || given.isBlank()) {
                return null;
            }
            String text = given.strip();
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

        private static boolean given(@Nullable String text) {
            return text != null && !text.isBlank();
        }

        /** The start of a wrong text, so that a message stays readable whatever was sent. */
        private static String shown(String text) {
            String plain = text.strip()
                    .codePoints()
                    .filter(c -> !unfit(c))
                    .limit(20)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return plain;
        }
    }
}
