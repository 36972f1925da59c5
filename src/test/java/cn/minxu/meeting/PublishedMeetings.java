package cn.minxu.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The meetings of {@code demo/meetings} in the tables alone, without their processes: what the rules make of them is what was published.
 * It takes about a minute and is run by its name: {@code mvn test -Dtest=PublishedMeetings}.
 */
@MinxuTest
@DisplayName("The published meetings")
class PublishedMeetings {

    private static final Path FOLDER = Path.of("demo", "meetings");

    /** Each row: one meeting with one item, whose members are made, and whose votes were counted by two people. */
    private static final String HELD = """
            do $$
            declare
              r record;
              n bigint := 20210117800000;
              i bigint;
              s timestamptz := '2021-01-17 09:00+08';
              u text := (select id from minxu.unit where kind = 'COMMUNITY' order by id limit 1);
            begin
              for r in select * from published_meeting loop
                n := n + 1;
                insert into minxu.case (id, kind, unit_id, title, registered_at, registered_by, holder_id) values (n, 'meeting', u, r.topic, s, 'x', u);
                insert into minxu.meeting (id, kind, place, starts_at, closes_at) values (n, r.kind, '会议室', s, s + interval '2 hours');
                insert into minxu.meeting_member (meeting_id, name) select n, '成员' from generate_series(1, r.due);
                insert into minxu.agenda_item (meeting_id, place, title, ballot, rule_kind) values (n, 1, r.topic, 'COUNTED', r.kind) returning id into i;
                update minxu.meeting set opened_at = s, opened_by = 'x' where id = n;
                insert into minxu.presence select id, n, 'PRESENT', null, s, 'x' from minxu.meeting_member where meeting_id = n order by id limit r.present;
                if (minxu.tally(i)).quorum then
                  update minxu.agenda_item set opened_at = s, opened_by = 'x' where id = i;
                  insert into minxu.hand_count (item_id, round, votes, votes_for, against, abstained, at, by_user)
                    values (i, 0, r.yes + r.no + r.none, r.yes, r.no, r.none, s, 'x');
                  insert into minxu.hand_count (item_id, round, votes, votes_for, against, abstained, at, by_user)
                    values (i, 0, r.yes + r.no + r.none, r.yes, r.no, r.none, s, 'y');
                end if;
                update minxu.agenda_item set closed_at = s + interval '1 hour', closed_by = 'x' where id = i;
              end loop;
            end $$""";

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void agree_as_often_as_was_published() throws IOException {
        district.ensure();
        Map<String, String> published = published();
        List<String[]> rows = rows("meetings.csv");
        var held = new HashMap<String, Integer>();
        transaction.executeWithoutResult(kept -> {
            kept.setRollbackOnly();
            jdbc.sql(
                            "create temporary table published_meeting (kind text, topic text, due integer, present integer, yes integer,"
                                    + " no integer, none integer) on commit drop")
                    .update();
            for (String[] row : rows) {
                jdbc.sql("insert into published_meeting values (?, ?, ?, ?, ?, ?, ?)")
                        .params(row[2].equals("阳光17议") ? "JOINT" : "REPRESENTATIVES", row[3])
                        .params(number(row[4]), number(row[5]), number(row[6]), number(row[7]), number(row[8]))
                        .update();
            }
            jdbc.sql(HELD).update();
            jdbc.sql(
                            "select m.kind || ' ' || r.outcome as came, count(*) as times from minxu.item_result r"
                                    + " join minxu.meeting m on m.id = r.meeting_id where m.id > 20210117800000 and m.id < 20210117900000 group by 1")
                    .query(row -> {
                        held.put(row.getString("came"), row.getInt("times"));
                    });
        });
        int agreed = held.getOrDefault("JOINT PASSED", 0);
        int all = agreed + held.getOrDefault("JOINT NOT_PASSED", 0) + held.getOrDefault("JOINT NO_QUORUM", 0);
        assertThat(all).isEqualTo(number(published.get("协商会")));
        assertThat(agreed).isEqualTo(number(published.get("达成协商成果")));
        assertThat("%.2f".formatted(100.0 * agreed / all)).isEqualTo(published.get("协商成功率（%）"));
        assertThat(held.get("REPRESENTATIVES PASSED")).isEqualTo(number(published.get("提交居民代表会议")));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static Map<String, String> published() throws IOException {
        var published = new HashMap<String, String>();
        rows("published.csv").forEach(row -> published.put(row[0], row[1]));
        return published;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .toList();
    }
}
