package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.organisation.Unit;
import org.camunda.bpm.engine.TaskService;

/** Cases that wait at a task, as they do in a community: new ones, judged ones, answered ones. One clerk has claimed many. */
final class WaitingTasks {

    private static final int STEPS = 3;

    /** What the product can do with a need of a community. */
    interface Acts {
        long register(Unit community, boolean urgent, boolean vulnerable);

        void judge(long number, Unit community);

        void handle(long number, Unit community);
    }

    private final Acts acts;
    private final BenchDistrict district;
    private final TaskService tasks;

    WaitingTasks(Acts acts, BenchDistrict district, TaskService tasks) {
        this.acts = acts;
        this.district = district;
        this.tasks = tasks;
    }

    /** The same number in each community, if they can be divided so. */
    void open(int count) {
        for (int i = 0; i < count; i++) {
            int round = i / Samples.COMMUNITIES;
            Unit community = district.community(i % Samples.COMMUNITIES + 1);
            boolean urgent = i % 20 == 7;
            long number = acts.register(community, urgent, i % 10 == 3);
            int step = urgent ? 0 : (i + round) % STEPS;
            if (step > 0) {
                acts.judge(number, community);
            }
            if (step > 1) {
                acts.handle(number, community);
            }
            if (i == Samples.COMMUNITIES) {
                claim(number, community);
            }
        }
    }

    private void claim(long number, Unit community) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult()
                .getId();
        tasks.claim(task, BenchDistrict.clerk(community));
    }
}
