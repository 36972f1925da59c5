package cn.minxu.ledger.payment;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.ledger.Account;
import cn.minxu.ledger.Accounts;
import cn.minxu.ledger.Booking;
import cn.minxu.ledger.Ledger;
import cn.minxu.ledger.Measure;
import cn.minxu.ledger.NewAccount;
import cn.minxu.organisation.Organisation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a case: what units give to it, and who is paid from it. */
@Service
@Transactional
public class CaseAccounts {

    private static final String KEPT_FOR = "CASE:";
    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Ledger ledger;
    private final CaseBook cases;
    private final Organisation organisation;
    private final Clock clock;

    CaseAccounts(Accounts accounts, Ledger ledger, CaseBook cases, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.cases = cases;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A unit gives an amount to a case, once: it stands in its own books, kept for the case, and leaves them by two people.
     *
     * @throws cn.minxu.Refused if it gave another amount before
     */
    public Account give(long number, String unit, long fen, String by) {
        Account given = accounts.open(
                NewAccount.covered(
                                unit, KEPT_FOR + number, organisation.unit(unit).name() + "出资", Measure.MONEY)
                        .about(number)
                        .byTwoPeople(),
                clock.instant());
        ledger.book(Booking.of("GIVEN:" + number + ":" + unit, by, "出资")
                .about(number)
                .from(source(unit).id(), fen)
                .to(given.id(), fen));
        return accounts.get(given.id());
    }

    /** What a unit gave to a case stands there; empty if it gave nothing. */
    public Optional<Account> given(long number, String unit) {
        return accounts.find(unit, KEPT_FOR + number);
    }

    /**
     * What is left of what each unit gave to a case goes back to where it came from, once.
     *
     * @param decider the person by whose decision nothing more is paid; the second of the two people
     * @return what went back, by unit; empty where all was paid
     */
    public Map<String, Long> giveBack(long number, String decider) {
        var back = new LinkedHashMap<String, Long>();
        for (Account given : accounts.about(number)) {
            if (given.code().equals(KEPT_FOR + number) && given.available() > 0) {
                ledger.book(Booking.of("GIVEN_BACK:" + number + ":" + given.unit(), Decision.SYSTEM, "余款退回")
                        .agreedBy(decider)
                        .about(number)
                        .from(given.id(), given.available())
                        .to(source(given.unit()).id(), given.available()));
                back.put(given.unit(), given.available());
            }
        }
        return back;
    }

    /** Where a unit's money comes from. */
    private Account source(String unit) {
        return accounts.open(NewAccount.outside(unit, "OUTSIDE", "本单位资金来源", Measure.MONEY), clock.instant());
    }

    /** What a unit of the organisation receives for a case, in its own books. */
    public Account payee(long number, String unit) {
        return accounts.open(
                NewAccount.covered(
                                unit,
                                "RECEIVED:" + number,
                                organisation.unit(unit).name() + "收款",
                                Measure.MONEY)
                        .about(number),
                clock.instant());
    }

    /** One that is not of the organisation, by its name: in the books of the unit whose case it is. */
    Account payeeCalled(long number, String name, int serial) {
        return accounts.open(
                NewAccount.covered(
                                cases.get(number).unit(),
                                "PAYEE:" + number + ":" + serial,
                                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                                Measure.MONEY)
                        .about(number),
                clock.instant());
    }
}
