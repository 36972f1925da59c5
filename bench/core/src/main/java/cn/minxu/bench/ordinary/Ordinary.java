package cn.minxu.bench.ordinary;

import cn.minxu.bench.Contestant;
import cn.minxu.bench.Journey;
import cn.minxu.bench.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A stock engine with the ordinary model. On the short path a case has 12 variables. */
public final class Ordinary implements Contestant {

    private record Act(String step, Map<String, Object> values) {}

    private static final Act ANSWERED = new Act("handleMatter", Map.of("answer", Samples.ANSWER));
    private static final Act RATED = new Act("callBackResident", Map.of("evaluation", "SATISFIED"));

    private static final List<Act> SHORT =
            List.of(new Act("judgeNeed", Map.of("needScale", "SMALL", "needGrade", "A")), ANSWERED, RATED);

    private static final List<Act> LADDER = List.of(
            new Act("judgeNeed", Map.of("needScale", "BIG", "needGrade", "A")),
            new Act("signFirst", Map.of("accepted", false, "firstReason", Samples.REASON)),
            new Act("conveneDepartments", Map.of("consulted", "department-2,department-3")),
            new Act(
                    "provideFirstOpinion",
                    Map.of("opinionOfFirst", "NOT_OURS", "opinionReasonOfFirst", Samples.REASON)),
            new Act(
                    "provideSecondOpinion",
                    Map.of("opinionOfSecond", "JOINT", "opinionReasonOfSecond", Samples.REASON)),
            new Act("routeAgain", Map.of("routedUnit", "department-2", "routeReason", Samples.REASON)),
            new Act("signSecond", Map.of("accepted", false, "secondReason", Samples.REASON)),
            new Act("signAtDepartment", Map.of("departmentSigned", "SIGNED")),
            new Act("signAtStreet", Map.of("streetSigned", "SIGNED")),
            new Act("studyMatter", Map.of("leadUnit", "department-3", "studyReason", Samples.REASON)),
            new Act("settleAsSupport", Map.of("supportAnswer", Samples.ANSWER)),
            new Act("settleAsLead", Map.of("answer", Samples.ANSWER)),
            RATED);

    private final OrdinaryEngine engine;
    private final AtomicLong numbers = new AtomicLong(1);

    public Ordinary(OrdinaryEngine engine) {
        this.engine = engine;
    }

    @Override
    public void run(Journey journey) {
        String key = register();
        for (Act act : journey == Journey.SHORT ? SHORT : LADDER) {
            complete(key, act);
        }
    }

    private void complete(String key, Act act) {
        try {
            engine.complete(key, act.step(), "clerk", new HashMap<>(act.values()));
        } catch (RuntimeException e) {
            throw new IllegalStateException(act.step(), e);
        }
    }

    private String register() {
        String key = Long.toString(numbers.getAndIncrement());
        var sample = Samples.need();
        var variables = new HashMap<String, Object>();
        variables.put("channel", sample.channel());
        variables.put("community", sample.community());
        variables.put("subcategory", sample.subcategory());
        variables.put("place", sample.place());
        variables.put("content", sample.content());
        variables.put("reporterName", sample.name());
        variables.put("reporterPhone", sample.phone());
        engine.start(key, variables);
        return key;
    }

    /** Scoring, as the delegates of all engines do it. */
    public static long score(String subcategory) {
        return subcategory.equals("治安") ? 30 : 10;
    }

    /** The mark that follows on this one. */
    public static String nextMark(@org.jspecify.annotations.Nullable Object mark) {
        return mark == null ? "YELLOW" : "RED";
    }

    @Override
    public void open() {
        register();
    }

    @Override
    public long openCases() {
        return engine.openCases();
    }

    @Override
    public void close() {
        engine.close();
    }
}
