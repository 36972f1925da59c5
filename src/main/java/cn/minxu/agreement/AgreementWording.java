package cn.minxu.agreement;

import cn.minxu.casework.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the outcomes of an agreement read to people. */
@Component
class AgreementWording implements Wording {

    @Override
    public Map<String, String> outcomes() {
        return Map.ofEntries(
                Map.entry("AGREEMENT_DRAFTED", "已拟定协议"),
                Map.entry("AGREEMENT_SIGNED_BY_PARTY", "已签署"),
                Map.entry("AGREEMENT_DECLINED_BY_PARTY", "拒签"),
                Map.entry("AGREEMENT_SIGNED", "各方均已签署，协议签订"),
                Map.entry("AGREEMENT_DECLINED", "有单位拒签"),
                Map.entry("AGREEMENT_REVISED", "已修改文本，各方重新签署"),
                Map.entry("AGREEMENT_GIVEN_UP", "不再签订"),
                Map.entry("SIGNED_TOGETHER", "已在签约会上统一签订"));
    }
}
