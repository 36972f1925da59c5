package cn.minxu.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings of every rule with whatever attendance and votes, against a reckoning of their results that is made another way. */
@MinxuTest
@DisplayName("Meetings at random")
class RandomMeetingsTest {

    private static final long SEED = Long.getLong("minxu.seed", 17L);
    private static final int MEETINGS = 120;

    @LocalServerPort
    int port;

    @Autowired
    Hall halls;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(SEED);

    @BeforeEach
    void in_a_district() {
        district.ensure();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** What somebody does: is there or not, by whom he is represented, what he votes. */
    private record Life(boolean present, boolean represented, boolean recused, int area, String choice) {

        boolean counts() {
            return (present || represented) && !recused;
        }
    }

    @Test
    void end_as_their_members_and_votes_say() {
        long parent = halls.at(port).called("JOINT");
        String unit = jdbc.sql("select unit_id from minxu.case where id = ?")
                .param(parent)
                .query(String.class)
                .single();
        var kinds = List.of("JOINT", "REPRESENTATIVES", "RESIDENTS", "COUNCIL", "OWNERS", "OWNERS_MAJOR");
        transaction.executeWithoutResult(kept -> {
            kept.setRollbackOnly();
            for (int i = 0; i < MEETINGS; i++) {
                String kind = kinds.get(i % kinds.size());
                List<Life> lives = lives();
                String found = held(i, kind, unit, lives);
                assertThat(found).as("%s %s, seed %d", kind, lives, SEED).isEqualTo(expected(kind, lives));
            }
        });
    }

    private List<Life> lives() {
        int members = 1 + random.nextInt(12);
        var lives = new ArrayList<Life>();
        for (int i = 0; i < members; i++) {
            boolean present = random.nextInt(10) < 7;
            boolean recused = random.nextInt(12) == 0;
            String choice =
                    List.of("FOR", "FOR", "FOR", "AGAINST", "ABSTAIN", "").get(random.nextInt(6));
            // who is represented is so by the one before him, if that one is there
            boolean represented = !present
                    && i > 0
                    && lives.get(i - 1).present()
                    && !lives.get(i - 1).recused()
                    && random.nextBoolean();
            lives.add(new Life(present, represented, recused, 1 + random.nextInt(200), choice));
        }
        return lives;
    }

    private String held(int i, String kind, String unit, List<Life> lives) {
        long number = 20250317_900_000L + i;
        jdbc.sql("insert into minxu.case (id, kind, unit_id, title, registered_at, registered_by, holder_id)"
                        + " values (?, 'meeting', ?, '随机', '2025-03-10 09:00+08', 'x', ?)")
                .params(number, unit, unit)
                .update();
        jdbc.sql("insert into minxu.meeting (id, kind, place, starts_at, closes_at)"
                        + " values (?, ?, '室', '2025-03-17 09:00+08', '2025-03-17 11:30+08')")
                .params(number, kind)
                .update();
        var members = new ArrayList<Long>();
        for (Life life : lives) {
            members.add(jdbc.sql(
                            "insert into minxu.meeting_member (meeting_id, name, area) values (?, '人', ?) returning id")
                    .params(number, life.area())
                    .query(Long.class)
                    .single());
        }
        long item = jdbc.sql("insert into minxu.agenda_item (meeting_id, place, title, ballot, rule_kind)"
                        + " values (?, 1, '题', ?, ?) returning id")
                .params(number, random.nextBoolean() ? "NAMED" : "SECRET", kind)
                .query(Long.class)
                .single();
        jdbc.sql("update minxu.meeting set opened_at = '2025-03-17 09:01+08', opened_by = 'x' where id = ?")
                .param(number)
                .update();
        attend(number, item, members, lives);
        boolean opened = jdbc.sql("select (minxu.tally(?)).quorum")
                .param(item)
                .query(Boolean.class)
                .single();
        if (opened) {
            jdbc.sql("update minxu.agenda_item set opened_at = '2025-03-17 09:10+08', opened_by = 'x' where id = ?")
                    .param(item)
                    .update();
            for (int m = 0; m < members.size(); m++) {
                if (lives.get(m).counts() && !lives.get(m).choice().isEmpty()) {
                    jdbc.sql("insert into minxu.vote (item_id, member_id, choice, at, by_user)"
                                    + " values (?, ?, ?, '2025-03-17 09:20+08', 'x')")
                            .params(item, members.get(m), lives.get(m).choice())
                            .update();
                }
            }
        }
        jdbc.sql("update minxu.agenda_item set closed_at = '2025-03-17 10:00+08', closed_by = 'x' where id = ?")
                .param(item)
                .update();
        return jdbc.sql("select outcome from minxu.item_result where item_id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    private void attend(long number, long item, List<Long> members, List<Life> lives) {
        for (int m = 0; m < members.size(); m++) {
            Life life = lives.get(m);
            if (life.present()) {
                jdbc.sql("insert into minxu.presence values (?, ?, 'PRESENT', null, '2025-03-17 09:02+08', 'x')")
                        .params(members.get(m), number)
                        .update();
            } else if (life.represented()) {
                jdbc.sql("insert into minxu.presence values (?, ?, 'REPRESENTED', ?, '2025-03-17 09:02+08', 'x')")
                        .params(members.get(m), number, members.get(m - 1))
                        .update();
            }
            if (life.recused()) {
                jdbc.sql("insert into minxu.item_presence values (?, ?, 'RECUSED', null, '2025-03-17 09:03+08', 'x')")
                        .params(item, members.get(m))
                        .update();
            }
        }
    }

    /** In hundredths of a head or of a square metre, by how many are missing to the fraction. */
    private static String expected(String kind, List<Life> lives) {
        boolean area = kind.startsWith("OWNERS");
        boolean quorum = enough(kind, lives, false) && (!area || enough(kind, lives, true));
        boolean passed = passes(kind, lives, false) && (!area || passes(kind, lives, true));
        return !quorum ? "NO_QUORUM" : passed ? "PASSED" : "NOT_PASSED";
    }

    private static boolean enough(String kind, List<Life> lives, boolean area) {
        int there = sum(lives.stream().filter(Life::counts).toList(), area);
        int away = sum(lives.stream().filter(life -> !life.counts()).toList(), area);
        // at least two thirds there: at most half as many away; more than half there: more there than away
        return there > 0 && (kind.equals("RESIDENTS") ? there > away : 2 * away <= there);
    }

    private static boolean passes(String kind, List<Life> lives, boolean area) {
        List<Life> there = lives.stream().filter(Life::counts).toList();
        int yes = sum(there.stream().filter(life -> life.choice().equals("FOR")).toList(), area);
        int rest =
                sum(there.stream().filter(life -> !life.choice().equals("FOR")).toList(), area);
        // more than half for: more for than not; at least three quarters for: at most a third as many not
        return yes > 0 && (kind.equals("OWNERS_MAJOR") ? 3 * rest <= yes : yes > rest);
    }

    private static int sum(List<Life> lives, boolean area) {
        return area ? lives.stream().mapToInt(Life::area).sum() : lives.size();
    }
}
