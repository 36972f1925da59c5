package cn.minxu.model.gate;

import cn.minxu.model.FormField;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Spoken;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form only shows is said by somebody: a field that another form fills in, or a fact. Otherwise it would stand there blank. */
final class ShownFields {

    /** How a field reads that another form fills in. */
    private static final String TEXT = "Text";

    private final Drawing drawing;
    private final Set<String> said = new HashSet<>();

    private ShownFields(Drawing drawing) {
        this.drawing = drawing;
        said.addAll(drawing.ground().words(drawing.diagram(), Words::facts));
        drawing.ground()
                .fields(drawing.diagram())
                .filter(field -> !field.fixed())
                .map(FormField::key)
                .forEach(key -> {
                    said.add(key);
                    said.add(key + TEXT);
                });
    }

    static void check(Drawing drawing) {
        if (drawing.isUnsure()) {
            return;
        }
        var shown = new ShownFields(drawing);
        drawing.diagram().forms().stream().sorted().forEach(shown::check);
    }

    private void check(String form) {
        String blank = drawing.ground().form(form).stream()
                .flatMap(fields -> fields.stream())
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
