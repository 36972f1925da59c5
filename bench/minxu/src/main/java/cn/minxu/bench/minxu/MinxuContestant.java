package cn.minxu.bench.minxu;

import cn.minxu.MinxuApplication;
import cn.minxu.bench.Booth;
import cn.minxu.bench.Contestant;
import cn.minxu.bench.Database;
import cn.minxu.bench.Journey;
import cn.minxu.bench.Samples;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.need.intake.ImportDesk;
import cn.minxu.organisation.Unit;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as it is shipped, with all that it checks and writes; needs come in at its desk, tasks are completed by their forms. */
public final class MinxuContestant implements Contestant, WaitingTasks.Acts {

    private final ConfigurableApplicationContext application;
    private final NeedDesk desk;
    private final BenchDistrict district;
    private final Clerks clerks;
    private final Ladder ladder;

    private MinxuContestant(Database database) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        application = new SpringApplicationBuilder(MinxuApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--minxu.admin.password=Bench-admin-2026");
        desk = application.getBean(NeedDesk.class);
        district = new BenchDistrict(application);
        clerks = new Clerks(
                application.getBean(TaskService.class),
                application.getBean(FormService.class),
                application.getBean(IdentityService.class));
        ladder = new Ladder(application, district, clerks);
    }

    public static void main(String[] arguments) throws Exception {
        Booth.serve(arguments, MinxuContestant::new);
    }

    @Override
    public void run(Journey journey) {
        if (journey == Journey.LADDER) {
            ladder.requireDeployed();
        }
        Unit community = district.community(Samples.need().communityIndex());
        long number = register(community);
        if (journey == Journey.LADDER) {
            ladder.climb(number, community);
        } else {
            judge(number, community);
            handle(number, community);
        }
        clerks.complete(
                number,
                "userTask_callBackResident",
                community,
                Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED"));
    }

    @Override
    public void judge(long number, Unit community) {
        clerks.complete(
                number,
                "userTask_judgeNeed",
                community,
                Map.of(
                        "satisfiability", "SATISFIABLE",
                        "needScale", "SMALL",
                        "needAuthority", "IN_COMMUNITY",
                        "needGrade", "A"));
    }

    @Override
    public void handle(long number, Unit community) {
        clerks.complete(
                number,
                "userTask_handleMatter",
                community,
                Map.of("handlingOutcome", "SOLVED", "answer", Samples.ANSWER));
    }

    private long register(Unit community) {
        return register(community, false, false);
    }

    @Override
    public long register(Unit community, boolean urgent, boolean vulnerable) {
        var sample = Samples.need();
        var need = new NewNeed(
                sample.channel(),
                null,
                urgent,
                community.id(),
                null,
                null,
                sample.subcategory(),
                sample.place(),
                sample.content(),
                vulnerable ? "ELDERLY_ALONE" : null,
                null,
                sample.name(),
                sample.phone(),
                null,
                null);
        return desk.register(need, BenchDistrict.clerk(community)).number();
    }

    @Override
    public void open() {
        register(district.community(Samples.need().communityIndex()));
    }

    @Override
    public long openCases() {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from minxu.case where closed_at is null")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Object> special(String command, List<String> arguments) throws Exception {
        List<Integer> numbers = arguments.stream().map(Integer::valueOf).toList();
        return switch (command) {
            case "wait" -> {
                new WaitingTasks(this, district, application.getBean(TaskService.class)).open(numbers.get(0));
                yield Map.of();
            }
            case "filters" -> Map.of("filters", lists().all().size());
            case "list" -> lists().measure(numbers.get(0), numbers.get(1), numbers.get(2));
            case "questions" -> Map.of("questions", new Finders(application, district).questions());
            case "find" -> new Finders(application, district).measure(numbers.get(0), numbers.get(1));
            case "counts" -> new Finders(application, district).counts(numbers.get(0), numbers.get(1));
            case "beside" -> new Finders(application, district).beside(numbers.get(0));
            case "supervise" -> new SupervisorQuestions(application).measure(numbers.get(0));
            case "import" -> new Imports(application.getBean(ImportDesk.class), district).run(numbers.get(0));
            case "acquisitions" -> Acquisitions.of(application.getBean(ProcessEngine.class));
            default -> Contestant.super.special(command, arguments);
        };
    }

    private Lists lists() {
        return new Lists(application, district);
    }

    @Override
    public void close() {
        application.close();
    }
}
