package cn.minxu.project;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Taken;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 精确评估 of a project: how those served rate it, and the score that follows from what is on record. */
@Configuration(proxyBeanMethods = false)
class Evaluating {

    private final ProjectDesk office;

    Evaluating(ProjectDesk office) {
        this.office = office;
    }

    Taken rated(Act act) {
        long rated = count(act.values(), "rated");
        long satisfied = count(act.values(), "satisfied");
        if (satisfied > rated) {
            throw Refused.invalid("满意的人数不能多于评价的人数，请改正。");
        }
        office.projects()
                .write(
                        "insert into minxu.project_evaluation (id, rated, satisfied) values (?, ?, ?)",
                        act.number(),
                        rated,
                        satisfied);
        return Taken.of("PROJECT_RATED", act.required("outcome", "项目成效"));
    }

    private static long count(Map<String, Object> values, String key) {
        return values.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** 项目评分. */
    @Bean
    JavaDelegate scoreProject() {
        return execution -> office.projects().write("""
                update minxu.project_evaluation e set score = s.score, explained = s.explained
                from minxu.project_score_of(?) s where e.id = ?""", CaseNumber.of(execution), CaseNumber.of(execution));
    }
}
