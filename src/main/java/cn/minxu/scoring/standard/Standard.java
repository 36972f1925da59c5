package cn.minxu.scoring.standard;

import cn.minxu.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what is scored, from a day on; points are ×100.
 *
 * @param assessors how many
 * @param dropExtremes whether one highest and one lowest sheet do not count
 * @param spreadLimit between two sheets: over it all score once more; null: none
 * @param standsOn the rule behind it
 * @param source a: the source article, b: other public material, c: the product's own default, k: to be verified
 */
public record Standard(
        long id,
        String key,
        String name,
        LocalDate validFrom,
        Way way,
        int assessors,
        boolean dropExtremes,
        @Nullable Integer spreadLimit,
        int passMark,
        String standsOn,
        String source,
        List<Indicator> indicators) {

    /** What is scored, in its order. */
    public List<Indicator> scored() {
        return indicators.stream().filter(Indicator::isScored).toList();
    }

    /** @throws Refused if it has no such item */
    public Indicator indicator(String code) {
        return scored().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("评分标准里没有“" + code + "”这一项，请刷新后重新填写。"));
    }

    /** For example 《公益项目路演答辩》（2000-01-01 起执行）. */
    public String title() {
        return "《" + name + "》（" + validFrom + " 起执行）";
    }
}
