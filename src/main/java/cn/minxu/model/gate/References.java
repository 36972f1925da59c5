package cn.minxu.model.gate;

import cn.minxu.model.text.Spoken;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What a diagram names by key is there, in the version that is in force. */
final class References {

    private static final String LATEST = "latest";

    private References() {}

    static void form(Drawing drawing, ModelElementInstance at, String key, @Nullable String binding) {
        if (drawing.ground().form(key).isEmpty() && !drawing.ground().isUnsure()) {
            drawing.refuse(at, "没有表单“" + Spoken.cut(key) + "”。请先部署它，或与流程一起部署，并核对编号。");
        }
        if (!LATEST.equals(binding)) {
            drawing.refuse(at, "表单的绑定方式不是 latest。请在“表单”的绑定中选 latest。");
        }
    }

    static void binding(Drawing drawing, ModelElementInstance at, @Nullable String binding) {
        if (binding != null && !binding.equals(LATEST)) {
            drawing.refuse(at, "绑定方式不是 latest，改了也不会生效。请在绑定中选 latest。");
        }
    }
}
