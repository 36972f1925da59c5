package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.alliance.Alliances.Alliance;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.model.Filled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 成立党建联盟: a community has one. Its file shows the alliance as it is now, to its members too. */
@Component
class FoundKind extends AllianceKind {

    private final CaseFields fields;
    private final Roster roster;

    FoundKind(Office office, CaseFields fields, Roster roster) {
        super("foundAlliance", "成立党建联盟", office);
        this.fields = fields;
        this.roster = roster;
    }

    @Override
    public Known known() {
        return known(false, List.of(), Set.of(), Set.of(), "userTask_confirmFounding");
    }

    @Override
    public Optional<Refused> startObjection(String user) {
        return super.startObjection(user).or(() -> {
            String unit = office.unitOf(user);
            return alliances
                    .find(unit)
                    .map(Alliance::name)
                    .or(() -> alliances.isAsking(key(), unit) ? Optional.of("正在申请成立") : Optional.empty())
                    .map(there -> Refused.conflict("本社区已经有党建联盟（" + there + "），一个社区只有一个。"));
        });
    }

    @Override
    String community(String user, Filled filled) {
        return office.unitOf(user);
    }

    @Override
    public Taken take(Act act) {
        Taken taken = ReviewOutcome.taken(act, "不同意的理由");
        if (taken.outcome().equals(ReviewOutcome.AGREED.name())) {
            String title = fields.of(act.number()).get("title").text();
            alliances.found(new Alliance(alliances.of(act.number()), act.number(), title, office.today()));
        }
        return taken;
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of("content", roster.of(alliances.of(number)));
    }
}
