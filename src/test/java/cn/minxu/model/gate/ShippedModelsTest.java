package cn.minxu.model.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Variable;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.need.CaseVariables;
import cn.minxu.testing.Clause;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped passes the gate, as one package, without a word. */
@Clause("G5")
class ShippedModelsTest {

    private static final Pattern STEP = Pattern.compile("\"((?:user|receive)Task_\\w+)\"");

    @Test
    void what_is_shipped_passes_and_quickly() throws Exception {
        Map<String, byte[]> shipped = Around.files("processes", "forms");
        var around = new Around(Map.of(), kinds()).withPieces();
        var cpu = ManagementFactory.getThreadMXBean(); // whatever else the machine is at
        long millis = Long.MAX_VALUE;
        var found = Gate.check(shipped, around);
        for (int i = 0; i < 5; i++) {
            long began = cpu.getCurrentThreadCpuTime();
            found = Gate.check(shipped, around);
            millis = Math.min(millis, (cpu.getCurrentThreadCpuTime() - began) / 1_000_000);
        }
        System.out.println("部署检查：" + shipped.size() + " 个文件，" + millis + " 毫秒（处理器时间）");
        assertThat(found).extracting(Finding::text).isEmpty();
        assertThat(millis).isLessThan(2000);
    }

    @Test
    void each_shipped_file_passes_alone_among_the_others() throws Exception {
        Map<String, byte[]> shipped = Around.files("processes", "forms");
        var around = new Around(shipped, kinds()).withPieces();
        shipped.forEach((name, content) -> assertThat(Gate.check(Map.of(name, content), around))
                .as(name)
                .extracting(Finding::text)
                .isEmpty());
    }

    @Test
    void the_kind_that_only_tests_know_passes() {
        var visit = new Words(
                "visit",
                Map.of(),
                Set.of("closeVisit", "noteLinkEnd"),
                Set.of(),
                Set.of(),
                Set.of("holdVisit", "planVisits"),
                Set.of("userTask_visitHome", "userTask_reviewVisit"),
                Set.of("holdVisit"),
                Set.of("about"));
        var found = Gate.check(Around.files("src/test/resources/visit"), new Around(Map.of(), visit));
        assertThat(found).extracting(Finding::text).isEmpty();
    }

    @Test
    void limits_are_said_in_the_words_that_are_counted_in() throws Exception {
        assertThat(LimitTables.WORDS.get("limitUnit")).isEqualTo(constants("cn.minxu.worktime.Limit$Unit"));
        assertThat(LimitTables.WORDS.get("clockFrom")).isEqualTo(constants("cn.minxu.deadline.StepLimit$Clock"));
        assertThat(ProcessRules.UNIT_KINDS).isEqualTo(constants("cn.minxu.organisation.UnitKind"));
    }

    private static Set<String> constants(String type) throws ClassNotFoundException {
        return Stream.of(Class.forName(type).getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.toSet());
    }

    /** The delegates are of the whole package. */
    private static Words alliance(String process, boolean scheduled, String... steps) {
        return new Words(
                process,
                Map.of("allianceUnit", String.class, "dutyUnit", String.class, "councilElected", Boolean.class),
                Set.of("callElection", "takeElection", "beginTerm", "callCouncil", "takeCouncil"),
                process.equals("electCouncil") ? Set.of("memberUnits") : Set.of(),
                Set.of(),
                Set.of(process),
                Set.of(steps),
                scheduled ? Set.of(process) : Set.of(),
                Set.of("nominationsText", "scoreText"));
    }

    /** The delegates are of the whole package. */
    private static Words contest(String process, String... steps) {
        return new Words(
                process,
                Map.of(
                        "contestUntil", Date.class,
                        "unmatchedLeft", Boolean.class,
                        "anyPair", Boolean.class,
                        "pitchesOver", Boolean.class,
                        "anyPassed", Boolean.class,
                        "anyProject", Boolean.class,
                        "contestPaired", Boolean.class),
                Set.of(
                        "publishMenu",
                        "matchParties",
                        "callMediation",
                        "settleContest",
                        "registerProjects",
                        "applyRestriction"),
                process.equals("runContest") ? Set.of("unmatchedUnits") : Set.of(),
                Set.of("case.contestSettled"),
                Set.of(process),
                Set.of(steps),
                Set.of(),
                Set.of());
    }

