package cn.minxu.ledger.payment;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.ledger.Account;
import cn.minxu.ledger.Accounts;
import cn.minxu.ledger.Measure;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders the payments that {@code payMatter} then makes. */
@Service
@Transactional
public class Payments {

    private static final int LONGEST_REASON = 200;
    private static final Pattern KEY = Pattern.compile("[A-Z0-9][A-Z0-9:_-]{0,59}");

    private final PaymentRows payments;
    private final Accounts accounts;
    private final Clock clock;

    Payments(PaymentRows payments, Accounts accounts, Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What one account gives, in fen. */
    public record Share(long account, long fen) {}

    /**
     * In the transaction in which the case then calls the process, or before. The same again, while it is under way, is the same order.
     *
     * @param key which instalment of the case it is: it is paid once
     * @return the payment's id
     * @throws Refused if the instalment was paid or is ordered otherwise, or another payment of the case is under way
     */
    public long order(long number, String key, List<Share> shares, long payee, String reason) {
        require(key, shares, payee, reason);
        long fen = shares.stream().mapToLong(Share::fen).reduce(0, Math::addExact);
        if (fen > Yuan.MOST) {
            throw Refused.invalid("付款金额不能超过 " + Yuan.words(Yuan.MOST) + "，请改正。");
        }
        Optional<Payment> before = payments.of(number, key);
        if (before.isPresent()) {
            return same(before.get(), shares, payee);
        }
        try {
            long id = payments.add(number, key, payee, fen, Plain.text(reason), clock.instant());
            shares.forEach(share -> payments.share(id, share));
            return id;
        } catch (DuplicateKeyException other) {
            throw Refused.conflict("这件事项还有一笔付款没有办结，请等它支付或停止后再开具。");
        }
    }

    private void require(String key, List<Share> shares, long payee, String reason) {
        if (!KEY.matcher(key).matches()) {
            throw Refused.invalid("付款期次的编号只能用大写字母、数字和短横。");
        }
        if (shares.isEmpty() || shares.stream().anyMatch(each -> each.fen() < 1)) {
            throw Refused.invalid("付款金额应大于 0 元，请改正。");
        }
        Set<Long> payers = shares.stream().map(Share::account).collect(Collectors.toSet());
        if (payers.size() < shares.size() || payers.contains(payee)) {
            throw Refused.invalid("付款账户不能重复，也不能与收款账户相同，请改正。");
        }
        if (Plain.isEmpty(reason) || reason.length() > LONGEST_REASON) {
            throw Refused.invalid("请填写付款事由，最多 " + LONGEST_REASON + " 个字。");
        }
        for (long account : payers) {
            Account payer = accounts.get(account);
            if (payer.measure() != Measure.MONEY || !payer.neverBelowZero()) {
                throw Refused.invalid("账户“" + payer.name() + "”不能用来付款，请另选。");
            }
        }
        if (accounts.get(payee).measure() != Measure.MONEY) {
            throw Refused.invalid("收款账户“" + accounts.get(payee).name() + "”不收款项，请另选。");
        }
    }

    private static long same(Payment before, List<Share> shares, long payee) {
        if (before.result() != null) {
            throw Refused.conflict("这一期款项已经支付 " + Yuan.words(before.fen()) + "，不能重复付款。");
        }
        List<Share> ordered = before.shares().stream()
                .map(share -> new Share(share.account(), share.fen()))
                .toList();
        if (before.payee() != payee
                || !ordered.equals(shares.stream()
                        .sorted(Comparator.comparing(Share::account))
                        .toList())) {
            throw Refused.conflict("这一期款项已按另外的内容开具付款单；要改的请先停止那一笔。");
        }
        return before.id();
    }
}
