package cn.minxu.need.correct;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.correct.Correctable;
import cn.minxu.casework.correct.Corrected;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.need.Clusters;
import cn.minxu.need.Nearest;
import cn.minxu.need.Need;
import cn.minxu.need.NeedState;
import cn.minxu.need.Needs;
import cn.minxu.need.Phone;
import cn.minxu.need.Registration;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What of a need's registration may be put right beside the resident's data: the place, the grid, and, before it is judged, the community. */
@Component
public class NeedCorrections {

    private static final String PLACE = "place";
    private static final String GRID = "grid";
    private static final String COMMUNITY = "community";

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_GRID = 50;

    private final Needs needs;
    private final Residents residents;
    private final Clusters clusters;
    private final Organisation organisation;
    private final int mostMoves;

    /** @param mostMoves how often a need may come to another community, so that a mistake can be put right and nobody is sent round */
    NeedCorrections(
            Needs needs,
            Residents residents,
            Clusters clusters,
            Organisation organisation,
            @Value("${minxu.correction.most-communities}") int mostMoves) {
        this.needs = needs;
        this.residents = residents;
        this.clusters = clusters;
        this.organisation = organisation;
        this.mostMoves = mostMoves;
    }

    /** @throws Refused if the phone is none */
    public Resident checked(Resident corrected) {
        String phone = corrected.phone();
        return phone == null
                ? corrected
                : corrected.with(
                        Resident.PHONE, Phone.of(phone).orElseThrow(() -> Refused.invalid(Phone.ACCEPTED + "。")));
    }

    public List<Correctable> of(long number) {
        Need need = needs.get(number);
        Registration now = need.registration();
        return List.of(
                Correctable.text(PLACE, "地点", shown(now.place()), LONGEST_PLACE),
                Correctable.text(GRID, "网格", shown(now.grid()), LONGEST_GRID),
                Correctable.unit(
                        COMMUNITY,
                        "社区",
                        organisation.unit(now.communityId()).name(),
                        others(now.communityId()),
                        objection(need).orElse(null)));
    }

    /** All communities but its own, those of its street first, each with its street. */
    private Map<String, String> others(String community) {
        Unit own = organisation.streetOf(community);
        var others = new LinkedHashMap<String, String>();
        for (boolean near : new boolean[] {true, false}) {
            for (Unit each : organisation.units(UnitKind.COMMUNITY)) {
                Unit street = organisation.streetOf(each.id());
                if (street.equals(own) == near && !each.id().equals(community)) {
                    others.put(each.id(), each.name() + "（" + street.name() + "）");
                }
            }
        }
        return others;
    }

    private Optional<String> objection(Need need) {
        return need.objectionToMove()
                .or(() -> moves(need.number()) < mostMoves
                        ? Optional.empty()
                        : Optional.of("社区已改过 " + mostMoves + " 次，不能再改；仍不属于现在的社区的，请由它研判为“超出社区权限”，由街道分流。"));
    }

    private long moves(long number) {
        return residents.former(number).stream()
                .filter(each -> each.field().equals(COMMUNITY))
                .count();
    }

    /**
     * Puts it right; another community has grids of its own.
     *
     * @throws Refused naming all that is wrong
     */
    public List<Corrected> correct(long number, Map<String, String> given) {
        Need need = needs.lock(number);
        Registration wrong = need.registration();
        var problems = new ArrayList<String>();
        String community = community(need, given.get(COMMUNITY), problems);
        boolean moves = !community.equals(wrong.communityId());
        String place = written(given, PLACE, "地点", LONGEST_PLACE, wrong.place(), problems);
        String grid = grid(
                community, written(given, GRID, "网格", LONGEST_GRID, moves ? null : wrong.grid(), problems), problems);
        if (!problems.isEmpty()) {
            throw Refused.invalid(String.join("；", problems) + "。");
        }
        need.correct(wrong.corrected(community, grid, place));
        needs.correct(need);
        if (!moves && !Objects.equals(place, wrong.place()) && need.state() == NeedState.REGISTERED) {
            clusters.screen(number);
        }
        return changes(wrong, need.registration());
    }

    private String community(Need need, @Nullable String given, List<String> problems) {
        String now = need.registration().communityId();
        if (given == null) {
            return now;
        }
        Optional<Unit> asked = organisation.community(Plain.name(given));
        if (asked.isEmpty()) {
            problems.add("“社区”不在组织机构中，请从清单中选择");
            return now;
        }
        String to = asked.get().id();
        if (!to.equals(now)) {
            objection(need).ifPresent(why -> {
                throw Refused.conflict("“社区”不能再改：" + why);
            });
        }
        return to;
    }

    private static @Nullable String written(
            Map<String, String> given,
            String key,
            String label,
            int most,
            @Nullable String now,
            List<String> problems) {
        if (!given.containsKey(key)) {
            return now;
        }
        String text = Plain.line(given.get(key));
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            problems.add("“" + label + "”最多 " + most + " 个字，现有 " + length + " 个");
        }
        return text;
    }

    /** Where a community's grids are known, it must be one of them. */
    private @Nullable String grid(String community, @Nullable String written, List<String> problems) {
        List<Unit> grids = organisation.gridsOf(community);
        if (written == null || grids.isEmpty()) {
            return written;
        }
        Optional<String> found = organisation.gridOf(community, written).map(Unit::name);
        if (found.isEmpty()) {
            var names = grids.stream().map(Unit::name).toList();
            problems.add("“网格”不在这个社区中，可填：" + Nearest.shown(names, written));
        }
        return found.orElse(written);
    }

    private List<Corrected> changes(Registration wrong, Registration right) {
        var changes = new ArrayList<Corrected>();
        if (!wrong.communityId().equals(right.communityId())) {
            String from = organisation.unit(wrong.communityId()).name();
            String to = organisation.unit(right.communityId()).name();
            changes.add(new Corrected(COMMUNITY, "社区", from, from, to));
        }
        if (!Objects.equals(wrong.grid(), right.grid())) {
            changes.add(new Corrected(GRID, "网格", wrong.grid(), shown(wrong.grid()), shown(right.grid())));
        }
        if (!Objects.equals(wrong.place(), right.place())) {
            changes.add(new Corrected(PLACE, "地点", wrong.place(), shown(wrong.place()), shown(right.place())));
        }
        return changes;
    }

    /** Numbers of people that stand in it are masked. */
    private static String shown(@Nullable String text) {
        return text == null ? "" : Erased.shown(PersonalNumbers.masked(text));
    }
}
