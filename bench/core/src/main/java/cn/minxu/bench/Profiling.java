package cn.minxu.bench;

/** Where the product spends its time: its most frequent statements, and what is on top of its threads' stacks. */
final class Profiling implements Part {

    private static final int CLIENTS = 2;
    private static final int STATEMENTS = 80;
    static final String[] OPTIONS = {
        "-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints", "-XX:FlightRecorderOptions=stackdepth=400"
    };

    @Override
    public void play(Run run) throws Exception {
        for (Entry entry : run.plan().contestants()) {
            try (var seat = run.seat(entry, OPTIONS)) {
                for (Journey journey : run.plan().journeys()) {
                    Run.say("预热 " + entry.title() + " " + journey);
                    seat.player().tell("run", journey, CLIENTS, run.plan().warmSeconds() * 1000);
                    int cases = run.plan().counted();
                    run.meter().countStatements();
                    seat.player().tell("cases", journey, CLIENTS, cases);
                    run.meter().stopCounting();
                    run.meter().mostFrequent(seat.database(), cases, STATEMENTS).print();
                    seat.player().tell("profile", "start");
                    seat.player().tell("run", journey, CLIENTS, run.plan().roundSeconds() * 1000);
                    System.out.println("\nbench/target/logs/" + entry.title() + ".log："
                            + seat.player().figure("samples", "profile", "stop") + " 个样本");
                }
            }
        }
    }
}
