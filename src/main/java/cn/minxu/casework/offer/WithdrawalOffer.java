package cn.minxu.casework.offer;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.WithdrawalDesk;
import cn.minxu.casework.offer.Offer.Field;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 撤回, by the unit whose case it is, where its diagram draws that. */
@Component
@Order(3)
class WithdrawalOffer implements Offering {

    private final CaseBook cases;
    private final WithdrawalDesk desk;

    WithdrawalOffer(CaseBook cases, WithdrawalDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public Stream<Offer> at(TaskAtWork task, String user) {
        return desk.mayWithdraw(cases.get(task.number()), user)
                ? Stream.of(new Offer(
                        "withdrawal",
                        "撤回",
                        "/cases/" + task.number() + "/withdrawal",
                        List.of(Field.text("reason", "撤回的原因", WithdrawalDesk.LONGEST_REASON, true)),
                        null,
                        "撤回后这件事项不再办理，不能恢复。",
                        "已撤回，这件事项不再办理。"))
                : Stream.empty();
    }
}
