package cn.minxu.replay.projects;

import static cn.minxu.replay.stage.Telling.telling;

import cn.minxu.Refused;
import cn.minxu.casework.follow.FollowUp;
import cn.minxu.casework.follow.Following;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.engine.EngineClockHand;
import cn.minxu.replay.projects.ProjectRow.Way;
import cn.minxu.replay.stage.Agenda;
import cn.minxu.replay.stage.Hours;
import cn.minxu.replay.stage.Progress;
import cn.minxu.replay.stage.Staff;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Times.Part;
import cn.minxu.replay.stage.Workers;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the time of the projects: each is proposed on its day, people act, timers fire at their instants, until nothing is left to
 * do. The agenda is our own; only after an act the case that it was about is looked at.
 */
@Component
@Profile("replay")
class ProjectReplay {

    private static final String RUN = "runProject";
    private static final String SIGN = "userTask_signAsParty";
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    /** Days after the last one was proposed in which all come to their end. */
    private static final int AFTERWARDS = 400;

    private final ProjectCrew crew;
    private final ProjectHands hands;
    private final ProjectCases cases;
    private final ProjectSigning signing;
    private final DeadlineBook deadlines;
    private final WorkingDays days;
    private final Hours hours;
    private final EngineClockHand clock;
    private final FormService forms;
    private final RepositoryService repository;
    private final Staff staff;
    private final List<FollowUp> followUps;
    private final TransactionTemplate transaction;
    private final int threads;

    ProjectReplay(
            ProjectCrew crew,
            ProjectHands hands,
            ProjectCases cases,
            ProjectSigning signing,
            DeadlineBook deadlines,
            WorkingDays days,
            Hours hours,
            EngineClockHand clock,
            FormService forms,
            RepositoryService repository,
            Staff staff,
            List<FollowUp> followUps,
            TransactionTemplate transaction,
            @Value("${minxu.replay.threads:0}") int threads) {
        this.crew = crew;
        this.hands = hands;
        this.cases = cases;
        this.signing = signing;
        this.deadlines = deadlines;
        this.days = days;
        this.hours = hours;
        this.clock = clock;
        this.forms = forms;
        this.repository = repository;
        this.staff = staff;
        this.followUps = followUps;
        this.transaction = transaction;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors() + 1;
    }

    /** How many lanes are worked on at once. */
    int threads() {
        return threads;
    }

    /**
     * @return numbers of the cases of the rows, in their order
     * @throws Refused if something that the files say cannot be done
     */
    List<Long> run(ProjectFolder folder, Times times, Progress progress) {
        try (var workers = new Workers(threads)) {
            return new Run(folder, times, progress, workers).toEnd();
        }
    }

    /** One run through the time. */
    private final class Run {

        private final Agenda agenda = new Agenda();
        private final Map<Long, ProjectWalk> walks = new ConcurrentHashMap<>();
        private final Map<ProjectRow, Long> numbers = new ConcurrentHashMap<>();
        private final ProjectFolder folder;
        private final Set<String> together;

        /** Of each community that signs together, how many projects have not come to their signing. */
        private final Map<String, AtomicInteger> unsigned = new HashMap<>();

        private final Times times;
        private final Progress progress;
        private final Workers workers;
        private final String process;
        private final Instant end;

        Run(ProjectFolder folder, Times times, Progress progress, Workers workers) {
            this.folder = folder;
            this.times = times;
            this.progress = progress;
            this.workers = workers;
            together = folder.signTogether();
            process = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(RUN)
                    .latestVersion()
                    .singleResult()
                    .getId();
            LocalDate last = folder.projects().stream()
                    .map(ProjectRow::proposed)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            end = days.at(last.plusDays(AFTERWARDS), HOUR);
            for (ProjectRow row : folder.projects()) {
                if (together.contains(row.community())
                        && row.passes()
                        && !row.claims().isEmpty()) {
                    unsigned.computeIfAbsent(row.community(), any -> new AtomicInteger())
                            .incrementAndGet();
                }
                String unit = crew.community(row);
                agenda.lane(unit).add(days.at(row.proposed(), HOUR), () -> propose(row, unit));
            }
        }

        List<Long> toEnd() {
            hours.pass(
                    agenda,
                    workers,
                    times,
                    progress,
                    now -> now.isAfter(end) || agenda.next().isEmpty() && allOver(),
                    (now, moved) -> moved.forEach(number -> clock.at(now, () -> look(walks.get(number), now))));
            return folder.projects().stream().map(numbers::get).toList();
        }

