package cn.minxu.ledger.payment;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.Act;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Taken;
import cn.minxu.ledger.Accounts;
import cn.minxu.ledger.Booking;
import cn.minxu.ledger.Ledger;
import cn.minxu.ledger.payment.Payment.Share;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case's payment: ordered, prepared by one, kept back, checked by another, paid or stopped. */
@Service
@Transactional
class PaymentDesk {

    static final String ORDER = "userTask_orderPayment";
    static final String PREPARE = "userTask_preparePayment";
    static final String CHECK = "userTask_checkPayment";
    private static final String PAY = "serviceTask_payOut";
    private static final String STOP = "serviceTask_stopPayment";

    private final PaymentRows payments;
    private final Payments orders;
    private final CaseAccounts caseAccounts;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Clock clock;

    PaymentDesk(
            PaymentRows payments,
            Payments orders,
            CaseAccounts caseAccounts,
            Accounts accounts,
            Ledger ledger,
            Decisions decisions,
            Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.caseAccounts = caseAccounts;
        this.accounts = accounts;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What a checker says. */
    enum Checked {
        AGREED,
        RETURNED,
        STOPPED
    }

    boolean isOrdered(long number) {
        return payments.current(number).isPresent();
    }

    private Payment current(long number) {
        return payments.current(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 没有在办的付款。"));
    }

    /** Where no feature has ordered: who does is the first person. */
    Taken order(Act act) {
        long fen = Yuan.read("金额", act.text("paymentAmount").orElse(null));
        String reason = act.required("reason", "付款事由");
        int serial = 1 + payments.count(act.number());
        long payee = caseAccounts
                .payeeCalled(act.number(), act.required("payeeName", "收款单位"), serial)
                .id();
        long payer = Long.parseLong(act.required("payerAccount", "付款账户"));
        long id = orders.order(act.number(), "P" + serial, List.of(new Payments.Share(payer, fen)), payee, reason);
        payments.prepare(id, act.user(), null, act.at());
        return Taken.of("PAYMENT_ORDERED", reason).with(Map.of(PaymentWording.FEN, fen));
    }

    Taken prepare(Act act) {
        payments.prepare(
                current(act.number()).id(), act.user(), act.text("voucher").orElse(null), act.at());
        return Taken.of("PAYMENT_PREPARED", act.text("note").orElse(null));
    }

    Optional<Refused> objection(long number, String user) {
        return payments.current(number)
                .filter(payment -> user.equals(payment.preparedBy()))
                .map(payment -> Refused.forbidden("这笔付款由您经办，须由另一人复核，请由同事办理。"));
    }

    Taken check(Act act) {
        Checked said = act.requiredChoice("paymentCheck", Checked.class, "复核结论");
        String reason = said == Checked.AGREED
                ? act.text("reason").orElse(null)
                : act.required("reason", said == Checked.RETURNED ? "退回经办的理由" : "停止付款的理由");
        payments.check(current(act.number()).id(), act.user());
        return Taken.of("PAYMENT_" + said, reason);
    }

    /** @throws Refused if an account does not have it: says what there is */
    void hold(long number) {
        Payment payment = current(number);
        payments.lockAccounts(payment);
        payment.shares().stream()
                .filter(share -> share.hold() == null)
                .forEach(share -> payments.held(
                        payment.id(),
                        share.account(),
                        ledger.hold(
                                "PAYMENT:" + payment.id() + ":" + share.account(),
                                share.account(),
                                share.fen(),
                                number,
                                words(payment),
                                Objects.requireNonNull(payment.preparedBy()))));
    }

    void pay(long number) {
        Payment payment = current(number);
        payments.lockAccounts(payment);
        for (Share share : payment.shares()) {
            Booking booking = Booking.of(
                            "INSTALMENT:" + number + ":" + payment.key() + ":" + share.account(),
                            Objects.requireNonNull(payment.preparedBy()),
                            words(payment))
                    .about(number)
                    .from(share.account(), share.fen())
                    .to(payment.payee(), share.fen())
                    .agreedBy(Objects.requireNonNull(payment.checkedBy()));
            payments.paid(payment.id(), share.account(), ledger.post(Objects.requireNonNull(share.hold()), booking));
        }
        payments.end(payment.id(), PaymentPiece.PAID, null, clock.instant());
        log(number, PAY, "PAYMENT_PAID", "付款单 " + payment.id() + "，" + Yuan.words(payment.fen()) + "。");
    }

    void stop(long number) {
        Payment payment = current(number);
        payments.lockAccounts(payment);
        release(payment, Objects.requireNonNull(payment.checkedBy()));
        String why = decisions.last(number, CHECK).map(Decision::reason).orElse("停止付款");
        payments.end(payment.id(), PaymentPiece.STOPPED, why, clock.instant());
        log(number, STOP, "PAYMENT_RELEASED", "付款单 " + payment.id() + "，解除冻结 " + Yuan.words(payment.fen()) + "。");
    }

    /** What is under way when the case ends. */
    void abandon(long number) {
        payments.current(number).ifPresent(payment -> {
            payments.lockAccounts(payment);
            release(payment, Decision.SYSTEM);
            payments.check(payment.id(), Decision.SYSTEM);
            payments.end(payment.id(), PaymentPiece.STOPPED, "事项已经办结，不再付款。", clock.instant());
        });
    }

    private void release(Payment payment, String by) {
        for (Share share : payment.shares()) {
            Long hold = share.hold();
            if (hold != null) {
                ledger.release(hold, by);
            }
        }
    }

    /** As whoever prepares or checks it reads it. */
    String shown(long number) {
        return payments.current(number)
                .map(payment -> "收款账户："
                        + Erased.shown(accounts.get(payment.payee()).name())
                        + "\n金额：" + Yuan.words(payment.fen())
                        + "\n付款账户："
                        + payment.shares().stream()
                                .map(share -> accounts.get(share.account()).name() + " " + Yuan.words(share.fen()))
                                .collect(Collectors.joining("，"))
                        + "\n事由：" + Erased.shown(payment.reason()))
                .orElse("");
    }

    private static String words(Payment payment) {
        return "付款单 " + payment.id() + "（" + payment.key() + "）";
    }

    private void log(long number, String step, String outcome, String what) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, null, step, outcome, what, Map.of()));
    }
}
