package cn.minxu.approval;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.CaseBook;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.UnitKind;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the approval that {@code approveFunds} then gives or refuses. */
@Service
@Transactional
public class Approvals {

    private static final int LONGEST_PURPOSE = 60;
    private static final Pattern SCOPE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    private final FundsRows requests;
    private final CaseBook cases;
    private final Organisation organisation;
    private final Clock clock;

    Approvals(FundsRows requests, CaseBook cases, Organisation organisation, Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param fen the whole, not a part of it
     * @param purpose what the same is called by each time: within ninety days its amounts are summed
     * @param scope a code that the table {@code checkFundsScope} knows
     */
    public record Asked(
            long fen,
            String purpose,
            String scope,
            @Nullable String reason) {}

    /**
     * In the transaction in which the case then calls the process, or before.
     *
     * @param by who asks
     * @throws Refused if something is missing, the case is no community's, or it has asked already
     */
    public void ask(long number, Asked asked, String by) {
        ask(number, asked, false, by);
    }

    /**
     * The same in place of all that the case has asked for before: its amount counts once, as it is asked for now.
     *
     * @throws Refused as {@link #ask(long, Asked, String)}
     */
    public void askAnew(long number, Asked asked, String by) {
        ask(number, asked, true, by);
    }

    private void ask(long number, Asked asked, boolean anew, String by) {
        String purpose = Plain.line(asked.purpose());
        if (purpose.isEmpty() || purpose.codePointCount(0, purpose.length()) > LONGEST_PURPOSE) {
            throw Refused.invalid("请填写用途，最多 " + LONGEST_PURPOSE + " 个字。");
        }
        if (!SCOPE.matcher(asked.scope()).matches()) {
            throw Refused.invalid("请选择用途类别。");
        }
        if (asked.fen() < 1 || asked.fen() > Yuan.MOST) {
            throw Refused.invalid("用款金额应大于 0 元且不超过 " + Yuan.words(Yuan.MOST) + "，请改正。");
        }
        try {
            requests.ask(
                    number,
                    community(number),
                    new Asked(asked.fen(), purpose, asked.scope(), asked.reason()),
                    anew,
                    clock.instant(),
                    by);
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("这件事项已有一笔用款正在审批，请等它审批结束后再申请。");
        }
    }

    /** @throws Refused if it is another unit's: the posts that sign are those of a community and its street */
    String community(long number) {
        String unit = cases.get(number).unit();
        if (organisation.unit(unit).kind() != UnitKind.COMMUNITY) {
            throw Refused.conflict("用款审批只用于社区的事项，“" + organisation.unit(unit).name() + "”的事项请按本单位的规定办理。");
        }
        return unit;
    }
}