        private boolean allOver() {
            return walks.values().stream()
                    .allMatch(walk -> walk.isOver() || walk.row().outcome().isEmpty());
        }

        private void propose(ProjectRow row, String unit) {
            Instant now = days.at(row.proposed(), HOUR);
            long number = times.of(
                    Part.REGISTRATION,
                    () -> telling(
                            row.name(),
                            "登记",
                            () -> row.way() == Way.CONTEST ? matched(row, unit) : proposed(row, unit)));
            numbers.put(row, number);
            var walk = new ProjectWalk(number, unit, row, agenda.lane(unit));
            walks.put(number, walk);
            progress.registered();
            look(walk, now);
        }

        private long proposed(ProjectRow row, String unit) {
            var form = new HashMap<String, Object>();
            form.put("formToken", UUID.randomUUID().toString());
            form.put("title", row.name());
            form.put("projectType", "ORDINARY");
            form.put("beneficiaries", text(row, "受益群体"));
            form.put("measures", text(row, "实施措施"));
            form.put("expectedEffect", text(row, "预期效果"));
            form.put("budget", crew.yuan(row.budget()));
            form.put("serviceSubclass", subclass(row));
            form.put("projectCategory", cases.choice("projectCategory", text(row, "类别")));
            var number = new long[1];
            staff.as(
                    unit,
                    () -> number[0] =
                            Long.parseLong(forms.submitStartForm(process, form).getBusinessKey()));
            return number[0];
        }

        /** What the contest has matched comes with its claimants. */
        private long matched(ProjectRow row, String unit) {
            Long number = transaction.execute(any -> followUps
                    .get(0)
                    .register(new Following(
                            0,
                            "PROJECT",
                            unit,
                            row.name(),
                            Staff.account(unit),
                            Map.of(
                                    "subclass", subclass(row),
                                    "beneficiaries", text(row, "受益群体"),
                                    "measures", text(row, "实施措施"),
                                    "expectedEffect", text(row, "预期效果"),
                                    "budget", row.budget(),
                                    "claimants", crew.claimants(row)))));
            if (number == null) {
                throw new IllegalStateException(row.name());
            }
            return number;
        }

        /** Plans what is to be done at the steps that have opened, or sees that it is over. */
        private void look(@Nullable ProjectWalk walk, Instant now) {
            if (walk == null) {
                return;
            }
            times.of(Part.LOOK, () -> {
                List<OpenStep> open = deadlines.openSteps(walk.number());
                open.stream().filter(step -> walk.plan(step.stay())).forEach(step -> plan(walk, step, now));
                if (open.isEmpty()) {
                    waiting(walk, now);
                }
            });
        }

        private void plan(ProjectWalk walk, OpenStep step, Instant now) {
            if (step.step().equals(SIGN) && together.contains(walk.row().community())) {
                if (walk.plan(SIGN) && unsigned(walk) == 0) {
                    signing.call(walk, now, times)
                            .forEach(deed -> walk.lane().add(deed.at(), () -> {
                                telling(walk, "签约会", deed.act());
                                all(walk, deed.at());
                            }));
                }
                return;
            }
            hands.at(step, walk, now, times)
                    .ifPresent(deed -> walk.lane().add(deed.at(), () -> {
                        telling(walk, step.step(), deed.act());
                        look(walk, deed.at());
                    }));
        }

        private int unsigned(ProjectWalk walk) {
            AtomicInteger left = unsigned.get(walk.row().community());
            return left == null ? 0 : left.decrementAndGet();
        }

        /** All projects of its community: one act was about each. */
        private void all(ProjectWalk walk, Instant now) {
            walks.values().stream()
                    .filter(each -> each.unit().equals(walk.unit()))
                    .sorted((one, other) -> Long.compare(one.number(), other.number()))
                    .forEach(each -> look(each, now));
        }

        /** Nobody has anything to do: it is listed for claims, or closed. */
        private void waiting(ProjectWalk walk, Instant now) {
            if (cases.isListed(walk.number())) {
                if (walk.plan("listed")) {
                    hands.claim(walk, now)
                            .ifPresent(deed -> walk.lane().add(deed.at(), () -> {
                                telling(walk, "认领", deed.act());
                                look(walk, deed.at());
                            }));
                }
            } else if (cases.isClosed(walk.number()) && walk.end()) {
                progress.closed();
            }
        }

        private String subclass(ProjectRow row) {
            return cases.choice("serviceSubclass", text(row, "方向") + "：" + text(row, "小类"));
        }

        private String text(ProjectRow row, String column) {
            return row.text().getOrDefault(column, "");
        }
    }
}
