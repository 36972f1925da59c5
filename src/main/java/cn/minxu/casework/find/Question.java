package cn.minxu.casework.find;

import cn.minxu.Plain;
import cn.minxu.Refused;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search box, and what it can mean: the number of a case or its beginning, the last four digits of a phone,
 * words, or the whole name of a resident.
 */
public final class Question {

    private static final int LONGEST = 50;
    private static final int LONGEST_NAME = 30;
    private static final int PHONE_END = 4;
    private static final int DAY = 8;
    private static final int NUMBER = 14;

    private final String typed;
    private final String digits;

    private Question(String typed, String digits) {
        this.typed = typed;
        this.digits = digits;
    }

    /** @throws Refused if nothing can be looked for by it */
    public static Question of(@Nullable String typed) {
        String line = Plain.line(typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC));
        if (line.isEmpty()) {
            throw Refused.invalid("请输入要查找的内容：受理编号、地点、事由、诉求人全名或电话后四位。");
        }
        if (line.codePointCount(0, line.length()) > LONGEST) {
            throw Refused.invalid("查找的内容最多 " + LONGEST + " 个字，请缩短后再试。");
        }
        String code = line.replaceAll("[\\s-]", "");
        var question = new Question(line, code.matches("[0-9]+") ? code : "");
        question.requireNoWholePhone();
        return question;
    }

    private void requireNoWholePhone() {
        if (digits.length() > NUMBER || digits.matches("1[3-9]\\d{9}")) {
            throw Refused.invalid("按电话查找请只输入后四位；按受理编号查找请输入编号（14 位）或其前 8 位以上。");
        }
    }

    /** The first number that begins so, if it can be that of a case. */
    OptionalLong firstNumber() {
        return digits.length() >= DAY ? OptionalLong.of(Long.parseLong(digits) * span()) : OptionalLong.empty();
    }

    /** How many numbers begin so. */
    long span() {
        return (long) Math.pow(10, NUMBER - digits.length());
    }

    /** The end of a phone, if it is one. */
    Optional<String> phoneEnd() {
        return digits.length() == PHONE_END ? Optional.of(digits) : Optional.empty();
    }

    /** A person's name, if it can be one. */
    Optional<String> name() {
        String name = Plain.name(typed);
        return name.chars().anyMatch(Character::isDigit) || name.length() < 2 || name.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.of(name);
    }

    /** The words, if it can be some: all of them have to be there. */
    List<String> words() {
        return digits.length() >= DAY ? List.of() : List.of(typed.split(" "));
    }

    /** Whether it asks by somebody's personal data. */
    boolean isPersonal() {
        return phoneEnd().isPresent() || name().isPresent();
    }

    /** It may hold personal data, which end up in no log. */
    @Override
    public String toString() {
        return "Question[" + typed.length() + " characters]";
    }
}
