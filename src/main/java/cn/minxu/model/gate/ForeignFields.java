package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Spoken;
import java.util.HashSet;
import java.util.Set;

/** The fields of a diagram's forms are its own: none is called like what another kind of case or only the kernel gives a value. */
final class ForeignFields {

    private ForeignFields() {}

    static void check(Drawing drawing) {
        Ground ground = drawing.ground();
        Set<String> own = new HashSet<>(ground.kernel().variables().keySet());
        ground.kind(drawing.diagram())
                .ifPresent(kind -> own.addAll(kind.variables().keySet()));
        for (String form : drawing.diagram().forms()) {
            ground.form(form)
                    .ifPresent(fields -> fields.stream()
                            .filter(field -> !field.fixed())
                            .forEach(field -> check(drawing, form, field, own)));
        }
    }

    private static void check(Drawing drawing, String form, FormField field, Set<String> own) {
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
}
