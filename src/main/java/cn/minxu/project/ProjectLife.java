package cn.minxu.project;

import cn.minxu.Yuan;
import cn.minxu.casework.Act;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.demand.Demand;
import cn.minxu.casework.demand.Demands;
import cn.minxu.engine.JavaVariables;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** 民需项目: what its diagrams cannot say – what each step means, what its forms show, what its tables say. */
@Configuration(proxyBeanMethods = false)
class ProjectLife {

    private static final String REQUEST = "requestText";
    private static final List<UnitKind> PARTNERS =
            List.of(UnitKind.ORGANISATION, UnitKind.DEPARTMENT, UnitKind.STREET, UnitKind.CENTRE);
    private static final Map<String, String> ROUTES =
            Map.of("JOINT", "联席会议直接设计", "DELIBERATION", "阳光17议", "CO_BUILDING", "共驻共建", "CONTEST", "公益创投（已对接）");

    /** What a project itself says of the way that it goes. */
    private static final Map<Variable, Function<Project, Object>> STEERING = Map.of(
            ProjectKind.FORUM,
            Designing::forum,
            ProjectKind.APPRAISAL_NEEDED,
            Project::isAppraised,
            ProjectKind.CLAIMANTS_KNOWN,
            Project::isMatched,
            ProjectKind.MIDTERM_PASSED,
            project -> "PASSED".equals(project.midterm()),
            ProjectKind.LAST_PAID,
            Project::isPaid,
            ProjectKind.ACCEPTED,
            project -> project.acceptedAt() != null,
            ProjectKind.IMPLEMENTER,
            project -> Objects.requireNonNullElse(project.implementer(), project.unit()));

    private final ProjectDesk office;
    private final Designing designing;
    private final Demands demands;

    ProjectLife(ProjectDesk office, Designing designing, Demands demands) {
        this.office = office;
        this.designing = designing;
        this.demands = demands;
    }

    @Bean
    ProjectKind runProject(ProjectClaims claims, Working working, Evaluating evaluating) {
        Map<String, Function<Act, Taken>> steps = Map.ofEntries(
                Map.entry("userTask_analyseProject", designing::analysed),
                Map.entry(
                        "userTask_joinDesign",
                        act -> Taken.of("CONTRIBUTION_SAID", act.required("contribution", "本单位能出什么"))),
                Map.entry("userTask_approveProject", act -> ReviewOutcome.taken(act, "不批准的理由")),
                Map.entry("userTask_reviseDesign", designing::revised),
                Map.entry("userTask_settleUnclaimed", claims::settled),
                Map.entry("userTask_rateSatisfaction", evaluating::rated),
                Map.entry("userTask_carryOutProject", working::carriedOut),
                Map.entry("userTask_decideRequest", working::decided),
                Map.entry("userTask_checkMidterm", working::checked),
                Map.entry("userTask_acceptProject", working::accepted),
                Map.entry("userTask_settlePayment", working::paymentSettled));
        var kind = new ProjectKind(office.desk(), office.projects(), steps.keySet());
        kind.offering(this::startOptions)
                .registering(designing::proposed)
                .steering(ProjectKind.VARIABLES, this::steering)
                .repeating(
                        "partnerUnits", number -> office.projects().get(number).partners())
                .showing(Set.of(REQUEST), number -> shown(number, claims, working))
                .taking(act -> Objects.requireNonNull(steps.get(act.step())).apply(act))
                .saying(number -> Map.of("content", content(number, working)));
        return kind;
    }

    private Map<String, Object> startOptions(String user) {
        String unit = office.organisation()
                .person(user)
                .map(person -> person.unitId())
                .orElse("");
        return Map.of(
                "projectTypeOptions",
                types(),
                "needOptions",
                demands.open(unit).stream().map(ProjectLife::option).toList());
    }

    private static Map<String, String> option(Demand demand) {
        return Map.of("value", String.valueOf(demand.number()), "label", demand.number() + " " + demand.about());
    }

    private List<Map<String, String>> types() {
        LocalDate today = office.today();
        return office
                .projects()
                .texts(
                        "select distinct on (key) key || ' ' || name from minxu.project_type where valid_from <= ? order by key, valid_from desc",
                        today)
                .stream()
                .map(each -> each.split(" ", 2))
                .map(each -> Map.of("value", each[0], "label", each[1]))
                .toList();
    }

    private Map<String, Supplier<Object>> steering(long number) {
        var project = SingletonSupplier.of(() -> office.projects().get(number));
        var facts = new HashMap<String, Supplier<Object>>();
        STEERING.forEach((fact, said) -> facts.put(fact.name(), () -> said.apply(project.obtain())));
        facts.put(ProjectKind.FORUM_OUTCOME.name(), () -> designing.forumOutcome(project.obtain()));
        return facts;
    }

    private Map<String, Supplier<Object>> shown(long number, ProjectClaims claims, Working working) {
        return Map.of(
                "projectRouteOptions",
                () -> routes(office.projects().get(number)),
                "partnerOptions",
                () -> office.options(outside()),
                "implementerOptions",
                () -> office.options(
                        Stream.concat(Stream.of(office.projects().get(number).unit()), outside().stream())
                                .toList()),
                "mergeOptions",
                () -> claims.mergeOptions(number),
                "evidenceOptions",
                () -> working.evidence(number),
                REQUEST,
                () -> working.request(number),
                "beneficiaries",
                () -> office.projects().get(number).beneficiaries(),
                "measures",
                () -> office.projects().get(number).measures(),
                "expectedEffect",
                () -> office.projects().get(number).effect(),
                "budget",
                () -> plain(office.projects().get(number).budget()));
    }

    private static String plain(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Of a contest the partner is found already; no other project comes from one. */
    private static List<Map<String, String>> routes(Project project) {
        return Stream.of("JOINT", "DELIBERATION", "CO_BUILDING", "CONTEST")
                .filter(route -> route.equals("CONTEST") == project.route().equals("CONTEST"))
                .map(route -> Map.of("value", route, "label", Objects.requireNonNull(ROUTES.get(route))))
                .toList();
    }

    private List<String> outside() {
        return PARTNERS.stream()
                .flatMap(kind -> office.organisation().units(kind).stream())
                .map(Unit::id)
                .toList();
    }

    private String content(long number, Working working) {
        Project project = office.projects().get(number);
        return Stream.of(project.points(), claims(number), working.milestones(number), score(number))
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    private String claims(long number) {
        return office.projects().claims(number).stream()
                .map(share -> office.name(share.unit()) + " " + Yuan.words(share.fen()))
                .reduce((one, next) -> one + "；" + next)
                .map(all -> "认领：" + all)
                .orElse("");
    }

    private String score(long number) {
        return office
                .projects()
                .texts(
                        "select '项目得分 ' || round(score / 100.0, 2) || E'\\n' || explained from minxu.project_evaluation where id = ? and score is not null",
                        number)
                .stream()
                .findFirst()
                .orElse("");
    }

    @Bean
    static JavaVariables variablesOfProjects() {
        return Variable.known(ProjectKind.VARIABLES);
    }
}
