package cn.minxu.deliberation;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.offer.Offer;
import cn.minxu.casework.offer.Offer.Field;
import cn.minxu.casework.offer.Offering;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 提交协商, at a task of a case that offers itself as a topic, while its community collects topics. */
@Component
@Order(6)
class DeliberationOffer implements Offering {

    private final TopicDesk desk;
    private final CaseBook cases;

    DeliberationOffer(TopicDesk desk, CaseBook cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public Stream<Offer> at(TaskAtWork task, String user) {
        Case c = cases.get(task.number());
        return task.holder().equals(c.unit()) && desk.mayPut(c, user)
                ? Stream.of(new Offer(
                        "deliberation",
                        "提交协商",
                        "/cases/" + task.number() + "/deliberation",
                        List.of(Field.text("title", "议题（不填就用事项名称；不写姓名、电话、住址）", 200, false)),
                        "列入本社区本月阳光17议的议题，由社区书记审核；事项照常办理，对居民的承诺不变，协商结果会记入本事项。",
                        null,
                        "已提交本月阳光17议；事项请照常办理。"))
                : Stream.empty();
    }
}
