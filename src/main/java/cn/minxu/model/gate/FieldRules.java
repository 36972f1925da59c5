package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a diagram's forms: what is filled in is its own, none called like what another kind of case or only the kernel gives a
 * value; what is only shown is said by somebody – a field that another form fills in, or a fact –, or it would stand there blank.
 */
final class FieldRules {

    /** How a field reads that another form fills in. */
    private static final String TEXT = "Text";

    private final Drawing drawing;
    private final Set<String> own;
    private final Set<String> said;

    private FieldRules(Drawing drawing) {
        this.drawing = drawing;
        Ground ground = drawing.ground();
        this.own = new HashSet<>(ground.kernel().variables().keySet());
        ground.kind(drawing.diagram())
                .ifPresent(kind -> own.addAll(kind.variables().keySet()));
        this.said = new HashSet<>(ground.words(drawing.diagram(), Words::facts));
        drawing.diagram().forms().stream()
                .filter(this::isKept)
                .flatMap(form -> ground.form(form).stream())
                .flatMap(List::stream)
                .filter(field -> !field.fixed())
                .flatMap(field -> Stream.of(field.key(), field.key() + TEXT))
                .forEach(said::add);
    }

    /** What a kind with Java registers is its own tables' to keep, and a fact where a form shows it. */
    private boolean isKept(String form) {
        return drawing.isDrawn()
                || drawing.diagram().startForm().filter(form::equals).isEmpty();
    }

    static void check(Drawing drawing) {
        var rules = new FieldRules(drawing);
        for (String form : drawing.diagram().forms()) {
            List<FormField> fields = drawing.ground().form(form).orElse(List.of());
            fields.stream().filter(field -> !field.fixed()).forEach(field -> rules.filled(form, field));
            if (!drawing.isUnsure()) {
                rules.shown(form, fields);
            }
        }
    }

    private void filled(String form, FormField field) {
        String where = "表单“" + Spoken.cut(form) + "”的字段“" + Spoken.cut(field.key()) + "”";
        if (drawing.isDrawn() && Names.isReserved(field.key(), drawing.ground())) {
            drawing.found().refuse(drawing.whole(), where + "是系统自己的名称，不能由人填写。请换一个字段编号，或设为只读。");
        } else if (!own.contains(field.key())) {
            drawing.ground()
                    .otherKinds(drawing.diagram())
                    .filter(kind -> kind.variables().containsKey(field.key()))
                    .map(Words::key)
                    .findFirst()
                    .ifPresent(kind -> drawing.found()
                            .refuse(drawing.whole(), where + "是另一业务“" + kind + "”的名称，这里得不到它的值。请换一个字段编号。"));
        }
    }

    private void shown(String form, List<FormField> fields) {
        String blank = fields.stream()
                .filter(FormField::fixed)
                .filter(field -> !said.contains(field.key())
                        && drawing.names().of(field.key()).isEmpty())
                .map(field -> "“" + Spoken.cut(field.label()) + "”（" + Spoken.cut(field.key()) + "）")
                .distinct()
                .collect(Collectors.joining("、"));
        if (!blank.isEmpty()) {
            drawing.found()
                    .warn(
                            drawing.whole(),
                            "表单“" + Spoken.cut(form) + "”中只读的" + blank
                                    + "没有来源，显示时是空的。请删去：事项的内容、地点、时限等由系统显示在表单上方；要显示前面填写的内容，字段编号须与那张表单的相同。");
        }
    }
}
