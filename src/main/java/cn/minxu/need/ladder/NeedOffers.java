package cn.minxu.need.ladder;

import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.offer.Offer;
import cn.minxu.casework.offer.Offer.Field;
import cn.minxu.casework.offer.Offering;
import cn.minxu.need.NeedAct;
import cn.minxu.need.Needs;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What may be done at a task of a need alone: the resident takes it back, the centre gives it back in the department's place. */
@Component
@Order(4)
class NeedOffers implements Offering {

    private final Needs needs;
    private final ObjectionWindow window;
    private final PlatformDesk platform;

    NeedOffers(Needs needs, ObjectionWindow window, PlatformDesk platform) {
        this.needs = needs;
        this.window = window;
        this.platform = platform;
    }

    @Override
    public Stream<Offer> at(TaskAtWork task, String user) {
        return needs.find(task.number())
                .map(need -> Stream.concat(
                        NeedAct.WITHDRAW.from(need.state()).isEmpty()
                                ? Stream.<Offer>empty()
                                : Stream.of(withdrawal(task.number())),
                        window.open(task.number()).isPresent() && platform.mayReturn(user)
                                ? Stream.of(platformReturn(task.number()))
                                : Stream.empty()))
                .orElseGet(Stream::empty);
    }

    private static Offer withdrawal(long number) {
        return new Offer(
                "withdrawal",
                "登记居民撤回",
                "/needs/" + number + "/withdrawal",
                List.of(Field.text("reason", "居民撤回的原因", 500, true)),
                null,
                "撤回后这件诉求不再办理，不能恢复。",
                "已登记撤回，这件诉求不再办理。");
    }

    private static Offer platformReturn(long number) {
        return new Offer(
                "platform-return",
                "平台退回",
                "/needs/" + number + "/platform-return",
                List.of(
                        Field.text("reason", "退回的理由", 1000, true),
                        Field.text("legalBasis", "退回的依据（例如：部门职责规定）", 500, true)),
                null,
                "退回后由属地街道二次分流，不再派回该部门，不能撤销。",
                "已退回，由属地街道二次分流。");
    }
}
