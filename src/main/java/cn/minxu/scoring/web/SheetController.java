package cn.minxu.scoring.web;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.scoring.Score;
import cn.minxu.scoring.ScoringView;
import cn.minxu.scoring.ScoringViews;
import cn.minxu.scoring.SheetDesk;
import cn.minxu.scoring.standard.Points;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An assessor's own sheet: each item is saved by itself, all of it is submitted with the form of its task. */
@RestController
@RequestMapping("/api/score-sheets/{sheet:[1-9]\\d{0,17}}")
class SheetController {

    private static final int LONGEST_REMARK = 2000;
    private static final Set<String> FIELDS = Set.of("indicator", "points", "notApplicable", "remark", "evidence");

    private final SheetDesk desk;
    private final ScoringViews views;
    private final CurrentUser user;

    SheetController(SheetDesk desk, ScoringViews views, CurrentUser user) {
        this.desk = desk;
        this.views = views;
        this.user = user;
    }

    /** {indicator, points as a text or nothing, notApplicable, remark, evidence as texts}. */
    @PostMapping("/scores")
    List<ScoringView> save(@PathVariable long sheet, HttpServletRequest request) throws IOException {
        long number = desk.own(sheet, user.id()).number();
        desk.save(sheet, read(JsonBody.read(request.getInputStream(), FIELDS)), user.id());
        return views.of(number, user.id());
    }

    private static Score read(JsonBody body) {
        String points = body.text("points");
        boolean notApplicable = body.flag("notApplicable");
        if (notApplicable && !Plain.isEmpty(points)) {
            throw Refused.invalid("不适用的项目不填分值，请清空分值或取消“不适用”。");
        }
        return new Score(
                required(body.text("indicator")),
                Plain.isEmpty(points) ? null : Points.read(String.valueOf(points), "分值"),
                notApplicable,
                remark(body.text("remark")),
                body.texts("evidence").stream().map(SheetController::id).toList());
    }

    private static String required(@Nullable String indicator) {
        if (Plain.isEmpty(indicator)) {
            throw Refused.invalid("请说明是哪一项（indicator）。");
        }
        return String.valueOf(indicator);
    }

    private static String remark(@Nullable String typed) {
        String remark = Plain.text(typed);
        if (remark.codePointCount(0, remark.length()) > LONGEST_REMARK) {
            throw Refused.invalid("评分说明最多 " + LONGEST_REMARK + " 个字，请缩短。");
        }
        return remark;
    }

    private static Long id(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refused.invalid("证据应为材料的编号，请从材料中选择。");
        }
        return Long.valueOf(text);
    }
}
