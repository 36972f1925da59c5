package cn.minxu.meeting;

import static cn.minxu.meeting.Hall.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An attacker who reads every table of the store when the ballot is closed, and knows nothing else. */
@MinxuTest
@DisplayName("A secret ballot, to who reads the tables,")
class SecretBallotTest {

    /** In the order in which they vote. */
    private static final List<String> VOTERS = List.of(
            "zhou.jiu",
            "shen.zhuren",
            "zhang.san",
            "wei.min",
            "ding.yi",
            "li.si",
            "sun.ba",
            "zhang.sanfeng",
            "qian.qi");

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
    private long item;

    @BeforeEach
    void nine_people_have_voted_one_after_the_other() {
        district.ensure();
        hall = halls.at(port);
        number = hall.prepared("COUNCIL", 0, "SECRET 议题");
        VOTERS.stream()
                .sorted()
                .forEach(account ->
                        hall.ok(number, "members", "{'name':'" + account + "','account':'" + account + "'}"));
        hall.desk.complete(number, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        hall.desk.complete(number, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "DELIVERED"));
        Desk.at("2025-03-17T09:05");
        hall.ok(number, "opening", "{}");
        hall.members(number).forEach(member -> hall.present(number, member));
        item = hall.items(number).get(0);
        hall.ok(number, "items/" + item + "/opening", "{}");
        for (int i = 0; i < VOTERS.size(); i++) {
            Desk.at("2025-03-17T09:%02d".formatted(10 + i));
            assertThat(hall.send(
                                    VOTERS.get(i),
                                    number,
                                    "items/" + item + "/votes",
                                    "{'choice':'" + (i < 5 ? "FOR" : "AGAINST") + "'}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private List<String> voters(String order) {
        return jdbc.sql("select m.user_id from minxu.vote v join minxu.meeting_member m on m.id = v.member_id"
                        + " where v.item_id = ? order by " + order)
                .param(item)
                .query(String.class)
                .list();
    }

    private int different(String what) {
        return jdbc.sql("select count(distinct " + what + ") from minxu.vote v where item_id = ?")
                .param(item)
                .query(Integer.class)
                .single();
    }

    @Test
    void says_neither_what_nor_when_anybody_voted() {
        assertThat(voters("v.id"))
                .as("numbers, while they vote: one chance in 362 880 to be wrong")
                .isNotEqualTo(VOTERS);
        hall.ok(number, "items/" + item + "/closing", "{}");
        assertThat(voters("v.id")).containsExactlyInAnyOrderElementsOf(VOTERS);
        for (String order : List.of("v.id", "v.ctid", "v.ctid desc", "v.xmin::text::bigint, v.ctid", "v.at, v.ctid")) {
            assertThat(voters(order)).as("order by " + order).isNotEqualTo(VOTERS);
        }
        assertThat(different("v.xmin::text"))
                .as("transactions that wrote who has voted")
                .isEqualTo(1);
        assertThat(different("v.at")).as("times").isEqualTo(1);
        assertThat(different("coalesce(v.choice, '')")).as("choices").isEqualTo(1);
        assertThat(jdbc.sql("select b.xmin::text || ' ' || i.xmin::text from minxu.secret_box b, minxu.agenda_item i"
                                + " where b.item_id = i.id and i.id = ?")
                        .param(item)
                        .query(String.class)
                        .single())
                .as("the sums were written by the closing, not by who voted last")
                .matches("(\\d+) \\1");
        assertThat(jdbc.sql("select votes_for || ' ' || against from minxu.secret_box where item_id = ?")
                        .param(item)
                        .query(String.class)
                        .single())
                .isEqualTo("5 4");
    }

    /** Of what was written while they voted nothing is of one vote but who has voted and the sums. */
    @Test
    void is_in_no_other_table() {
        hall.ok(number, "items/" + item + "/closing", "{}");
        var written = new ArrayList<String>();
        for (String table : jdbc.sql(
                        "select c.table_name::text from information_schema.columns c join information_schema.tables t"
                                + " using (table_schema, table_name) where c.table_schema = 'minxu' and t.table_type = 'BASE TABLE'"
                                + " and c.column_name = 'item_id'")
                .query(String.class)
                .list()) {
            jdbc.sql("select count(*) from minxu." + table + " where item_id = ? having count(*) > 0")
                    .param(item)
                    .query(Integer.class)
                    .optional()
                    .ifPresent(rows -> written.add(table + " " + rows));
        }
        assertThat(written).containsExactlyInAnyOrder("vote 9", "secret_box 1", "item_presence 9", "item_result 1");
        assertThat(jdbc.sql("select outcome from minxu.decision where case_id = ? and at >= '2025-03-17 09:10+08'"
                                + " and at < '2025-03-17 09:18+08'")
                        .param(number)
                        .query(String.class)
                        .list())
                .as("the record says nothing while they vote")
                .isEmpty();
    }

    @Test
    void is_mixed_by_its_closing_and_by_nobody_else() {
        assertThatThrownBy(
                        () -> jdbc.sql("select minxu.mix(" + item + ")").query().singleRow())
                .hasStackTraceContaining("ERROR");
        assertThat(voters("v.id")).hasSize(VOTERS.size());
    }
}
