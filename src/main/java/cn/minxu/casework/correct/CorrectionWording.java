package cn.minxu.casework.correct;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the record says what was put right: each field with what stood there and what stands there now, masked. */
@Component
class CorrectionWording implements Wording {

    static final String CORRECTED = "CORRECTED";

    private static final String FIELDS = "corrected";

    @Override
    public Map<String, String> outcomes() {
        return Map.of(CORRECTED, "已更正");
    }

    /** What the record of decisions keeps. */
    static Map<String, Object> details(List<Corrected> all) {
        return Map.of(
                FIELDS,
                all.stream()
                        .map(each -> Map.of("field", each.label(), "from", each.from(), "to", each.to()))
                        .toList());
    }

    /** Nothing once it was erased. */
    @Override
    public Optional<String> addition(Decision decision) {
        return decision.outcome().equals(CORRECTED) && decision.details().get(FIELDS) instanceof List<?> all
                ? Optional.of(all.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> each.get("field") + "：" + each.get("from") + " → " + each.get("to"))
                        .collect(Collectors.joining("；")))
                : Optional.empty();
    }
}
