package cn.minxu.replay.past;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.replay.past.PastMatter.Started;
import cn.minxu.replay.past.PastMatter.Told;
import cn.minxu.replay.stage.SignedIn;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How the matters of the demo's past come in: needs at the desk, all else by its start form. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastDoors {

    private final Organisation organisation;
    private final NeedDesk needs;
    private final PastStaff staff;
    private final PastFields fields;
    private final PastNumbers numbers;
    private final SignedIn signedIn;
    private final FormService forms;
    private final RepositoryService repository;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    PastDoors(
            Organisation organisation,
            NeedDesk needs,
            PastStaff staff,
            PastFields fields,
            PastNumbers numbers,
            SignedIn signedIn,
            FormService forms,
            RepositoryService repository) {
        this.organisation = organisation;
        this.needs = needs;
        this.staff = staff;
        this.fields = fields;
        this.numbers = numbers;
        this.signedIn = signedIn;
        this.forms = forms;
        this.repository = repository;
    }

    void bringIn(PastMatter matter) {
        if (matter.beginning() instanceof Told told) {
            numbers.note(matter, register(told.need()));
        } else if (matter.beginning() instanceof Started started) {
            signedIn.as(started.who(), () -> numbers.note(matter, start(started)));
        }
    }

    /** By the grid's own worker, if it has one, or else by the community. */
    private long register(NewNeed need) {
        Unit unit =
                organisation.community(Objects.requireNonNull(need.community())).orElseThrow();
        String grid = need.grid();
        String by = organisation
                .gridOf(unit.id(), grid == null ? "" : grid)
                .map(found -> organisation.peopleOf(found.id()))
                .filter(people -> !people.isEmpty())
                .map(people -> people.get(0).userId())
                .orElseGet(() -> staff.of(unit.id(), "登记"));
        return needs.register(need, by).number();
    }

    private long start(Started started) {
        var form = fields.of(0, started.values(), started.who());
        form.put("formToken", UUID.randomUUID().toString());
        return Long.parseLong(
                forms.submitStartForm(definition(started.process()), form).getBusinessKey());
    }

    private String definition(String process) {
        return definitions.computeIfAbsent(
                process,
                key -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult()
                        .getId());
    }
}
