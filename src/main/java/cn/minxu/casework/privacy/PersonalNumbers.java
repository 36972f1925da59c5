package cn.minxu.casework.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Masks phones, identity numbers and bank cards in what people wrote, in digits of any writing and with blanks, hyphens or brackets
 * between them. Numbers of needs, dates, amounts and house numbers stay.
 */
public final class PersonalNumbers {

    private static final Pattern RUN = Pattern.compile(
            "\\p{Nd}+(?:[\\p{Zs}\\t\\p{Pd}\\p{Cf}−_()（）]{1,3}\\p{Nd}+)*(?:[\\p{Zs}\\t\\p{Pd}\\p{Cf}]{0,3}[XxＸｘ])?");
    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");

    /** Words after which seven or eight digits are a phone. */
    private static final Pattern SPOKEN_OF =
            Pattern.compile("(?:电话|座机|手机|联系方式|致电|拨打|[Tt][Ee][Ll])[\\p{Zs}:：是为号码]{0,4}[(（+＋]?$");

    private static final int LONGEST_WORD = 14;

    private PersonalNumbers() {}

    /** The text with nothing of such numbers but what tells them apart: 138****1234. */
    public static String masked(String text) {
        return masked(text, null);
    }

    /** @param phone the resident's, which is masked however it is written, also without its area code */
    public static String masked(String text, @Nullable String phone) {
        return masked(text, phone == null ? "" : digits(phone), found -> {});
    }

    /** The numbers that would be masked, each once, in their order. */
    public static List<FoundNumber> in(String text) {
        var found = new LinkedHashSet<FoundNumber>();
        masked(text, "", found::add);
        return List.copyOf(found);
    }

    private static String masked(String text, String own, Consumer<FoundNumber> found) {
        Matcher runs = RUN.matcher(text);
        var masked = new StringBuilder();
        int end = 0;
        while (runs.find()) {
            masked.append(text, end, runs.start());
            String before = text.substring(Math.max(0, runs.start() - LONGEST_WORD), runs.start());
            masked.append(new Run(runs.group(), before, own).masked(found));
            end = runs.end();
        }
        return masked.append(text, end, text.length()).toString();
    }

    private record Group(int start, int end, String digits) {}

    /** Digits that stand together, in groups. */
    private static final class Run {

        private final String text;
        private final String own;
        private final boolean spokenOf;
        private final boolean abroad;
        private final List<Group> groups;

        public Run(String text, String before, String own) {
            this.text = text;
            this.own = own;
            this.spokenOf = SPOKEN_OF.matcher(before).find();
            this.abroad = before.endsWith("+") || before.endsWith("＋");
            this.groups = new ArrayList<>(GROUP.matcher(text)
                    .results()
                    .map(found -> new Group(found.start(), found.end(), digits(found.group())))
                    .toList());
            takeLetter();
        }

        /** An X at the end is the last sign of an identity number, or none of ours. */
        private void takeLetter() {
            Group last = groups.get(groups.size() - 1);
            int digits = 0;
            for (int i = groups.size() - 1; i >= 0 && last.end() < text.length(); i--) {
                digits += groups.get(i).digits().length();
                if (digits == WrittenNumber.IDENTITY_DIGITS) {
                    groups.set(groups.size() - 1, new Group(last.start(), text.length(), last.digits() + "X"));
                    return;
                }
            }
        }

        /** Whole groups are taken together, as many as make a number. */
        public String masked(Consumer<FoundNumber> found) {
            var masked = new StringBuilder();
            int end = 0;
            int from = 0;
            while (from < groups.size()) {
                int last = groups.size() - 1;
                Optional<FoundNumber> number = Optional.empty();
                while (last >= from && number.isEmpty()) {
                    number = number(groups.subList(from, last + 1));
                    last--;
                }
                if (number.isPresent()) {
                    found.accept(number.get());
                    masked.append(text, end, groups.get(from).start())
                            .append(number.get().shown());
                    end = groups.get(last + 1).end();
                    from = last + 2;
                } else {
                    from++;
                }
            }
            return masked.append(text, end, text.length()).toString();
        }

        private Optional<FoundNumber> number(List<Group> taken) {
            var number = new WrittenNumber(taken.stream().map(Group::digits).toList(), taken.size() == groups.size());
            return number.found(own, abroad, spokenOf && taken.get(0).start() == 0);
        }
    }

    private static String digits(String written) {
        return written.codePoints()
                .filter(Character::isDigit)
                .mapToObj(c -> String.valueOf(Character.digit(c, 10)))
                .collect(Collectors.joining());
    }
}
