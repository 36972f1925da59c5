package cn.minxu.model.gate;

import cn.minxu.model.text.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one element of what is being deployed.
 *
 * @param resource the file that it is in; of a diagram in force, the deployed file that spoils it
 * @param element what the element is and how it is called, e.g. 用户任务“研判需求”; null if the whole file is meant
 * @param message what is wrong, and the cure
 * @param refuses false: a warning only
 */
public record Finding(
        String resource, @Nullable String element, @Nullable String id, String message, boolean refuses) {

    /** As people read it, e.g. 用户任务“复核街道答复”（userTask_reviewStreetAnswer）：没有表单。…. */
    public String text() {
        String where = element == null ? "“" + Spoken.cut(resource) + "”" : element;
        return where + (id == null ? "" : "（" + Spoken.cut(id) + "）") + "：" + message;
    }
}
