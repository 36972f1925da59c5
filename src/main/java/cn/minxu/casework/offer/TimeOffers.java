package cn.minxu.casework.offer;

import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.offer.Offer.Choice;
import cn.minxu.casework.offer.Offer.Field;
import cn.minxu.casework.time.TimeDesk;
import cn.minxu.casework.time.TimeDesk.Askable;
import cn.minxu.deadline.Pauses;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 申请延期 and 暂停计时, at those steps whose diagram draws them. */
@Component
@Order(2)
class TimeOffers implements Offering {

    private final TimeDesk desk;
    private final Pauses pauses;

    TimeOffers(TimeDesk desk, Pauses pauses) {
        this.desk = desk;
        this.pauses = pauses;
    }

    @Override
    public Stream<Offer> at(TaskAtWork task, String user) {
        Askable askable = desk.askable(task.id(), user);
        Integer most = askable.mostDays();
        return Stream.concat(
                most == null ? Stream.empty() : Stream.of(extension(task, most, askable.promise())),
                askable.pausable() ? Stream.of(pause(task, askable.promise())) : Stream.empty());
    }

    private static Offer extension(TaskAtWork task, int most, @Nullable String promise) {
        return new Offer(
                "extension",
                "申请延期",
                "/task-cards/" + task.id() + "/extension",
                List.of(
                        Field.number("days", "延期几个工作日（1 至 " + most + "）", most),
                        Field.text("reason", "延期的理由", TimeDesk.LONGEST_REASON, true)),
                promise,
                "每个环节只能申请一次，由上一级单位审批；审批期间请照常办理。",
                "已申请延期，等待上一级单位审批；审批期间请照常办理。");
    }

    private Offer pause(TaskAtWork task, @Nullable String promise) {
        List<Choice> causes = pauses.causes().entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
        return new Offer(
                "pause",
                "暂停计时",
                "/task-cards/" + task.id() + "/pause",
                List.of(
                        Field.choice("cause", "暂停的事由", causes),
                        Field.text("reason", "暂停的具体情况", TimeDesk.LONGEST_REASON, true)),
                promise,
                null,
                "已暂停计时；事由消除后，请在“恢复办理”任务中恢复。");
    }
}
