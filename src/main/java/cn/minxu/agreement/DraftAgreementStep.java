package cn.minxu.agreement;

import cn.minxu.agreement.Agreement.Party;
import cn.minxu.agreement.AgreementRows.Draft;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 拟定协议: the case's own unit is the first party, those that were chosen follow. */
@Component
class DraftAgreementStep implements Step {

    /** Of an agreement that no Java has drafted. */
    static final String TYPE = "AGREEMENT";

    private static final List<String> ROLES = List.of("甲方", "乙方", "丙方", "丁方", "戊方", "己方", "庚方", "辛方", "壬方", "癸方");

    private final Agreements agreements;
    private final CaseBook cases;

    DraftAgreementStep(Agreements agreements, CaseBook cases) {
        this.agreements = agreements;
        this.cases = cases;
    }

    @Override
    public String step() {
        return Agreements.DRAFT;
    }

    @Override
    public Taken take(Act act) {
        List<String> units = Stream.concat(
                        Stream.of(cases.get(act.number()).unit()), act.texts("agreementParties").stream())
                .toList();
        List<Party> parties = IntStream.range(0, units.size())
                .mapToObj(i -> new Party(units.get(i), i < ROLES.size() ? ROLES.get(i) : "其他方"))
                .toList();
        String title = act.required("agreementTitle", "协议名称");
        agreements.draft(
                act.number(),
                new Draft(TYPE, title, act.required("agreementTerms", "协议条款"), parties, null),
                act.user());
        return Taken.of("AGREEMENT_DRAFTED", title);
    }
}
