package cn.minxu.need.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.NewNeed;
import cn.minxu.need.Walks;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.Clause;
import cn.minxu.testing.LaneClock;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No backflow, whatever is done: random lives of needs, lawful acts among hostile ones, compared after each act with a small model of
 * the rules. A life is repeated by its seed: {@code -Dminxu.ladder.seed=…}.
 */
@MinxuTest
@DisplayName("The ladders under random and hostile acts")
class RandomisedLadderTest {

    private static final int SEQUENCES = Integer.getInteger("minxu.ladder.sequences", 10_000);
    private static final long FIRST_SEED = Long.getLong("minxu.ladder.first", 20250303L);
    private static final int LANES = Integer.getInteger("minxu.ladder.lanes", 3);

    /** Every so manieth seed lives alone, each act in transactions of its own as in real life. */
    private static final int ALONE = 4;

    /** Sequences that share their beginning, at most. */
    private static final int SHARING = 24;

    private static final Instant BEGIN = Walks.instant("2025-03-03T09:00");

    /** A category that the district has no department for. */
    private static final String NO_DEPARTMENT = "没有人管的小类";

    private static final List<String> SUBCATEGORIES = List.of("垃圾乱堆清运", "楼道杂物", "犬只扰民", "噪音油烟", "绿化养护", NO_DEPARTMENT);

    @Autowired
    LadderStage stage;

    @Autowired
    TestDistrict district;

    @Autowired
    Organisation organisation;

    @Autowired
    OrganisationImport imports;

    @Autowired
    LaneClock clock;

    @Autowired
    JdbcClient jdbc;

    private final LadderTally tally = new LadderTally();

    @AfterEach
    void reset() {
        ClockUtil.reset();
        clock.reset();
        jdbc.sql("delete from minxu.category where subcategory = ?")
                .param(NO_DEPARTMENT)
                .update();
    }

    @Test
    @Clause({"A-P2", "A-P3"})
    void a_need_is_never_lost_never_in_two_hands_and_never_goes_back() throws Exception {
        organise();
        ClockUtil.setCurrentTime(Date.from(BEGIN));
        Long seed = Long.getLong("minxu.ladder.seed");
        if (seed != null) {
            live(seed);
            return;
        }
        long began = System.nanoTime();
        int done = inLanes();
        LoggerFactory.getLogger(getClass())
                .info(
                        "the ladder: {} sequences from seed {} in {} s; {}",
                        done,
                        FIRST_SEED,
                        (System.nanoTime() - began) / 1_000_000_000,
                        tally);
        assertThat(done).isGreaterThanOrEqualTo(SEQUENCES);
    }

    private int inLanes() throws Exception {
        var seed = new AtomicLong(FIRST_SEED);
        var done = new AtomicInteger();
        var failed = new AtomicBoolean();
        Callable<Void> lane = () -> {
            try {
                while (done.get() < SEQUENCES && !failed.get()) {
                    done.addAndGet(live(seed.getAndIncrement()));
                }
            } catch (Throwable e) {
                failed.set(true);
                throw e;
            } finally {
                clock.reset();
            }
            return null;
        };
        var lanes = Executors.newFixedThreadPool(LANES);
        try {
            for (var each : lanes.invokeAll(Collections.nCopies(LANES, lane))) {
                each.get();
            }
        } finally {
            lanes.shutdownNow();
        }
        return done.get();
    }

    /** The sequences of one seed: one in transactions of its own, or many that share their beginnings. */
    private int live(long seed) {
        boolean alone = seed % ALONE == 0;
        int[] sequences = new int[1];
        Runnable play = () -> sequences[0] = play(seed, alone ? 1 : SHARING);
        if (alone) {
            play.run();
        } else {
            stage.unstored(play);
        }
        return sequences[0];
    }

    private int play(long seed, int most) {
        var random = new Random(seed);
        var brought = brought(random, seed);
        Instant at = BEGIN.plus(Duration.ofHours(random.nextInt(200 * 24)));
        LadderLife life = null;
        try {
            life = new LadderLife(stage, units(brought), tally, random, brought, at);
            return most == 1 ? new LadderPlay(life).alone() : new LadderPlay(life).together(most);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + "; repeat it with -Dminxu.ladder.seed=" + seed + "\n"
                            + (life == null ? "" : life.story()) + "\n" + e.getMessage(),
                    e);
        }
    }

    private NewNeed brought(Random random, long seed) {
        String community = random.nextInt(4) == 0 ? "测试丁社区" : "测试甲社区";
        return new NewNeed(
                "GRID_REPORT",
                null,
                random.nextInt(40) == 0,
                district.community(community),
                null,
                null,
                SUBCATEGORIES.get(random.nextInt(SUBCATEGORIES.size())),
                "随机地点" + seed + "-" + System.nanoTime(),
                "门口的树枝挡住了窗户",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private LadderUnits units(NewNeed brought) {
        return units(
                district.community("测试甲社区").equals(brought.community()), NO_DEPARTMENT.equals(brought.subcategory()));
    }

    /**
     * @param first whether of the first of the two communities
     * @param unnamed whether the table names no department
     */
    private LadderUnits units(boolean first, boolean unnamed) {
        String street = district.street(first ? "测试东街道" : "测试西街道");
        String community = district.community(first ? "测试甲社区" : "测试丁社区");
        String centre = organisation.centre().id();
        String office = organisation.district().id();
        var people = new java.util.HashMap<String, List<String>>(Map.of(
                community,
                first ? List.of("zhang.san", "zhang.sanfeng") : List.of("xu.ding", "ding.yi"),
                street,
                List.of(first ? "zhao.liu" : "qian.qi"),
                centre,
                List.of("wu.shi"),
                office,
                List.of("han.qu"),
                district.department("综合行政执法局"),
                List.of("shi.zhifa"),
                district.department("测试住建局"),
                List.of("sun.ba"),
                district.department("测试城管局"),
                List.of("zhou.jiu"),
                district.department("测试民政局"),
                List.of("wei.min"),
                district.department("测试备用局"),
                List.of("bei.yong")));
        var departments = List.of("综合行政执法局", "测试住建局", "测试城管局", "测试民政局").stream()
                .map(district::department)
                .toList();
        return new LadderUnits(
                community,
                street,
                centre,
                office,
                departments,
                unnamed ? null : departments.get(0),
                district.department("测试备用局"),
                Map.copyOf(people),
                () -> units(!first, unnamed));
    }

    private void organise() {
        district.ensure();
        if (organisation.unitByName(UnitKind.DEPARTMENT, "测试备用局").isEmpty()) {
            imports.run("类型,名称,上级,账号,初始密码\n部门,测试备用局,示范区,,\n人员,备用,测试备用局,bei.yong,%s\n"
                    .formatted(TestDistrict.PASSWORD)
                    .getBytes(StandardCharsets.UTF_8));
        }
        jdbc.sql("insert into minxu.category (category, subcategory) values ('没有人管的大类', ?) on conflict do nothing")
                .param(NO_DEPARTMENT)
                .update();
    }
}
