package cn.minxu.meeting;

import static cn.minxu.meeting.Hall.OTHER;
import static cn.minxu.meeting.Hall.STAFF;
import static cn.minxu.meeting.Hall.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Crowd;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("Thirty-two people who vote at once")
class VotesAtTheClosingTest {

    private static final int PEOPLE = 32;

    @LocalServerPort
    int port;

    @Autowired
    Hall halls;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    private Hall hall;
    private long number;

    @BeforeEach
    void thirty_two_members_are_present() {
        district.ensure();
        hall = halls.at(port);
        number = hall.opened("JOINT", PEOPLE, PEOPLE, "NAMED 一", "NAMED 二", "NAMED 三", "SECRET 四", "NAMED 五");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long opened(int place) {
        long item = hall.items(number).get(place);
        hall.ok(number, "items/" + item + "/opening", "{}");
        return item;
    }

    private Supplier<Answer> voting(long item, long member, String choice) {
        return () -> hall.send(STAFF, number, "items/" + item + "/votes", vote(member, choice));
    }

    @Test
    void are_counted_all_that_were_told_so_and_no_other_whenever_the_item_is_closed() throws Exception {
        List<Long> members = hall.members(number);
        for (int place = 0; place < 3; place++) {
            long item = opened(place);
            var all = new ArrayList<Supplier<Answer>>();
            members.forEach(member -> all.add(voting(item, member, "FOR")));
            // in the middle of them, so that some come before it and some after
            all.add(PEOPLE / 2, () -> hall.send(STAFF, number, "items/" + item + "/closing", "{}"));
            Crowd crowd = Crowd.of(all).othersWereTold(409);
            assertThat(crowd.answers().get(PEOPLE / 2).status())
                    .as("the closing")
                    .isEqualTo(200);
            assertThat(jdbc.sql("select votes_for from minxu.item_result where item_id = ? and version = 1")
                            .param(item)
                            .query(Long.class)
                            .single())
                    .as("the result has each vote that was taken")
                    .isEqualTo(crowd.succeeded() - 1)
                    .isEqualTo(jdbc.sql("select count(*) from minxu.vote where item_id = ?")
                            .param(item)
                            .query(Long.class)
                            .single());
        }
    }

    @Test
    void are_one_vote_if_they_vote_for_the_same_person() throws Exception {
        long item = opened(4);
        long member = hall.members(number).get(0);
        var all = new ArrayList<Supplier<Answer>>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(voting(item, member, i % 2 == 0 ? "FOR" : "AGAINST"));
        }
        Crowd crowd = Crowd.of(all).othersWereTold(409);
        assertThat(crowd.succeeded()).isEqualTo(1);
        assertThat(crowd.answers().stream()
                        .filter(answer -> answer.status() == 409)
                        .map(answer -> answer.text("detail")))
                .allMatch(words -> words.contains("每人一票"));
    }

    /** Half of them for the second time: whoever closes the meeting comes in the middle. */
    @Test
    void have_one_vote_each_however_often_they_vote_when_the_meeting_is_closed_under_them() throws Exception {
        long item = opened(0);
        List<Long> voters = hall.members(number).subList(0, PEOPLE / 2);
        var all = new ArrayList<Supplier<Answer>>();
        for (String choice : List.of("FOR", "AGAINST")) {
            voters.forEach(member -> all.add(voting(item, member, choice)));
        }
        all.add(PEOPLE / 2, () -> hall.send(STAFF, number, "closing", "{}"));
        Crowd crowd = Crowd.of(all).othersWereTold(409);
        assertThat(crowd.answers().get(PEOPLE / 2).status()).as("the closing").isEqualTo(200);
        assertThat(kept(item)).isEqualTo(crowd.succeeded() - 1).isLessThanOrEqualTo(PEOPLE / 2);
        assertThat(jdbc.sql("select votes_for + against from minxu.item_result where item_id = ? and version = 1")
                        .param(item)
                        .query(Long.class)
                        .single())
                .as("the result is of the votes that were kept")
                .isEqualTo(kept(item));
        assertThat(voting(item, voters.get(0), "FOR").get().status())
                .as("after it")
                .isEqualTo(409);
    }

    private long kept(long item) {
        return jdbc.sql("select count(*) from minxu.vote where item_id = ?")
                .param(item)
                .query(Long.class)
                .single();
    }