    /** What Java knows of all kinds that are shipped. */
    static Words[] kinds() throws Exception {
        return new Words[] {
            need(),
            new Words(
                    "meeting",
                    Map.of("leastNoticeDays", Long.class),
                    Set.of("carryOutMeeting"),
                    Set.of(),
                    Set.of(),
                    Set.of("holdMeeting"),
                    Set.of(
                            "userTask_prepareMeeting",
                            "userTask_inviteMembers",
                            "userTask_holdMeeting",
                            "userTask_writeMinutes",
                            "userTask_approveMinutes"),
                    Set.of(),
                    Set.of("agendaText", "minutesText")),
            new Words(
                    "meetingTask",
                    Map.of("givingUnit", String.class),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of("carryOutTask"),
                    Set.of("userTask_carryOutTask", "userTask_checkTask"),
                    Set.of(),
                    Set.of()),
            new Words(
                    "deliberation",
                    Map.of("anyTopic", Boolean.class, "anyAgreed", Boolean.class, "tasksDone", Boolean.class),
                    Set.of("callDeliberation", "takeOutcomes"),
                    Set.of(),
                    Set.of(),
                    Set.of("deliberate"),
                    Set.of(
                            "userTask_collectTopics",
                            "userTask_reviewTopics",
                            "userTask_reportBack",
                            "userTask_rateResult"),
                    Set.of("deliberate"),
                    Set.of("topicsText")),
            new Words(
                    "holdSigning",
                    Map.of(),
                    Set.of("signTogether"),
                    Set.of(),
                    Set.of(),
                    Set.of("holdSigning"),
                    Set.of("userTask_listAgreements", "userTask_holdSigning"),
                    Set.of(),
                    Set.of()),
            new Words(
                    "runProject",
                    Map.of(
                            "projectForum", String.class,
                            "forumOutcome", String.class,
                            "appraisalNeeded", Boolean.class,
                            "claimantsKnown", Boolean.class,
                            "midtermPassed", Boolean.class,
                            "lastPaid", Boolean.class,
                            "projectAccepted", Boolean.class,
                            "implementerUnit", String.class,
                            "endsEarly", Boolean.class,
                            "claimUntil", Date.class),
                    Set.of(
                            "arrangeForum",
                            "listProject",
                            "askApproval",
                            "draftAgreement",
                            "recordSigning",
                            "orderInstalment",
                            "returnRest",
                            "endReports",
                            "scoreProject"),
                    Set.of("partnerUnits"),
                    Set.of("case.claimed"),
                    Set.of("runProject", "implementProject"),
                    Set.of(
                            "userTask_analyseProject",
                            "userTask_joinDesign",
                            "userTask_approveProject",
                            "userTask_reviseDesign",
                            "userTask_settleUnclaimed",
                            "userTask_rateSatisfaction",
                            "userTask_carryOutProject",
                            "userTask_decideRequest",
                            "userTask_checkMidterm",
                            "userTask_acceptProject",
                            "userTask_settlePayment"),
                    Set.of(),
                    Set.of("requestText")),
            new Words(
                    "offerResource",
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of("offerResource"),
                    Set.of("userTask_reviewResource"),
                    Set.of(),
                    Set.of()),
            contest(
                    "runContest",
                    "userTask_reviewEntries",
                    "userTask_recordMediation",
                    "userTask_arrangePitches",
                    "userTask_settleNotice"),
            contest("seekPartner"),
            contest("offerService"),
            contest("restrictUnit", "userTask_checkRestriction"),
            alliance("foundAlliance", false, "userTask_confirmFounding"),
            alliance("joinAlliance", false, "userTask_considerApplication", "userTask_signAgreement"),
            alliance("leaveAlliance", false, "userTask_confirmLeaving"),
            alliance("changeLiaison", false, "userTask_confirmLiaison"),
            alliance("dissolveAlliance", false, "userTask_confirmDissolution"),
            alliance("changeRota", false, "userTask_confirmRota"),
            alliance("standDuty", true, "userTask_planDuty", "userTask_recordDuty", "userTask_settleDuty"),
            alliance("holdActivity", true, "userTask_planActivity", "userTask_recordActivity"),
            alliance("holdCouncil", true, "userTask_collectMatters"),
            alliance("electCouncil", true, "userTask_nominateCouncil", "userTask_discussCouncil"),
            alliance("askOpinion", false, "userTask_giveOpinion"),
            alliance("rateMember", true, "userTask_enterResults", "userTask_confirmScore")
        };
    }

    /** What Java knows of a need. */
    static Words need() throws Exception {
        var variables = new HashMap<String, Class<?>>();
        for (Field field : CaseVariables.class.getFields()) {
            if (field.get(null) instanceof Variable variable) {
                variables.put(variable.name(), variable.type());
            }
        }
        return new Words(
                "need",
                variables,
                delegates(Path.of("src/main/java/cn/minxu/need/process")),
                Set.of("consultedUnits", "signingUnits", "supportingUnits"),
                Set.of("need.withdrawn", "need.leadAnswered", "need.leadWithdrawn", "need.returnedByPlatform"),
                Set.of("handleNeed", "routeBigMatter", "serveCycles", "awaitProject"),
                steps(),
                Set.of(),
                CaseVariables.SHOWN);
    }

    private static Set<String> delegates(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Delegate.java"))
                    .map(name -> Character.toLowerCase(name.charAt(0))
                            + name.substring(1).replace("Delegate.java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> steps() throws Exception {
        return STEP.matcher(Files.readString(Path.of("processes/need/step-limit.dmn"))
                        .replace("&quot;", "\""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
