package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What it means when somebody completes a step of a meeting. */
@Component
class MeetingSteps {

    private final Meetings meetings;
    private final Members members;
    private final Agenda agenda;
    private final Invitations invitations;
    private final SessionDesk session;
    private final MeetingForms forms;

    MeetingSteps(
            Meetings meetings,
            Members members,
            Agenda agenda,
            Invitations invitations,
            SessionDesk session,
            MeetingForms forms) {
        this.meetings = meetings;
        this.members = members;
        this.agenda = agenda;
        this.invitations = invitations;
        this.session = session;
        this.forms = forms;
    }

    private enum Ready {
        READY,
        NO_TOPIC,
        CANCELLED
    }

    private enum Held {
        HELD,
        NOT_HELD
    }

    Taken take(Act act) {
        return switch (act.step()) {
            case MeetingProcess.PREPARE -> prepare(act);
            case MeetingProcess.INVITE -> invite(act);
            case MeetingProcess.HOLD -> hold(act);
            case MeetingProcess.WRITE -> write(act);
            case MeetingProcess.APPROVE -> approve(act);
            default -> Taken.of("COMPLETED", act.text("note").orElse(null));
        };
    }

    private Taken prepare(Act act) {
        Ready ready = act.requiredChoice("agendaReady", Ready.class, "准备的结果");
        boolean topics = !agenda.of(act.number()).isEmpty();
        if (ready == Ready.READY && (!topics || members.of(act.number()).isEmpty())) {
            throw Refused.conflict(topics ? "名单上还没有人，请先登记参会人员。" : "还没有议题：请先登记议题，或选“没有议题”。");
        }
        if (ready == Ready.NO_TOPIC && topics) {
            throw Refused.conflict("议程上还有议题，不能按没有议题结束；不要的议题请先移出。");
        }
        return Taken.of(
                ready == Ready.READY ? "PREPARED" : ready.name(),
                ready == Ready.CANCELLED
                        ? act.required("reason", "取消的原因")
                        : act.text("reason").orElse(null));
    }

    private Taken invite(Act act) {
        String way = act.required("inviteWay", "通知方式");
        invitations.add(
                act.number(), act.at(), act.user(), way, act.text("inviteNote").orElse(null));
        return Taken.of("INVITED", act.text("inviteNote").orElse(null));
    }

    /** Whoever says that it was held closes it by that, if nobody has. */
    private Taken hold(Act act) {
        Held held = act.requiredChoice("meetingHeld", Held.class, "会议是否召开");
        Meeting meeting = meetings.get(act.number());
        if (held == Held.NOT_HELD) {
            if (meeting.isOpened()) {
                throw Refused.conflict("会议已经开始，不能按未召开办理。");
            }
            return Taken.of("NOT_HELD", act.required("reason", "没有召开的原因"));
        }
        if (!meeting.isOpened()) {
            throw Refused.conflict("会议还没有开始：请先开会并逐项表决，或选“未能召开”。");
        }
        if (!meeting.isClosed()) {
            session.close(act.number(), act.user());
        }
        return Taken.of("HELD", act.text("reason").orElse(null));
    }

    private Taken write(Act act) {
        meetings.write(act.number(), act.required("minutes", "会议纪要"), act.user());
        String published = act.text(MeetingForms.PUBLISH).orElseGet(() -> forms.published(act.number()));
        return new Taken("MINUTES_WRITTEN", null, Map.of(), Map.of(MeetingForms.PUBLISH, published));
    }

    private Taken approve(Act act) {
        Taken taken = ReviewOutcome.taken(act, "退回修改的理由");
        if (taken.outcome().equals(ReviewOutcome.AGREED.name())) {
            meetings.approve(act.number(), act.at(), act.user());
        }
        return taken;
    }
}
