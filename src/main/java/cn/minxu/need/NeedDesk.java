package cn.minxu.need;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Residents;
import cn.minxu.casework.view.Sight;
import cn.minxu.deadline.Promise;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where needs come in: gives numbers, registers, takes back. Who may register is the caller's to check. */
@Service
@Transactional
public class NeedDesk {

    private static final String REGISTERED = "startEvent_needRegistered";
    private static final String WITHDRAWAL = "message_needWithdrawn";

    private final IntakeCheck check;
    private final Promises promises;
    private final Needs needs;
    private final CaseBook cases;
    private final CaseUnits units;
    private final Residents residents;
    private final Decisions decisions;
    private final Organisation organisation;
    private final CaseEngine engine;
    private final Sight sight;
    private final Clock clock;

    NeedDesk(
            IntakeCheck check,
            Promises promises,
            Needs needs,
            CaseBook cases,
            CaseUnits units,
            Residents residents,
            Decisions decisions,
            Organisation organisation,
            CaseEngine engine,
            Sight sight,
            Clock clock) {
        this.check = check;
        this.promises = promises;
        this.needs = needs;
        this.cases = cases;
        this.units = units;
        this.residents = residents;
        this.decisions = decisions;
        this.organisation = organisation;
        this.engine = engine;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Registers a need and starts its process. The same intake key gets the same answer, also at the same time.
     *
     * @param by the user who registers it
     * @throws Refused naming everything that is wrong with it; nothing is kept then
     */
    public Registered register(NewNeed brought, String by) {
        Entered entered = enter(brought, by);
        if (!entered.repeated()) {
            engine.start(
                    NeedProcess.KEY,
                    cases.get(entered.registration().number()),
                    startVariables(entered.registration()));
        }
        return new Registered(
                entered.registration().number(),
                entered.promise().at(),
                entered.promise().provisional(),
                entered.repeated());
    }

    /**
     * Judges a need without registering it.
     *
     * @return it as it would be kept
     * @throws Refused naming everything that is wrong with it
     */
    @Transactional(readOnly = true)
    public Checked check(NewNeed brought, String by) {
        return check.check(brought, by);
    }

    /** A need that was entered into our tables, its process not started. */
    record Entered(Registration registration, Promise promise, boolean repeated) {}

    Entered enter(NewNeed brought, String by) {
        Checked checked = check.check(brought, by);
        var earlier = earlier(checked.registration());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Registration r = checked.registration();
        Registration numbered = numbered(r, cases.next(r.registeredAt()));
        if (!needs.add(numbered)) {
            // the key came in meanwhile, or the serials have gone round and this number is somebody's: then the next
            // one is drawn
            return earlier(r).orElseGet(() -> enter(brought, by));
        }
        residents.add(numbered.number(), checked.resident());
        decisions.append(new Decision(
                numbered.number(),
                clock.instant(),
                by,
                unitOf(by),
                REGISTERED,
                "REGISTERED",
                null,
                Map.of("channel", r.channel().name())));
        return new Entered(numbered, promises.give(numbered), false);
    }

    /** What the process starts with. */
    Map<String, Object> startVariables(Registration r) {
        var variables = new HashMap<String, Object>();
        units.of(cases.get(r.number())).forEach((name, value) -> {
            if (value != null) {
                variables.put(name, value);
            }
        });
        variables.put(CaseVariables.NEED_PRIORITY.name(), 0L);
        variables.put(CaseVariables.NEED_CATEGORY.name(), r.category());
        return variables;
    }

    /**
     * The resident takes his need back, at any time before it is closed.
     *
     * @param by the user who records it
     * @throws Refused if no reason is given, the need is closed, or the user may not see it
     */
    public void withdraw(long number, String by, String reason) {
        sight.require(by, number);
        Need need = needs.lock(number);
        need.require(NeedAct.WITHDRAW);
        String why = Plain.text(reason);
        if (why.isEmpty() || why.length() > 500) {
            throw Refused.invalid("请填写居民撤回的原因，最多 500 个字。");
        }
        decisions.append(
                new Decision(number, clock.instant(), by, unitOf(by), WITHDRAWAL, "WITHDRAWAL_ASKED", why, Map.of()));
        engine.tell(NeedProcess.WITHDRAWN, number);
    }

    private Optional<Entered> earlier(Registration r) {
        return Optional.ofNullable(r.intakeKey()).flatMap(needs::byIntakeKey).map(found -> {
            Registration before = found.registration();
            boolean same = before.communityId().equals(r.communityId())
                    && before.subcategory().equals(r.subcategory())
                    && (Erased.is(before.content())
                            || (before.content().equals(r.content()) && Objects.equals(before.place(), r.place())));
            if (!same) {
                throw Refused.conflict("这次登记与受理编号 " + before.number() + " 是同一次，但内容不同：另一件需求请重新登记；原登记有误的请用“更正登记”。");
            }
            return new Entered(before, promises.of(before.number()), true);
        });
    }

    private @Nullable String unitOf(String user) {
        return organisation.person(user).map(Person::unitId).orElse(null);
    }

    private static Registration numbered(Registration r, long number) {
        return new Registration(
                number,
                r.channel(),
                r.nature(),
                r.urgent(),
                r.communityId(),
                r.grid(),
                r.category(),
                r.subcategory(),
                r.place(),
                r.content(),
                r.vulnerable(),
                r.registeredAt(),
                r.registeredBy(),
                r.intakeKey());
    }
}
