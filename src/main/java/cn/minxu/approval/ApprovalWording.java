package cn.minxu.approval;

import cn.minxu.Yuan;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the outcomes of an approval read to people. */
@Component
class ApprovalWording implements Wording {

    /** In the details of who asked: how much. */
    static final String FEN = "fundsFen";

    @Override
    public Map<String, String> outcomes() {
        return Map.of("FUNDS_ASKED", "已申请用款", "FUNDS_OUT_OF_SCOPE", "不在使用范围内，不予受理", "FUNDS_APPROVED", "用款已批准");
    }

    @Override
    public Optional<String> addition(Decision decision) {
        return decision.details().get(FEN) instanceof Number fen
                ? Optional.of(Yuan.words(fen.longValue()))
                : Optional.empty();
    }
}
