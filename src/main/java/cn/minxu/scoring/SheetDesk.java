package cn.minxu.scoring;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Kinds;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A sheet, for the one whose it is: nobody else fills it in, reads it, or learns that it is there. */
@Service
@Transactional
public class SheetDesk {

    private static final int LONGEST_REASON = 500;

    private final SheetRows sheets;
    private final ObjectProvider<Kinds> kinds;
    private final Clock clock;

    SheetDesk(SheetRows sheets, ObjectProvider<Kinds> kinds, Clock clock) {
        this.sheets = sheets;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @throws Refused as if there were no such sheet, if it is not his */
    public Sheet own(long id, String user) {
        return sheets.find(id)
                .filter(sheet -> sheet.assessor().equals(user))
                .orElseThrow(() -> Refused.notFound("没有编号为 " + id + " 的评分表，请刷新后再试。"));
    }

    /**
     * What he says of an item, as often as he likes until he submits.
     *
     * @throws Refused if the points are out of range, the evidence is no document of the case, or the sheet is not open
     */
    public void save(long id, Score score, String user) {
        kinds.getObject().lock(own(id, user).number());
        sheets.save(own(id, user), score);
    }

    /** The sheet that somebody has to fill in in a case now. */
    public Sheet open(long number, String user) {
        return sheets.open(number, user).orElseThrow(() -> Refused.forbidden("这件事项现在没有要您填写的评分表，请刷新任务列表。"));
    }

    /**
     * He has no interest in the matter, and this is his last word.
     *
     * @throws Refused if something is missing, or it is his own or his unit's matter
     */
    public void submit(Sheet sheet) {
        sheets.submit(sheet, clock.instant());
    }

    /** He has an interest in the matter: somebody else is appointed in his place. */
    public void recuse(Sheet sheet, String reason) {
        takeBack(sheet, "回避的理由", reason);
    }

    /** The same for another reason, which is called so. */
    void takeBack(Sheet sheet, String what, String reason) {
        sheets.recuse(sheet, clock.instant(), reason(what, reason));
    }

    private static String reason(String what, String typed) {
        String reason = Plain.text(typed);
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Refused.invalid("请填写" + what + "，最多 " + LONGEST_REASON + " 个字。");
        }
        return reason;
    }
}
