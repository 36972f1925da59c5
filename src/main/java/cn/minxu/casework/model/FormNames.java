package cn.minxu.casework.model;

import cn.minxu.engine.DeployedModel.Kind;
import cn.minxu.engine.KnownDefinitions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A form has no name of its own: it is called like the step that it belongs to, in the processes in force. */
@Component
class FormNames {

    private final ModelBook book;
    private final ModelFiles files;
    private final KnownDefinitions definitions;

    FormNames(ModelBook book, ModelFiles files, KnownDefinitions definitions) {
        this.book = book;
        this.files = files;
        this.definitions = definitions;
    }

    /** The key itself where no step has the form. */
    String of(String form) {
        return Objects.requireNonNull(definitions.get(FormNames.class, this::read))
                .getOrDefault(form, form);
    }

    private Map<String, String> read() {
        var names = new HashMap<String, String>();
        book.inForce().values().stream()
                .filter(each -> each.kind() == Kind.PROCESS)
                .sorted(Comparator.comparing(ModelVersion::key))
                .flatMap(each -> files.content(each).parts().values().stream())
                .filter(part -> !part.name().isEmpty() && part.properties().containsKey("formRef"))
                .forEach(part -> names.putIfAbsent(part.properties().getOrDefault("formRef", ""), part.name()));
        return names;
    }
}
