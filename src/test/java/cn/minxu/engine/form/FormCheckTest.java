package cn.minxu.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.model.FormField;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    private static final String FORM = """
            {"type":"default","components":[
              {"type":"textfield","key":"needNumber","label":"受理编号","readonly":true},
              {"type":"group","conditional":{"hide":"=outcome != \\"RETURN\\""},"components":[
                 {"type":"textarea","key":"reason","label":"理由","validate":{"required":true,"maxLength":5}}]},
              {"type":"radio","key":"outcome","label":"结论","validate":{"required":true},
               "values":[{"label":"办成","value":"DONE"},{"label":"退回","value":"RETURN"}]},
              {"type":"textfield","key":"phone","label":"电话","validate":{"pattern":"1[0-9]{10}"}},
              {"type":"datetime","key":"endsOn","dateLabel":"截止日期"},
              {"type":"number","key":"days","label":"天数","validate":{"min":1,"max":10}},
              {"type":"checkbox","key":"urgent","label":"紧急"},
              {"type":"select","key":"lead","label":"主诉求","valuesKey":"leadOptions"}
            ]}""";

    private static final Map<String, Object> FACTS = Map.of(
            "leadOptions",
            List.of(
                    Map.of("label", "诉求一", "value", "20210101000001"),
                    Map.of("label", "诉求二", "value", "20210101000003", "refused", "诉求二已经撤回，请另选。")),
            "content",
            "正文");

    private final FormCheck check = new FormCheck(new ScalaFeelEngineFactory().createInstance());

    @Test
    void takes_what_the_form_allows_and_leaves_out_blanks_and_what_is_only_shown() throws Exception {
        var taken = take(Map.of(
                "outcome",
                "DONE",
                "needNumber",
                "x",
                "phone",
                " ",
                "days",
                3,
                "urgent",
                true,
                "lead",
                "20210101000001"));
        assertThat(taken).isEqualTo(Map.of("outcome", "DONE", "days", 3L, "urgent", true, "lead", "20210101000001"));
    }

    @Test
    void a_required_field_counts_only_while_it_is_shown() throws Exception {
        assertThat(take(Map.of("outcome", "DONE"))).containsOnlyKeys("outcome");
        refuses(Map.of("outcome", "RETURN"), "请填写“理由”");
        assertThat(take(Map.of("outcome", "RETURN", "reason", "不属本部门"))).containsKey("reason");
    }

    @Test
    void a_hidden_field_is_not_taken() throws Exception {
        assertThat(take(Map.of("outcome", "DONE", "reason", "悄悄话"))).doesNotContainKey("reason");
    }

    @Test
    void every_rule_of_the_form_is_repeated_in_clear_chinese() {
        refuses(Map.of(), "请填写“结论”");
        refuses(Map.of("outcome", "MAYBE"), "“结论”的选项不存在");
        refuses(Map.of("outcome", "RETURN", "reason", "六个字的理由"), "“理由”最多 5 个字，现有 6 个");
        refuses(Map.of("outcome", "DONE", "phone", "12"), "“电话”的格式不对");
        refuses(Map.of("outcome", "DONE", "days", 11), "“天数”不能大于");
        refuses(Map.of("outcome", "DONE", "days", "many"), "“天数”应填写数字");
        refuses(Map.of("outcome", "DONE", "endsOn", "明天"), "“截止日期”应为日期");
        refuses(Map.of("outcome", "DONE", "lead", "20210101000002"), "“主诉求”的选项不存在");
        refuses(Map.of("outcome", "DONE", "lead", "20210101000003"), "诉求二已经撤回，请另选");
        refuses(Map.of("outcome", "DONE", "urgent", "yes"), "“紧急”只能勾选");
        refuses(Map.of("outcome", "RETURN", "reason", "a\u0000b"), "含有不可见的控制字符");
        refuses(Map.of("outcome", "DONE", "salary", "1"), "表单中没有“salary”");
    }

    private void refuses(Map<String, Object> submitted, String message) {
        assertThatThrownBy(() -> take(submitted)).isInstanceOf(Refused.class).hasMessageContaining(message);
    }

    private Map<String, Object> take(Map<String, Object> submitted) throws Exception {
        return check.take(FormField.of(new ObjectMapper().readTree(FORM)), new HashMap<>(submitted), FACTS)
                .values();
    }
}
