package cn.minxu.casework.offer;

import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.claim.ClaimDesk;
import cn.minxu.casework.offer.Offer.Choice;
import cn.minxu.casework.offer.Offer.Field;
import cn.minxu.organisation.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 退回待领 and 转交: by who has claimed a task, or whoever says which of the unit's people works on it. */
@Component
@Order(1)
class ClaimOffers implements Offering {

    private final ClaimDesk desk;

    ClaimOffers(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Stream<Offer> at(TaskAtWork task, String user) {
        if (!desk.mayGive(task, user)) {
            return Stream.empty();
        }
        boolean own = user.equals(task.assignee());
        return Stream.concat(
                task.assignee() == null ? Stream.empty() : Stream.of(release(task, own)), handOver(task, own, user));
    }

    private static Offer release(TaskAtWork task, boolean own) {
        return new Offer(
                "release",
                own ? "退回待领" : "收回",
                "/task-cards/" + task.id() + "/release",
                List.of(comment(own ? "说明（选填）" : "收回的理由", !own)),
                "任务重新等待本单位人员签领，时限照常计算。",
                null,
                own ? "已退回，等待本单位人员签领。" : "已收回，等待承办单位人员签领。");
    }

    private Stream<Offer> handOver(TaskAtWork task, boolean own, String user) {
        List<Choice> to = desk.colleagues(task.id(), user).stream()
                .map(ClaimOffers::choice)
                .toList();
        boolean taken = task.assignee() != null && !own;
        return to.isEmpty()
                ? Stream.empty()
                : Stream.of(new Offer(
                        "handover",
                        own ? "转交给…" : taken ? "改派给…" : "指派给…",
                        "/task-cards/" + task.id() + "/handover",
                        List.of(Field.choice("to", "交给", to), comment(taken ? "改派的理由" : "说明（选填）", taken)),
                        "任务仍属本单位，时限照常计算。",
                        null,
                        "已交给所选的同事，并记入办理记录。"));
    }

    private static Field comment(String label, boolean required) {
        return Field.text("comment", label, ClaimDesk.LONGEST_REASON, required);
    }

    private static Choice choice(Person person) {
        return new Choice(
                person.userId(), person.post() == null ? person.name() : person.name() + "（" + person.post() + "）");
    }
}
