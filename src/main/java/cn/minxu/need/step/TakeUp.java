package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import cn.minxu.casework.uptake.Taker;
import cn.minxu.casework.uptake.Takers;
import cn.minxu.need.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 纳入项目: the resident is answered by which project and until when; he is called when it has ended. */
@Component
class TakeUp {

    static final String OUTCOME = "TAKEN_UP";

    private final Takers takers;

    TakeUp(Takers takers) {
        this.takers = takers;
    }

    /** @throws Refused if no project of the community that is under way was chosen */
    Taken take(Submission submitted) {
        Taker taker = takers.takeUp(submitted.number(), chosen(submitted), submitted.user());
        submitted.need().prepareAnswer("您反映的事项已纳入" + taker.promise());
        return Taken.of(OUTCOME, submitted.text("note").orElse(null))
                .with(Map.of("taker", Long.toString(taker.number())));
    }

    private static long chosen(Submission submitted) {
        String chosen = submitted.required("takerCase", "哪个项目");
        if (!chosen.matches("[0-9]{1,18}")) {
            throw Refused.invalid("请从列表中选择一个项目。");
        }
        return Long.parseLong(chosen);
    }
}
