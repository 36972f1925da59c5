package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** What staff look for among all cases, open and closed, and the lists of what is not their turn any more; one in twenty cases is open. */
final class Searches implements Part {

    private static final int CLOSED = 55;
    private static final int CLIMBED = 2;
    private static final int OPEN = 3;
    private static final int SAMPLES = CLOSED + CLIMBED + OPEN;
    private static final long TWO_YEARS = 2 * 365 * 86_400L;

    @Override
    public void play(Run run) throws Exception {
        var table = new Table("查找与清单，p50 / p95 ms", "案件", "谁", "做什么", "p50 / p95", "找到");
        try (Seat seat = run.seat(Entry.MINXU);
                var connection = run.connect(seat.database())) {
            long before = Cloner.now(connection);
            seat.player().tell("cases", Journey.SHORT, 2, CLOSED);
            seat.player().tell("cases", Journey.LADDER, 2, CLIMBED);
            seat.player().tell("wait", OPEN);
            Cloner cloner =
                    Cloner.sample(connection, before, name -> name.startsWith("minxu.") || TaskLists.isRead(name));
            int there = SAMPLES;
            for (int cases : run.plan().needs()) {
                int copies = (cases - there) / SAMPLES;
                cloner.add(copies, TWO_YEARS);
                there += copies * SAMPLES;
                vary(connection);
                measure(run, seat, there, table);
            }
        }
        table.print();
    }

    private static void measure(Run run, Seat seat, int cases, Table table) throws Exception {
        long questions = seat.player().figure("questions", "questions");
        for (long question = 0; question < questions; question++) {
            Run.say(cases + " 件，第 " + (question + 1) + " / " + questions + " 问");
            Map<String, String> figures =
                    seat.player().tell("find", question, run.plan().repetitions());
            table.row(
                    cases,
                    figures.getOrDefault("who", ""),
                    figures.getOrDefault("what", ""),
                    pair(figures),
                    figures.getOrDefault("found", ""));
        }
    }

    /** Copies have the words and people of a few dozen samples; here each gets its own house, and people some thousand names. */
    private static void vary(Connection connection) throws SQLException {
        Run.say("每件各有地点、姓名和电话");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("drop index minxu.case_words_pairs, minxu.case_private_name, minxu.case_private_phone");
            statement.execute("update minxu.case_words"
                    + " set words = regexp_replace(words, '\\d+', (case_id * 7919 % 99991)::text)");
            statement.execute("""
                    update minxu.case_private set name = substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', (case_id % 16)::int + 1, 1)
                        || chr(19968 + (case_id * 31 % 97)::int) || chr(20000 + (case_id * 17 % 89)::int),
                      phone = '138' || lpad((case_id * 7919 % 100000000)::text, 8, '0')""");
            statement.execute("create index case_words_pairs on minxu.case_words using gin (minxu.pairs(words))"
                    + " with (fastupdate = on, gin_pending_list_limit = 256)");
            statement.execute(
                    "create index case_private_name on minxu.case_private (name, case_id) where name is not null");
            statement.execute(
                    "create index case_private_phone on minxu.case_private (minxu.phone_end(phone), case_id) where phone is not null");
            for (String table : List.of("minxu.case_words", "minxu.case_private")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
        }
    }

    private static String pair(Map<String, String> figures) {
        return Spread.figure(number(figures, "p50")) + " / " + Spread.figure(number(figures, "p95"));
    }

    private static double number(Map<String, String> figures, String name) {
        return Double.parseDouble(figures.getOrDefault(name, "NaN"));
    }
}
