package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in force around a package, for tests: some files, and the words of some kinds. */
final class Around implements Surroundings {

    private static final Pattern FORM_ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]*)\"");

    /** The kernel's words, as far as models may use them. */
    static final Words KERNEL = new Words(
            "kernel",
            Map.of(
                    "communityUnit", String.class,
                    "streetUnit", String.class,
                    "centreUnit", String.class,
                    "districtUnit", String.class,
                    "starterUnit", String.class,
                    "urgent", Boolean.class,
                    "approverUnit", String.class,
                    "askingUnit", String.class,
                    "reviewOutcome", String.class),
            Set.of(
                    "markDeadline",
                    "extendDeadline",
                    "pauseClock",
                    "resumeClock",
                    "registerCases",
                    "closeCase",
                    "continueAtUnit"),
            Set.of("neighbourUnits"),
            Set.of(
                    "case.extensionAsked",
                    "case.pauseAsked",
                    "case.stepLeft",
                    "case.linkEnded",
                    "case.takerDone",
                    "case.takerMerged",
                    "case.takerFailed",
                    "case.withdrawn",
                    "case.unitCorrected"),
            Set.of(),
            Set.of("userTask_decideExtension", "userTask_resumeMatter"),
            Set.of(),
            Set.of("extensionText", "pauseText"));

    private final Map<String, Diagram> diagrams = new TreeMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, byte[]> forms = new HashMap<>();
    private final List<Words> kinds;
    private Words kernel = KERNEL;

    /** The same with what the product's pieces add to the kernel's words. */
    Around withPieces() {
        var variables = new HashMap<>(KERNEL.variables());
        variables.put("noticeResult", String.class);
        variables.put("noticeEnd", Date.class);
        for (String text : List.of(
                "approvalResult",
                "fundsScope",
                "paymentResult",
                "reporterUnit",
                "agreementResult",
                "scoreNext",
                "scoreResult",
                "appraiserUnit",
                "appraisalResult")) {
            variables.put(text, String.class);
        }
        for (String flag : List.of(
                "fundsAsked",
                "paymentOrdered",
                "reportsPlanned",
                "reportLeft",
                "agreementDrafted",
                "appraisalCommissioned")) {
            variables.put(flag, Boolean.class);
        }
        for (String number : List.of("approvalFen", "scoreTotal", "appraisalScore", "appraisalRound")) {
            variables.put(number, Long.class);
        }
        variables.put("reportOpens", Date.class);
        kernel = new Words(
                KERNEL.key(),
                variables,
                together(
                        KERNEL.delegates(),
                        "publishNotice",
                        "endNotice",
                        "findFundsRequest",
                        "weighFunds",
                        "refuseFunds",
                        "grantFunds",
                        "findPayment",
                        "holdPayment",
                        "payOut",
                        "stopPayment",
                        "findReportPlan",
                        "scheduleReport",
                        "openReport",
                        "openAgreement",
                        "settleAgreement",
                        "settleScores",
                        "recheckScores",
                        "checkAppraisal",
                        "revealMethods",
                        "closeAppraisal",
                        "recordAppraisal"),
                together(KERNEL.unitLists(), "agreementUnits", "assessorUnits"),
                together(
                        KERNEL.messages(),
                        "case.objectionRaised",
                        "case.reportsEnded",
                        "case.appraiserRecused",
                        "case.assessorReplaced"),
                together(KERNEL.processes(), "scoreMatter"),
                together(
                        KERNEL.steps(),
                        "userTask_draftNotice",
                        "userTask_checkNotice",
                        "userTask_decideObjection",
                        "userTask_askFunds",
                        "userTask_signFunds_secretary",
                        "userTask_signFunds_director",
                        "userTask_signFunds_committees",
                        "userTask_signFunds_supervisors",
                        "userTask_signFunds_leader",
                        "userTask_signFunds_workCommittee",
                        "userTask_orderPayment",
                        "userTask_preparePayment",
                        "userTask_checkPayment",
                        "userTask_planReports",
                        "userTask_submitReport",
                        "userTask_draftAgreement",
                        "userTask_signAsParty",
                        "userTask_answerDecline",
                        "userTask_appointAssessors",
                        "userTask_scoreSheet",
                        "userTask_commissionAppraisal",
                        "userTask_assignMethods",
                        "userTask_replaceAppraiser",
                        "userTask_synthesiseAppraisal",
                        "userTask_visitSite",
                        "userTask_hearBriefing",
                        "userTask_readDocuments",
                        "userTask_interviewPeople",
                        "userTask_holdWorkshop",
                        "userTask_gatherOpinions"),
                KERNEL.scheduled(),
                together(
                        KERNEL.facts(),
                        "noticeDraftText",
                        "fundsText",
                        "paymentText",
                        "reportText",
                        "agreementText",
                        "declinesText",
                        "assessorsMissingText",
                        "methodText",
                        "methodsText"));
        return this;
    }

    private static Set<String> together(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    Around(Map<String, byte[]> inForce, Words... kinds) {
        this.kinds = List.of(kinds);
        inForce.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                Diagram.read(content).forEach(diagram -> diagrams.put(diagram.key(), diagram));
            } else if (name.endsWith(".dmn")) {
                Table.read(content).forEach(table -> tables.put(table.key(), table));
            } else {
                forms.put(formId(content), content);
            }
        });
    }

    private static String formId(byte[] form) {
        return FORM_ID.matcher(new String(form, java.nio.charset.StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(id -> !id.startsWith("field_") && !id.startsWith("separator_"))
                .findFirst()
                .orElseThrow();
    }

    /** All models and forms below some folders, by file name. */
    static Map<String, byte[]> files(String... folders) {
        var files = new TreeMap<String, byte[]>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path file : all.filter(each -> each.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    @Override
    public Stream<Diagram> diagrams() {
        return diagrams.values().stream();
    }

    @Override
    public Optional<Table> table(String key) {
        return Optional.ofNullable(tables.get(key));
    }

    @Override
    public Optional<byte[]> form(String key) {
        return Optional.ofNullable(forms.get(key));
    }

    @Override
    public Words kernel() {
        return kernel;
    }

    @Override
    public Optional<Words> kind(String processKey) {
        return kinds.stream()
                .filter(kind -> kind.processes().contains(processKey))
                .findFirst();
    }

    @Override
    public Stream<Words> kinds() {
        return kinds.stream();
    }

    /** A Java kind that has nothing to do with lamps. */
    static Words bridges() {
        return new Words(
                "bridge",
                Map.of("bridgeGrade", String.class, "bridgeClosed", Boolean.class, "bridgeOpensAt", Date.class),
                Set.of("closeBridge"),
                Set.of("bridgeUnits"),
                Set.of("bridge.closed"),
                Set.of("crossBridge"),
                Set.of("userTask_inspectBridge"),
                Set.of(),
                Set.of("bridgeText"));
    }
}
