package cn.minxu.scoring;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 评分: by those of its unit who have a sheet to fill in. */
@Component
class ScoreSheetStep implements Step {

    private final SheetDesk desk;
    private final SheetRows sheets;

    ScoreSheetStep(SheetDesk desk, SheetRows sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    private enum Interest {
        NONE,
        CONFLICT
    }

    @Override
    public String step() {
        return Panels.SCORE;
    }

    @Override
    public boolean isDiscreet() {
        return true;
    }

    @Override
    public Optional<Refused> objection(long number, String unit, String user) {
        return sheets.open(number, user)
                        .filter(sheet -> sheet.unit().equals(unit))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refused.forbidden("“评分”由确定的评委各填一份，您没有待填的评分表，请由评委本人办理。"));
    }

    @Override
    public Taken take(Act act) {
        Sheet sheet = desk.open(act.number(), act.user());
        if (act.requiredChoice("interest", Interest.class, "有没有利害关系") == Interest.CONFLICT) {
            String reason = act.required("reason", "回避的理由");
            desk.recuse(sheet, reason);
            return Taken.of("ASSESSOR_RECUSED", reason);
        }
        desk.submit(sheet);
        return Taken.of("SHEET_SUBMITTED", null);
    }
}
