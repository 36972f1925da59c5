package cn.minxu.casework.correct;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.Residents.Former;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.correct.ResidentCorrections.Change;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where what was registered is put right: whom a case is about, and what its kind names; the record says who did it, when, which field,
 * and what stood there, masked. In full that is kept with the resident's data only, and erased with them.
 */
@Service
@Transactional
public class CorrectionDesk {

    public static final int LONGEST_REASON = 500;

    private final CaseBook cases;
    private final Kinds kinds;
    private final Sight sight;
    private final CorrectionRights rights;
    private final ResidentCorrections residents;
    private final UnitMove move;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    CorrectionDesk(
            CaseBook cases,
            Kinds kinds,
            Sight sight,
            CorrectionRights rights,
            ResidentCorrections residents,
            UnitMove move,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        this.cases = cases;
        this.kinds = kinds;
        this.sight = sight;
        this.rights = rights;
        this.residents = residents;
        this.move = move;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What this user may put right of a case now; nothing if it is closed, or he may not.
     *
     * @throws Refused as if there were no such case, if he may not read it
     */
    @Transactional(readOnly = true)
    public List<Correctable> correctable(long number, String user) {
        sight.requireReading(user, number);
        Case c = cases.get(number);
        if (c.isClosed() || !rights.has(c, user)) {
            return List.of();
        }
        return all(number).map(each -> looked(each, number)).toList();
    }

    /** The kind knows of its own rules, not of the diagram. */
    private Correctable looked(Correctable each, long number) {
        return each.moves() && each.objection() == null
                ? move.objection(number).map(each::butFor).orElse(each)
                : each;
    }

    /** By what names anything of a case may be put right at all. Who may read it is the caller's to check. */
    @Transactional(readOnly = true)
    public List<String> keys(long number) {
        return all(number).map(Correctable::key).toList();
    }

    private Stream<Correctable> all(long number) {
        Kind kind = kinds.of(number);
        return Stream.concat(residents.of(number, kind).stream(), kind.correctable(number).stream());
    }

    /**
     * Puts right what is given; what is left empty stays.
     *
     * @param given what is right, by the keys of {@link #correctable}
     * @param reason by whom or by what it is known
     * @throws Refused if this user may not, the case is closed, or anything is wrong; nothing is kept then
     */
    public void correct(long number, String user, Map<String, String> given, String reason) {
        sight.requireReading(user, number);
        kinds.lock(number);
        Case before = cases.get(number);
        require(before, user);
        Kind kind = kinds.of(number);
        var right = new HashMap<>(given);
        right.values().removeIf(Plain::isEmpty);
        if (right.isEmpty()) {
            throw Refused.invalid("请至少填写一项要更正的内容。");
        }
        requireSound(right.values());
        String why = reason(reason);
        Instant now = clock.instant();
        Change resident = residents.of(number, kind, right);
        List<Corrected> all = Stream.concat(resident.what().stream(), kind.correct(number, right).stream())
                .toList();
        if (all.isEmpty()) {
            throw Refused.conflict("所填内容与现有登记相同，不需要更正。");
        }
        residents.keep(
                number,
                kind,
                resident,
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.before())
                                .map(value -> new Former(each.key(), value, user, now.toString())))
                        .toList());
        decisions.append(new Decision(
                number,
                now,
                user,
                organisation.person(user).map(Person::unitId).orElse(null),
                StepNames.CORRECTION,
                CorrectionWording.CORRECTED,
                why,
                CorrectionWording.details(all)));
        if (!cases.get(number).unit().equals(before.unit())) {
            move.start(number);
        }
    }

    private void require(Case c, String user) {
        if (!rights.has(c, user)) {
            throw Refused.forbidden("登记由登记人、“" + organisation.unit(c.unit()).name() + "”或正在承办的单位更正，请联系他们。");
        }
        if (c.isClosed()) {
            throw Refused.conflict("事项 " + c.number() + " 已经办结归档，不能再更正；内容有误的，请重新登记。");
        }
    }

    /** Control characters, halves of characters, and marks that turn the writing. */
    private static void requireSound(Collection<String> texts) {
        if (texts.stream().flatMapToInt(String::codePoints).anyMatch(CorrectionDesk::isUnsound)) {
            throw Refused.invalid("内容里含有不可见的控制字符或残缺的文字，请删去后再提交。");
        }
    }

    private static boolean isUnsound(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String reason(String given) {
        requireSound(List.of(given));
        String why = Plain.text(given);
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refused.invalid("请填写“更正的依据”，最多 " + LONGEST_REASON + " 个字。");
        }
        return why;
    }
}
