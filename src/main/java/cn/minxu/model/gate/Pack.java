package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import cn.minxu.model.Table;
import cn.minxu.model.text.Spoken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is being deployed, by key. */
final class Pack {

    /** One of it, and the file that it is in. */
    record Sheet<T>(String resource, T content) {}

    final Map<String, Sheet<Diagram>> diagrams = new LinkedHashMap<>();
    final Map<String, Sheet<Table>> tables = new LinkedHashMap<>();
    final Map<String, Sheet<List<FormField>>> forms = new LinkedHashMap<>();
    private boolean whole = true;

    /** Something of it could not be read: what seems to be missing may stand there. */
    void isNotWhole() {
        whole = false;
    }

    boolean isWhole() {
        return whole;
    }

    <T> void add(Map<String, Sheet<T>> all, String key, String resource, T content, Where where, Findings found) {
        Sheet<T> other = all.putIfAbsent(key, new Sheet<>(resource, content));
        if (other != null) {
            isNotWhole();
            found.refuse(
                    where, "编号“" + Spoken.cut(key) + "”在“" + Spoken.cut(other.resource()) + "”中已有。请换一个编号，或只部署其中一个。");
        }
    }

    /** The file that has a diagram or touches it. */
    Optional<String> holding(Diagram diagram) {
        return Optional.<Sheet<?>>ofNullable(diagrams.get(diagram.key()))
                .<String>map(Sheet::resource)
                .or(() -> touching(diagram));
    }

    /** The file by which a diagram in force, which is not itself in it, gets other surroundings; empty if none does. */
    Optional<String> touching(Diagram inForce) {
        if (diagrams.containsKey(inForce.key())) {
            return Optional.empty();
        }
        Stream<Sheet<?>> used = Stream.of(
                        inForce.forms().stream().map(forms::get),
                        Stream.concat(inForce.tables().stream(), StepLimits.tables(inForce.key()))
                                .map(tables::get),
                        inForce.called().stream().map(diagrams::get),
                        diagrams.values().stream()
                                .filter(sheet -> sheet.content().called().contains(inForce.key())))
                .flatMap(each -> each);
        return used.filter(sheet -> sheet != null).map(Sheet::resource).findFirst();
    }
}
