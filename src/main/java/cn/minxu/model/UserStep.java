package cn.minxu.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * A step at which somebody of a unit decides, as it is drawn.
 *
 * @param group the unit: an expression such as {@code ${communityUnit}}; null if none is given
 * @param form key of its form; null if it has none
 * @param properties what a designer stated beside: see the constants
 */
public record UserStep(
        String id,
        String name,
        @Nullable String group,
        @Nullable String form,
        Map<String, String> properties) {

    /** Only people of this post in the unit; where nobody has it, the whole unit. */
    public static final String POST = "post";

    /** Another person than at that earlier step: its element id. */
    public static final String NOT_SAME_AS = "notSameAs";

    /**
     * Another person than at the last of these earlier steps, wherever the unit has another: their element ids, separated by commas, also
     * of processes that are called before.
     */
    public static final String NOT_SAME_AS_IF_OTHERS = "notSameAsIfOthers";

    /** By how many working days at most it may be extended. */
    public static final String MAY_EXTEND = "mayExtend";

    /** Whether its clock may stand still. */
    public static final String MAY_PAUSE = "mayPause";

    static UserStep of(UserTask task) {
        return new UserStep(
                task.getId(),
                Optional.ofNullable(task.getName()).orElse(task.getId()),
                task.getCamundaCandidateGroups(),
                task.getCamundaFormRef(),
                Diagram.properties(task));
    }

    public Optional<String> post() {
        return text(POST);
    }

    public Optional<String> notSameAs() {
        return text(NOT_SAME_AS);
    }

    public List<String> notSameAsIfOthers() {
        return ids(properties.getOrDefault(NOT_SAME_AS_IF_OTHERS, ""));
    }

    /** Element ids as a property lists them. */
    public static List<String> ids(String listed) {
        return Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    public boolean mayPause() {
        return "true".equals(properties.get(MAY_PAUSE));
    }

    /** Working days; empty if it says nothing of it. */
    public OptionalInt mayExtend() {
        return text(MAY_EXTEND).filter(days -> days.matches("[1-9][0-9]{0,2}")).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
