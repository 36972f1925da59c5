package cn.minxu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** 方案评审, a kind of case that a designer has drawn and no class knows, which is scored or appraised. */
@Component
@Scope("prototype")
class Plan {

    static final String PROPOSER = "zhang.san";
    private static final String PROCESS = "assessPlan";

    final Jury jury;
    private final RepositoryService repository;

    Plan(Jury jury, RepositoryService repository) {
        this.jury = jury;
        this.repository = repository;
    }

    Plan at(int port) throws IOException {
        jury.at(port);
        Desk.at("2025-03-03T09:00");
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            var files = new HashMap<String, String>();
            var folder = Path.of("src/test/resources/scoring");
            try (var all = Files.list(folder)) {
                for (Path each : all.toList()) {
                    files.put(each.getFileName().toString(), Files.readString(each));
                }
            }
            var answer = Http.staff(port, "chu.sheji").deploy(files);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return this;
    }

    /** At its first step, before it is scored or appraised. */
    long registered(String way) {
        return jury.desk.start(PROCESS, PROPOSER, Map.of("title", "夕阳红助餐", "assessmentWay", way));
    }

    void prepared(long number) {
        jury.desk.complete(number, "userTask_preparePlan", PROPOSER, Map.of("note", "材料齐全"));
    }

    String end(long number) {
        return jury.desk.end(number);
    }
}
