package cn.minxu.casework.model;

import cn.minxu.casework.StepNames;
import cn.minxu.casework.model.Forecast.Lacking;
import cn.minxu.casework.model.Forecast.OfVersion;
import cn.minxu.engine.Callers;
import cn.minxu.engine.DeployedModel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.springframework.stereotype.Component;

/** Says what becomes of the cases under way when something is deployed, before it is. */
@Component
class Forecasts {

    private static final String NEXT_TIME = "决策表和表单没有在办新办之分：部署后，下一次用到时就用新的一版；已经定下的时限不变。";
    private static final String MOVING = "版本标签 %s 与在用的 %s 只差修订号：在办事项按环节标识转入新的一版，时限不变，计时不重来。";
    private static final String STAYING = "不是在用版本的修订号升级（没有三段式版本标签，或主次版本号不同，或修订号没有升高）：在办事项按开始时的版本办完，新登记的用新的一版。";
    private static final String NEW = "目前没有这个流程：没有在办事项。";

    private final ModelBook book;
    private final ModelFiles files;
    private final StepNames steps;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Callers callers;

    Forecasts(
            ModelBook book,
            ModelFiles files,
            StepNames steps,
            ManagementService management,
            RuntimeService runtime,
            Callers callers) {
        this.book = book;
        this.files = files;
        this.steps = steps;
        this.management = management;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** @param back whether it is the version before that is put in force again */
    Forecast of(Content target, boolean back) {
        List<ModelVersion> former = book.versions(target.model());
        Optional<ModelVersion> inForce = former.stream().findFirst();
        boolean moves = target.model().kind() == Kind.PROCESS
                && inForce.filter(now -> VersionTag.moves(now.tag(), target.tag(), back))
                        .isPresent();
        List<OfVersion> versions = callers.asSystem(
                () -> target.model().kind() == Kind.PROCESS ? versions(target, former, moves) : List.of());
        long moving = versions.stream().mapToLong(OfVersion::moving).sum();
        long cases = versions.stream().mapToLong(OfVersion::cases).sum();
        return new Forecast(
                target.model().key(),
                target.model().kindName(),
                target.name() == null ? target.model().key() : target.name(),
                target.tag(),
                inForce.map(ModelVersion::version).orElse(null),
                rule(target, inForce, moves),
                moving,
                cases - moving,
                versions,
                inForce.map(files::content)
                        .map(now -> Difference.between(now, target))
                        .orElse(List.of()),
                List.of());
    }

    private static String rule(Content target, Optional<ModelVersion> inForce, boolean moves) {
        if (target.model().kind() != Kind.PROCESS) {
            return NEXT_TIME;
        }
        return inForce.map(now -> moves ? MOVING.formatted(target.tag(), now.tag()) : STAYING)
                .orElse(NEW);
    }

    private List<OfVersion> versions(Content target, List<ModelVersion> former, boolean moves) {
        Map<Integer, ProcessDefinitionStatistics> running =
                management.createProcessDefinitionStatisticsQuery().list().stream()
                        .filter(each -> each.getKey().equals(target.model().key()) && each.getTenantId() == null)
                        .filter(each -> each.getInstances() > 0)
                        .collect(Collectors.toMap(ProcessDefinitionStatistics::getVersion, each -> each));
        var found = new ArrayList<OfVersion>();
        for (ModelVersion each : former) {
            var statistics = running.get(each.version());
            if (statistics != null) {
                boolean moving = moves && VersionTag.areBeside(each.tag(), target.tag());
                found.add(
                        moving
                                ? moving(each, statistics, target)
                                : staying(each, statistics.getInstances(), List.of(), 0));
            }
        }
        return found;
    }

    private OfVersion moving(ModelVersion version, ProcessDefinitionStatistics running, Content target) {
        Content content = files.content(version);
        List<String> lacking = management.createActivityStatisticsQuery(running.getId()).list().stream()
                .filter(each -> each.getInstances() > 0)
                .map(ActivityStatistics::getId)
                .filter(step -> !isKept(step, content, target))
                .sorted()
                .toList();
        long stay = lacking.isEmpty() ? 0 : at(running.getId(), lacking);
        return staying(
                version,
                running.getInstances(),
                lacking.stream()
                        .map(step -> new Lacking(step, steps.of(step), at(running.getId(), List.of(step))))
                        .toList(),
                running.getInstances() - stay);
    }

    private static OfVersion staying(ModelVersion version, long cases, List<Lacking> lacking, long moving) {
        String words = moving == cases
                ? "全部转入新的一版"
                : moving == 0 && lacking.isEmpty()
                        ? "全部按这一版办完"
                        : "%d 件转入新的一版，%d 件正在新的一版没有的环节等待，留在这一版办完".formatted(moving, cases - moving);
        return new OfVersion(version.version(), version.tag(), cases, moving, words, lacking);
    }

    private long at(String definition, List<String> steps) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .activityIdIn(steps.toArray(String[]::new))
                .count();
    }

    /** Whether an element is in both, the same kind of element in the same place. */
    private static boolean isKept(String id, Content before, Content after) {
        Part was = before.parts().get(id);
        Part is = after.parts().get(id);
        if (was == null || is == null || !was.type().equals(is.type()) || isRepeated(was) != isRepeated(is)) {
            return false;
        }
        return was.inside().equals(is.inside()) && (was.inside().isEmpty() || isKept(was.inside(), before, after));
    }

    private static boolean isRepeated(Part part) {
        return part.properties().keySet().stream()
                .anyMatch(name -> name.startsWith("multiInstanceLoopCharacteristics"));
    }
}
