package cn.minxu.agreement.signing;

import cn.minxu.Refused;
import cn.minxu.agreement.Agreement;
import cn.minxu.agreement.Agreement.Party;
import cn.minxu.agreement.Agreements;
import cn.minxu.agreement.Answer;
import cn.minxu.agreement.SigningNow;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.InPerson;
import cn.minxu.casework.Taken;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists agreements for a signing meeting, notes who is there, and lets those sign: each for his own unit, all in one transaction. */
@Service
@Transactional
class SigningDesk {

    private static final String SIGN_TOGETHER = "serviceTask_signTogether";

    private final SigningRows rows;
    private final Agreements agreements;
    private final SigningNow now;
    private final InPerson inPerson;
    private final CaseBook cases;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    SigningDesk(
            SigningRows rows,
            Agreements agreements,
            SigningNow now,
            InPerson inPerson,
            CaseBook cases,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.now = now;
        this.inPerson = inPerson;
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What may be signed there: of the unit's own cases and those of the units below it. */
    List<Map<String, String>> open(long signing) {
        String unit = cases.get(signing).unit();
        List<String> owners = Stream.concat(
                        Stream.of(unit), organisation.below(unit).stream().map(Unit::id))
                .toList();
        return agreements.open(owners).stream()
                .map(each -> Map.of(
                        "label",
                        each.title() + "（受理编号 " + each.number() + "，"
                                + each.parties().stream()
                                        .map(party -> name(party.unit()))
                                        .collect(Collectors.joining("、"))
                                + "）",
                        "value",
                        Long.toString(each.id())))
                .toList();
    }

    /** People of the units that have still to sign something on the list. */
    List<Map<String, String>> representatives(long signing) {
        return listed(signing).stream()
                .flatMap(agreement -> missing(agreement).stream())
                .distinct()
                .sorted(Comparator.comparing(this::name))
                .flatMap(unit -> organisation.peopleOf(unit).stream())
                .filter(person -> person.role().isStaff())
                .map(person -> Map.of("label", name(person.unitId()) + "：" + person.name(), "value", person.userId()))
                .toList();
    }

    Taken list(Act act) {
        List<String> chosen = act.texts("listedAgreements");
        chosen.forEach(id -> rows.list(act.number(), Long.parseLong(id)));
        return chosen.isEmpty()
                ? Taken.of("CANCEL", act.required("reason", "不举行的原因"))
                : Taken.of("AGREEMENTS_LISTED", "清单上有协议 " + chosen.size() + " 份");
    }

    Taken attend(Act act) {
        List<String> there = act.texts("representatives");
        if (there.isEmpty()) {
            return Taken.of("NOT_HELD", act.required("reason", "没有开成的原因"));
        }
        var units = new HashSet<String>();
        there.forEach(user -> {
            String unit = organisation.person(user).map(Person::unitId).orElseThrow();
            if (!units.add(unit)) {
                throw Refused.invalid("“" + name(unit) + "”选了不止一名签约代表，请每个单位只选一名。");
            }
            rows.present(act.number(), unit, user, act.at(), act.user());
        });
        return Taken.of("HELD", "到会单位 " + units.size() + " 个");
    }

    /** Those agreements all of whose parties are there, or have signed before; the others stay open. */
    void signTogether(long signing) {
        Map<String, String> there = rows.present(signing);
        List<Agreement> listed = listed(signing);
        List<Agreement> signed = listed.stream()
                .filter(agreement -> there.keySet().containsAll(missing(agreement)))
                .toList();
        now.at(
                signing,
                () -> signed.forEach(agreement -> missing(agreement)
                        .forEach(unit -> inPerson.take(
                                agreement.number(),
                                Agreements.SIGN,
                                unit,
                                Objects.requireNonNull(there.get(unit)),
                                Map.of("signing", Agreement.Result.SIGNED.name())))));
        decisions.append(new Decision(
                signing,
                clock.instant(),
                Decision.SYSTEM,
                null,
                SIGN_TOGETHER,
                "SIGNED_TOGETHER",
                "签订 " + signed.size() + " 份，有单位没有到会、留待以后签署的 " + (listed.size() - signed.size()) + " 份。",
                Map.of()));
    }

    /** Those on the list that are still being signed, by the numbers of their cases: in this order they are locked. */
    private List<Agreement> listed(long signing) {
        return rows.listed(signing).stream()
                .flatMap(id -> agreements.find(id).stream())
                .filter(agreement -> agreement.result() == null)
                .sorted(Comparator.comparingLong(Agreement::number))
                .toList();
    }

    /** Parties that have not signed yet. */
    private List<String> missing(Agreement agreement) {
        var answered = agreements.answers(agreement).stream().map(Answer::unit).collect(Collectors.toSet());
        return agreement.parties().stream()
                .map(Party::unit)
                .filter(unit -> !answered.contains(unit))
                .toList();
    }

    private String name(String unit) {
        return Optional.of(unit).flatMap(organisation::find).map(Unit::name).orElse(unit);
    }
}
