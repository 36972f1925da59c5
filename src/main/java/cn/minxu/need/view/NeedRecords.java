package cn.minxu.need.view;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Words;
import cn.minxu.casework.view.CaseRecord.Field;
import cn.minxu.need.Grade;
import cn.minxu.need.Grades;
import cn.minxu.need.Need;
import cn.minxu.need.Registration;
import cn.minxu.need.Vulnerable;
import cn.minxu.need.ladder.Returns;
import cn.minxu.organisation.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the record of a need shows beyond that of every case. */
@Component
public class NeedRecords {

    private final RecordRows rows;
    private final Returns returns;
    private final Grades grades;
    private final Organisation organisation;
    private final Words words;

    NeedRecords(RecordRows rows, Returns returns, Grades grades, Organisation organisation, Words words) {
        this.rows = rows;
        this.returns = returns;
        this.grades = grades;
        this.organisation = organisation;
        this.words = words;
    }

    /**
     * {@code content}, {@code facts}, {@code badges}; {@code answer}, null before it is given; {@code levels}: units that had it in hand,
     * from the bottom up, the last one has it now; {@code returns}; {@code evaluations}; {@code linkedCount}: how many are of the same
     * cluster, of which {@code linked} has the lead and the newest few.
     */
    public Map<String, @Nullable Object> of(Need need, Discretion discretion) {
        long number = need.number();
        Registration r = need.registration();
        var own = new HashMap<String, @Nullable Object>();
        own.put("about", Registration.titled(r.subcategory(), discretion.place(r.place())));
        own.put("content", discretion.masked(r.content()));
        own.put("facts", facts(need, discretion));
        own.put("badges", badges(need));
        own.put(
                "answer",
                need.answeredAt().isEmpty()
                        ? null
                        : discretion.maskedOrNull(need.answer().orElse(null)));
        own.put("levels", rows.levels(number));
        own.put("returns", returned(number, discretion));
        own.put("evaluations", rows.evaluations(number, discretion));
        own.put("linkedCount", rows.linkedCount(number, head(need)));
        own.put("linked", rows.linked(number, head(need)));
        return own;
    }

    private List<Field> facts(Need need, Discretion discretion) {
        Registration r = need.registration();
        return Stream.of(
                        new Field("地点", orEmpty(discretion.place(r.place()))),
                        new Field("网格", orEmpty(discretion.place(r.grid()))),
                        new Field("大类/小类", r.category() + "／" + r.subcategory()),
                        new Field(
                                "档次",
                                need.grade().map(grade -> grades.promised(need)).orElse("")),
                        new Field("诉求性质", r.nature().label()),
                        new Field("来源渠道", r.channel().label()))
                .filter(field -> !field.text().isEmpty())
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Its grade, whom it concerns, and that it is being done again. */
    private static List<String> badges(Need need) {
        var badges = new ArrayList<String>();
        need.grade().map(Grade::label).ifPresent(badges::add);
        Optional.ofNullable(need.registration().vulnerable())
                .map(Vulnerable::label)
                .ifPresent(badges::add);
        if (need.redoRound() > 0) {
            badges.add("重办第 " + need.redoRound() + " 次");
        }
        return badges;
    }

    /** The lead of its cluster, if it is in one. */
    private static long head(Need need) {
        return need.lead().orElse(need.number());
    }

    private List<NeedRecord.GivenBack> returned(long number, Discretion discretion) {
        return returns.of(number).stream()
                .map(given -> new NeedRecord.GivenBack(
                        organisation.unit(given.unit()).name(),
                        given.round(),
                        given.how().label(),
                        discretion.masked(given.reason()),
                        discretion.maskedOrNull(given.legalBasis()),
                        words.at(given.at())))
                .toList();
    }
}
