package cn.minxu.casework.correct;

import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.offer.Offer;
import cn.minxu.casework.offer.Offer.Choice;
import cn.minxu.casework.offer.Offer.Field;
import cn.minxu.casework.offer.Offering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 更正登记: each field that may be put right, with what stands there, masked; what is left empty stays as it is. */
@Component
@Order(5)
public class CorrectionOffer implements Offering {

    private static final String MOVES = "改了所属单位的，事项随即转到那个单位，受理编号和对居民的承诺不变。";

    private final CorrectionDesk desk;

    CorrectionOffer(CorrectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Stream<Offer> at(TaskAtWork task, String user) {
        return of(task.number(), user);
    }

    /** For a case, also where no task of it is at hand: at most one. */
    public Stream<Offer> of(long number, String user) {
        List<Correctable> known = desk.correctable(number, user);
        List<Correctable> all =
                known.stream().filter(each -> each.objection() == null).toList();
        if (all.isEmpty()) {
            return Stream.empty();
        }
        var fields = new ArrayList<Field>();
        all.forEach(each -> fields.add(field(each)));
        fields.add(Field.text("reason", "更正的依据", CorrectionDesk.LONGEST_REASON, true));
        boolean moves = all.stream().anyMatch(Correctable::moves);
        return Stream.of(new Offer(
                "correction",
                "更正登记",
                "/cases/" + number + "/correction",
                fields,
                "只填写要更正的项，留空的不变。" + (moves ? MOVES : objections(known)),
                null,
                moves ? "已更正，并记入办理记录；改了所属单位的，已转到那个单位待办。" : "已更正，并记入办理记录。"));
    }

    private static String objections(List<Correctable> known) {
        return known.stream()
                .flatMap(each -> Stream.ofNullable(each.objection()).map(why -> each.label() + "不能再改：" + why))
                .collect(Collectors.joining());
    }

    private static Field field(Correctable each) {
        return each.moves()
                ? Field.other(
                        each.key(),
                        each.label(),
                        each.choices().entrySet().stream()
                                .map(choice -> new Choice(choice.getKey(), choice.getValue()))
                                .toList(),
                        each.now())
                : Field.line(each.key(), each.label(), each.most(), each.now());
    }
}