    @Test
    void stand_for_one_person_each_and_vote_for_him_whenever_it_is_closed() throws Exception {
        long some = hall.opened("JOINT", PEOPLE, PEOPLE - 8, "NAMED 题");
        long item = hall.items(some).get(0);
        hall.ok(some, "items/" + item + "/opening", "{}");
        List<Long> members = hall.members(some);
        var all = new ArrayList<Supplier<Answer>>();
        for (int i = 0; i < 8; i++) {
            long absent = members.get(PEOPLE - 8 + i);
            // of two who ask the same one, one is told to ask somebody else
            long proxy = members.get(i / 2);
            all.add(() -> hall.send(
                    STAFF,
                    some,
                    "attendance",
                    "{'member':'" + absent + "','status':'REPRESENTED','proxy':'" + proxy + "'}"));
            all.add(() -> hall.send(STAFF, some, "items/" + item + "/votes", vote(absent, "FOR")));
            all.add(() -> hall.send(STAFF, some, "items/" + item + "/votes", vote(proxy, "FOR")));
            all.add(() -> hall.send(STAFF, some, "items/" + item + "/votes", vote(proxy, "AGAINST")));
        }
        all.set(PEOPLE - 1, () -> hall.send(STAFF, some, "items/" + item + "/closing", "{}"));
        Crowd.of(all).othersWereTold(409);
        assertThat(jdbc.sql("""
                        select count(*) from (select proxy_id from minxu.item_presence where item_id = ? and proxy_id is not null
                          group by proxy_id having count(*) > 1) twice""").param(item).query(Integer.class).single())
                .as("nobody stands for two")
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from minxu.vote v where item_id = :item and not exists (select 1 from minxu.counting c
                          where c.item_id = :item and c.member_id = v.member_id and c.counts)""").param("item", item).query(Integer.class).single())
                .as("votes of who does not count")
                .isZero();
        assertThat(jdbc.sql("select votes_for + against + abstained from minxu.item_result where item_id = ?")
                        .param(item)
                        .query(Long.class)
                        .single())
                .isEqualTo(kept(item));
    }

    @Test
    void are_two_counts_if_two_of_them_count_and_the_rest_is_told_so() throws Exception {
        long counted = hall.opened("JOINT", 5, 5, "COUNTED 题");
        long item = hall.items(counted).get(0);
        hall.ok(counted, "items/" + item + "/opening", "{}");
        var all = new ArrayList<Supplier<Answer>>();
        for (int i = 0; i < PEOPLE; i++) {
            String user = i % 2 == 0 ? STAFF : OTHER;
            all.add(() -> hall.send(
                    user, counted, "items/" + item + "/counts", "{'votes':5,'for':3,'against':1,'abstain':1}"));
        }
        assertThat(Crowd.of(all).othersWereTold(409).succeeded()).isEqualTo(2);
        hall.ok(counted, "items/" + item + "/closing", "{}");
        assertThat(hall.outcomes(counted)).containsEntry("题", "PASSED");
    }

    /** Straight into the tables, since whoever has no account has no secret vote at a desk. */
    @Test
    void are_all_in_the_sums_of_a_secret_ballot_that_is_closed_under_them() throws Exception {
        long item = opened(3);
        var all = new ArrayList<Callable<Boolean>>();
        for (long member : hall.members(number)) {
            all.add(() -> written(
                    "insert into minxu.vote (item_id, member_id, choice, at, by_user) values (%d, %d, 'FOR', '2025-03-17 09:10+08', 'x')"
                            .formatted(item, member)));
        }
        all.add(
                PEOPLE / 2,
                () -> written(
                        "update minxu.agenda_item set closed_at = '2025-03-17 09:20+08', closed_by = 'x' where id = "
                                + item));
        var threads = Executors.newFixedThreadPool(all.size());
        long taken = -1;
        for (var each : threads.invokeAll(all)) {
            taken += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(jdbc.sql("select votes_for from minxu.item_result where item_id = ?")
                        .param(item)
                        .query(Long.class)
                        .single())
                .isEqualTo(taken)
                .isEqualTo(kept(item));
    }

    /** Whether it was not refused in words for a person. */
    private boolean written(String statement) {
        try {
            jdbc.sql(statement).update();
            return true;
        } catch (DataAccessException e) {
            assertThat(e).hasStackTraceContaining("表决已经结束");
            return false;
        }
    }

    @Test
    void have_no_vote_once_the_closing_time_has_come_though_nothing_has_closed_the_meeting() throws Exception {
        long item = opened(0);
        Desk.at("2025-03-17T11:30");
        var all = new ArrayList<Supplier<Answer>>();
        hall.members(number).forEach(member -> all.add(voting(item, member, "FOR")));
        assertThat(Crowd.of(all).othersWereTold(409).succeeded()).isZero();
    }

    /** Past every desk: straight into the tables. */
    @Test
    void cannot_be_outvoted_by_whoever_writes_into_the_tables() {
        long item = opened(0);
        long secret = opened(3);
        List<Long> members = hall.members(number);
        hall.vote(number, item, 20, 0, 0);
        for (String attack : List.of(
                "insert into minxu.vote (item_id, member_id, choice, at, by_user) values (%d, %d, 'FOR', '2025-03-17 09:10+08', 'x')"
                        .formatted(item, members.get(0)),
                "insert into minxu.vote (item_id, member_id, choice, at, by_user) values (%d, %d, 'FOR', '2025-03-17 11:30+08', 'x')"
                        .formatted(item, members.get(30)),
                "update minxu.vote set choice = 'AGAINST' where item_id = " + item,
                "delete from minxu.vote where item_id = " + item,
                "insert into minxu.secret_box (item_id, votes_for) values (" + secret + ", 32)",
                "insert into minxu.item_result (item_id, outcome, at, by_user) values (" + item
                        + ", 'PASSED', now(), 'x')",
                "insert into minxu.item_result (item_id, at, by_user) values (" + item + ", now(), 'x')",
                "update minxu.meeting_member set gone = true where id = " + members.get(0),
                "insert into minxu.meeting_member (meeting_id, name) values (" + number + ", '外人')",
                "insert into minxu.agenda_item (meeting_id, place, title, ballot, rule_kind) values (" + number
                        + ", 9, '加', 'NAMED', 'JOINT')",
                "update minxu.agenda_item set ballot = 'SECRET' where id = " + item,
                "update minxu.agenda_item set rule_id = rule_id + 1 where id = " + item,
                "update minxu.presence set status = 'ABSENT' where member_id = " + members.get(0),
                "update minxu.meeting set closes_at = closes_at + interval '1 day' where id = " + number,
                "delete from minxu.meeting where id = " + number)) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        hall.ok(number, "items/" + item + "/closing", "{}");
        for (String attack : List.of(
                "update minxu.item_result set outcome = 'PASSED', votes_for = 32 where item_id = " + item,
                "delete from minxu.item_result where item_id = " + item,
                "update minxu.agenda_item set closed_at = null, closed_by = null where id = " + item,
                "update minxu.item_presence set status = 'ABSENT' where item_id = " + item)) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        assertThat(hall.outcomes(number)).containsEntry("一", "PASSED");
    }
}
