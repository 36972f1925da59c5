package cn.minxu.replay.past;

import cn.minxu.meeting.Item;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingViews;
import cn.minxu.meeting.Member;
import cn.minxu.meeting.PreparationDesk;
import cn.minxu.meeting.SessionDesk;
import cn.minxu.meeting.VotingDesk;
import cn.minxu.replay.past.PastMeeting.Somebody;
import cn.minxu.replay.past.PastMeeting.Tabled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A demo meeting's list and agenda, and how it was held, at the desks at which people do it every day. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastSession {

    private final PreparationDesk preparation;
    private final SessionDesk session;
    private final VotingDesk voting;
    private final MeetingDesk meetings;
    private final MeetingViews views;

    PastSession(
            PreparationDesk preparation,
            SessionDesk session,
            VotingDesk voting,
            MeetingDesk meetings,
            MeetingViews views) {
        this.preparation = preparation;
        this.session = session;
        this.voting = voting;
        this.meetings = meetings;
        this.views = views;
    }

    void list(long number, PastMeeting meeting) {
        preparation.addMembers(
                number,
                meeting.members().stream()
                        .map(each -> new Member.New(each.name(), each.post(), each.account(), null))
                        .toList(),
                meeting.staff());
        if (meeting.about() != null) {
            return; // it has put itself on the agenda
        }
        meeting.topics()
                .forEach(topic ->
                        preparation.addItem(number, topic.title(), null, topic.ballot(), null, meeting.staff()));
    }

    void open(long number, PastMeeting meeting) {
        session.open(number, null, meeting.staff());
        List<Member> members = members(number, meeting);
        for (int i = 0; i < members.size(); i++) {
            Somebody somebody = meeting.members().get(i);
            session.note(
                    number, members.get(i).id(), somebody.came() ? "PRESENT" : "EXCUSED", null, null, meeting.staff());
        }
    }

    /** Item by item: whoever came votes, as many for and against as the files say. */
    void vote(long number, PastMeeting meeting) {
        List<Item> items = meetings.items(number);
        for (int i = 0; i < items.size(); i++) {
            long item = items.get(i).id();
            session.openItem(number, item, meeting.staff());
            cast(number, item, meeting, meeting.topics().get(i));
            session.closeItem(number, item, meeting.staff());
        }
    }

    private void cast(long number, long item, PastMeeting meeting, Tabled topic) {
        var choices = new ArrayList<String>();
        choices.addAll(Collections.nCopies(topic.votesFor(), "FOR"));
        choices.addAll(Collections.nCopies(topic.against(), "AGAINST"));
        choices.addAll(Collections.nCopies(topic.abstained(), "ABSTAIN"));
        List<Member> members = members(number, meeting);
        int next = 0;
        for (int i = 0; i < members.size() && next < choices.size(); i++) {
            if (meeting.members().get(i).came()) {
                String account = members.get(i).account();
                voting.vote(
                        number,
                        item,
                        members.get(i).id(),
                        choices.get(next++),
                        account == null ? meeting.staff() : account);
            }
        }
    }

    private List<Member> members(long number, PastMeeting meeting) {
        return views.of(number, meeting.staff()).members().stream()
                .map(each -> each.member())
                .toList();
    }
}
