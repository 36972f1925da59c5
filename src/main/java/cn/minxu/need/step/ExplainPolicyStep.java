package cn.minxu.need.step;

import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 讲解政策依据: nothing is explained away without the law or policy that it rests on. */
@Component
class ExplainPolicyStep implements StepEffect {

    static final String STEP = "userTask_explainPolicy";

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Taken take(Submission submitted) {
        String basis = submitted.required("legalBasis", "法律或政策依据，没有依据不能以讲解政策答复");
        String explanation = submitted.required("explanation", "讲解内容");
        submitted.need().prepareAnswer(explanation + "\n依据：" + basis);
        return Taken.of("EXPLAINED", submitted.text("note").orElse(null))
                .with(Map.of("legalBasis", basis, "explanation", explanation));
    }
}
