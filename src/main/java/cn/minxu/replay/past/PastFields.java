package cn.minxu.replay.past;

import cn.minxu.Refused;
import cn.minxu.casework.Labelled;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What a row of the demo's past says of a form, as a browser sends it. {@code @名称}: a unit; {@code #序号}: another matter's number;
 * {@code +名称}: a document that is added; {@code [a|b]}: several; {@code 2026年}: a number; a rating by its words.
 */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastFields {

    private static final UnitKind[] KINDS = {
        UnitKind.DEPARTMENT, UnitKind.ORGANISATION, UnitKind.COMMUNITY, UnitKind.STREET
    };

    private final Organisation organisation;
    private final PastNumbers numbers;
    private final PastPapers papers;

    PastFields(Organisation organisation, PastNumbers numbers, PastPapers papers) {
        this.organisation = organisation;
        this.numbers = numbers;
        this.papers = papers;
    }

    /**
     * @param number of the case, 0 before it has one
     * @param by whoever fills it in: what he adds is his
     */
    Map<String, Object> of(long number, Map<String, String> values, String by) {
        var form = new HashMap<String, Object>();
        values.forEach((key, value) -> form.put(key, field(number, value, by)));
        return form;
    }

    private Object field(long number, String value, String by) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return Arrays.stream(value.substring(1, value.length() - 1).split("\\|"))
                    .map(each -> field(number, each, by))
                    .toList();
        }
        if (value.startsWith("@")) {
            return unit(value.substring(1));
        }
        if (value.startsWith("#")) {
            return String.valueOf(numbers.of(value.substring(1)));
        }
        if (value.startsWith("+")) {
            return papers.add(number, by, value.substring(1));
        }
        if (value.matches("\\d{4}年")) {
            return Long.valueOf(value.substring(0, 4));
        }
        if (value.equals("true")) {
            return Boolean.TRUE;
        }
        return Labelled.named(EvaluationLevel.values(), value)
                .<Object>map(Enum::name)
                .orElse(value);
    }

    private String unit(String name) {
        return Stream.of(KINDS)
                .map(kind -> organisation.unitByName(kind, name))
                .flatMap(Optional::stream)
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("没有单位“" + name + "”。"));
    }
}
