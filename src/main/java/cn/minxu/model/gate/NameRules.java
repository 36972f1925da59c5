package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.gate.Ask.Role;
import cn.minxu.model.gate.Known.Origin;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** Every name that a diagram asks for comes from somewhere, is of the type that it is asked as, and can be what it is compared with. */
final class NameRules {

    /** What the engine keeps of a text: ids of units and words in capitals, never what somebody typed. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

    private final Drawing drawing;
    private final List<Ask> asks;

    private NameRules(Drawing drawing, List<Ask> asks) {
        this.drawing = drawing;
        this.asks = asks;
    }

    /** @param before how its names were known until now */
    static void check(Drawing drawing, Names before) {
        var rules = new NameRules(drawing, Asks.of(drawing));
        rules.asks.forEach(ask -> rules.check(ask, before));
        rules.codes();
        drawing.diagram().ruleTasks().forEach(rules::answer);
        FieldRules.check(drawing);
    }

    private void check(Ask ask, Names before) {
        String name = ask.name();
        if (ask.role() == Role.UNITS) {
            if (!drawing.ground().words(drawing.diagram(), Words::unitLists).contains(name)) {
                refuse(ask, "没有“" + name + "”这一组单位。请改用本业务已有的单位组，或改为逐个单位的步骤。");
            }
            return;
        }
        Optional<Known> known = drawing.names().of(name);
        Optional<FormField> barred = drawing.names().barred(name);
        if (barred.filter(FormField::personal).isPresent() && !drawing.names().comesFrom(Origin.FIELD, name)) {
            refuse(ask, "“" + name + "”是个人信息字段，不能决定流程的走向。请改问一个选择题，或去掉字段的 personal 属性。");
        } else if (known.isEmpty()) {
            unknown(ask, barred);
        } else {
            known(ask, known.get(), before);
        }
    }

    private void unknown(Ask ask, Optional<FormField> barred) {
        if (drawing.isUnsure()) {
            return;
        }
        String name = Spoken.cut(ask.name());
        if (barred.isPresent()) {
            refuse(ask, "字段“" + name + "”" + why(barred.get()) + "，不能决定流程的走向。请改为单选、下拉、勾选、整数（decimalDigits 为 0）或日期字段。");
            return;
        }
        String owner = drawing.ground()
                .otherKinds(drawing.diagram())
                .filter(kind -> kind.variables().containsKey(ask.name()))
                .map(kind -> "（它是另一业务“" + kind.key() + "”的名称）")
                .findFirst()
                .orElse("");
        refuse(ask, "没有“" + name + "”这个名称" + owner + "。请核对拼写，或在表单中加一个同名的选择字段，或由决策表给出。");
    }

    private static String why(FormField field) {
        return field.fixed() ? "是只读的" : field.type().equals("number") ? "不是整数" : "是填写的文字";
    }

    private void known(Ask ask, Known known, Names before) {
        String name = ask.name();
        if ((name.equals(Names.NEXT_MARK) || name.equals(Names.LAPSE_AT)) && ask.role() != Role.DATE) {
            refuse(ask, "“" + name + "”只用于定时器。请改用其他名称。");
            return;
        }
        if (!ask.role().takes(known.type())) {
            refuse(
                    ask,
                    "“" + name + "”不是" + ask.role().words() + "，不能用在这里。请改用"
                            + ask.role().words() + "的名称，或改字段、决策表的类型。");
            return;
        }
        if (ask.role().needsValue() && mayBeEmpty(name)) {
            refuse(ask, "“" + name + "”在表单中不是必填，没有填写时流程会停在这里。请把这个字段设为必填。");
            return;
        }
        if (before.comesFrom(Origin.FIELD, name) && !isDrawn(name)) {
            refuse(ask, "流程在此询问“" + name + "”，而表单中已没有这个字段。请恢复字段，或先改流程。");
            return;
        }
        Set<String> options = known.options();
        if (ask.literal() != null && options != null && !options.contains(ask.literal())) {
            refuse(ask, "“" + name + "”没有“" + ask.literal() + "”这个选项，现有：" + list(options) + "。请改正条件，或在表单、决策表中补上。");
        }
    }

    /** Whether a field alone gives it its value, and none has to be filled in. */
    private boolean mayBeEmpty(String name) {
        return drawing.names().comesOnlyFrom(Origin.FIELD, name)
                && drawing.names().steering(name).stream().noneMatch(FormField::required);
    }

    private boolean isDrawn(String name) {
        Names names = drawing.names();
        return names.comesFrom(Origin.FIELD, name)
                || names.comesFrom(Origin.TABLE, name)
                || names.comesFrom(Origin.MAPPING, name)
                || names.comesFrom(Origin.REPETITION, name);
    }

    private static String list(Set<String> options) {
        return options.isEmpty() ? "无" : Spoken.cut(options.stream().sorted().collect(Collectors.joining("、")));
    }

    /** What a drawn kind keeps in the engine is a word in capitals. */
    private void codes() {
        if (!drawing.isDrawn()) {
            return;
        }
        asks.stream()
                .filter(ask -> !ask.name().endsWith(Names.UNIT))
                .forEach(ask -> drawing.names()
                        .of(ask.name())
                        .filter(known -> known.origin().isDrawn() && known.type() == String.class)
                        .map(Known::options)
                        .flatMap(options -> options.stream()
                                .filter(option -> !CODE.matcher(option).matches())
                                .findFirst())
                        .ifPresent(option -> refuse(
                                ask,
                                "“" + ask.name() + "”的值“" + Spoken.cut(option)
                                        + "”不能决定流程的走向：只能用大写英文字母、数字和下划线，如 NEEDS_STREET。请改选项的值，标签可以是中文。")));
    }

    /** A table is asked for one answer, and somebody wants it. */
    private void answer(BusinessRuleTask task) {
        String result = task.getCamundaResultVariable();
        if (result == null || result.isBlank()) {
            return;
        }
        boolean wanted = asks.stream().anyMatch(ask -> ask.name().equals(result))
                || drawing.names().comesFrom(Origin.JAVA, result);
        if (!wanted) {
            drawing.refuse(task, "决策结果“" + Spoken.cut(result) + "”没有人用。请在网关条件中使用它，或删去这个步骤。");
        }
    }

    private void refuse(Ask ask, String message) {
        drawing.refuse(ask.at(), message);
    }
}
