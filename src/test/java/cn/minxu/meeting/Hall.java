package cn.minxu.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Calls, prepares and holds meetings over REST, as the staff of 测试甲社区 does: on Monday 2025-03-17 from 09:00 to 11:30. */
@Component
@Scope("prototype")
class Hall {

    static final String STAFF = "zhang.san";
    static final String OTHER = "zhang.sanfeng";

    final Desk desk;

    Hall(Desk desk) {
        this.desk = desk;
    }

    Hall at(int port) {
        desk.at(port);
        return this;
    }

    /** A week before it. */
    long called(String kind) {
        Desk.at("2025-03-10T09:00");
        return desk.start(
                MeetingProcess.KEY,
                STAFF,
                Map.of(
                        "meetingKind",
                        kind,
                        "title",
                        "三月会议",
                        "day",
                        "2025-03-17",
                        "begins",
                        "09:00",
                        "ends",
                        "11:30",
                        "place",
                        "社区会议室"));
    }

    /** With so many members and these items, each written as its way of voting and its title. */
    long prepared(String kind, int members, String... items) {
        long number = called(kind);
        for (int i = 1; i <= members; i++) {
            ok(number, "members", "{'name':'代表" + i + "','area':'" + (i * 10) + ".50'}");
        }
        for (String item : items) {
            String[] said = item.split(" ", 2);
            ok(number, "items", "{'title':'" + said[1] + "','ballot':'" + said[0] + "'}");
        }
        return number;
    }

    /** Invited to in time, opened at 09:05, with so many present. */
    long opened(String kind, int members, int present, String... items) {
        long number = prepared(kind, members, items);
        desk.complete(number, MeetingProcess.PREPARE, STAFF, Map.of("agendaReady", "READY"));
        desk.complete(number, MeetingProcess.INVITE, STAFF, Map.of("inviteWay", "DELIVERED"));
        Desk.at("2025-03-17T09:05");
        ok(number, "opening", kind.startsWith("OWNERS") ? "{'reason':'全体业主同意'}" : "{}");
        members(number).stream().limit(present).forEach(member -> present(number, member));
        return number;
    }

    void present(long number, long member) {
        ok(number, "attendance", "{'member':'" + member + "','status':'PRESENT'}");
    }

    /** The first ones present vote for, the next ones against, the next ones abstain. */
    void vote(long number, long item, int votesFor, int against, int abstain) {
        List<Long> members = members(number);
        var choices = new ArrayList<String>();
        choices.addAll(java.util.Collections.nCopies(votesFor, "FOR"));
        choices.addAll(java.util.Collections.nCopies(against, "AGAINST"));
        choices.addAll(java.util.Collections.nCopies(abstain, "ABSTAIN"));
        for (int i = 0; i < choices.size(); i++) {
            ok(number, "items/" + item + "/votes", vote(members.get(i), choices.get(i)));
        }
    }

    static String vote(long member, String choice) {
        return "{'member':'" + member + "','choice':'" + choice + "'}";
    }

    JsonNode ok(long number, String path, String body) {
        Answer answer = send(STAFF, number, path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** @return the words of the refusal */
    String refused(long number, String path, String body) {
        return refused(STAFF, number, path, body);
    }

    String refused(String user, long number, String path, String body) {
        Answer answer = send(user, number, path, body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.text("detail");
    }

    /** Quotes may be written as apostrophes. */
    Answer send(String user, long number, String path, String body) {
        return desk.as(user).post("/api/meetings/" + number + "/" + path, body.replace('\'', '"'));
    }

    JsonNode look(long number) {
        Answer answer = desk.as(STAFF).get("/api/meetings/" + number);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<Long> members(long number) {
        return ids(look(number).path("members"), "member");
    }

    List<Long> items(long number) {
        return ids(look(number).path("items"), "item");
    }

    private static List<Long> ids(JsonNode all, String what) {
        var ids = new ArrayList<Long>();
        all.forEach(each -> ids.add(each.path(what).path("id").asLong()));
        return ids;
    }

    /** What has become of each item, by its title. */
    Map<String, String> outcomes(long number) {
        var outcomes = new HashMap<String, String>();
        for (JsonNode each : look(number).path("items")) {
            JsonNode item = each.path("item");
            outcomes.put(
                    item.path("title").asText(),
                    item.path("outcome").isNull()
                            ? item.path("ended").asText()
                            : item.path("outcome").asText());
        }
        return outcomes;
    }

    String waiting(long number) {
        return desk.waiting(number).stream().collect(Collectors.joining(","));
    }
}
