package cn.minxu.need.view;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Words;
import cn.minxu.need.Need;
import cn.minxu.need.Registration;
import cn.minxu.need.ladder.ObjectionWindow;
import cn.minxu.need.ladder.PlatformDesk;
import cn.minxu.need.ladder.Returns;
import cn.minxu.organisation.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the record of a need shows beyond that of every case. */
@Component
public class NeedRecords {

    private final RecordRows rows;
    private final Returns returns;
    private final ObjectionWindow window;
    private final PlatformDesk platform;
    private final Organisation organisation;
    private final Words words;

    NeedRecords(
            RecordRows rows,
            Returns returns,
            ObjectionWindow window,
            PlatformDesk platform,
            Organisation organisation,
            Words words) {
        this.rows = rows;
        this.returns = returns;
        this.window = window;
        this.platform = platform;
        this.organisation = organisation;
        this.words = words;
    }

    /**
     * {@code channel}, {@code content}; {@code answer}, null before it is given; {@code levels}: units that had it in hand, from the bottom
     * up, the last one has it now; {@code returns}; {@code returnable}: whether the reader may give it back in the department's place;
     * {@code evaluations}; {@code linkedCount}: how many are of the same cluster, of which {@code linked} has the lead and the newest few.
     */
    public Map<String, @Nullable Object> of(Need need, String userId, Discretion discretion) {
        long number = need.number();
        Registration r = need.registration();
        var own = new HashMap<String, @Nullable Object>();
        own.put("about", Registration.titled(r.subcategory(), discretion.place(r.place())));
        own.put("channel", r.channel().label());
        own.put("content", discretion.masked(r.content()));
        own.put(
                "answer",
                need.answeredAt().isEmpty()
                        ? null
                        : discretion.maskedOrNull(need.answer().orElse(null)));
        own.put("levels", rows.levels(number));
        own.put("returns", returned(number, discretion));
        own.put("returnable", window.open(number).isPresent() && platform.mayReturn(userId));
        own.put("evaluations", rows.evaluations(number, discretion));
        own.put("linkedCount", rows.linkedCount(number, head(need)));
        own.put("linked", rows.linked(number, head(need)));
        return own;
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
