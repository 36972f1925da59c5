package cn.minxu.project.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.project.ProjectClaims;
import cn.minxu.project.ProjectClaims.Claimant;
import cn.minxu.project.ProjectFigures;
import cn.minxu.project.ProjectFigures.Figure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of projects over a period, of those that the caller may see; and who may be named in a joint claim. */
@RestController
class ProjectFigureController {

    private final ProjectFigures figures;
    private final ProjectClaims claims;
    private final CurrentUser user;

    ProjectFigureController(ProjectFigures figures, ProjectClaims claims, CurrentUser user) {
        this.figures = figures;
        this.claims = claims;
        this.user = user;
    }

    @GetMapping("/api/project-figures")
    List<Figure> of(@RequestParam String since, @RequestParam String until) {
        return figures.of(day(since), day(until), user.id());
    }

    @GetMapping("/api/claimants")
    List<Claimant> claimants() {
        return claims.claimants(user.id());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid("日期应形如 2026-01-31，请重新填写。");
        }
    }
}
