package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.supervision.Choices;
import cn.minxu.casework.supervision.FigureCases;
import cn.minxu.casework.supervision.Filter;
import cn.minxu.casework.supervision.Lateness;
import cn.minxu.casework.supervision.LatenessReport;
import cn.minxu.casework.supervision.Listed;
import cn.minxu.casework.supervision.Questions;
import cn.minxu.casework.supervision.Scope;
import cn.minxu.casework.supervision.Supervision;
import cn.minxu.casework.supervision.SupervisionFiles;
import cn.minxu.casework.supervision.SupervisionReport;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors have to know about the units that they answer for, narrowed as they ask. */
@RestController
@RequestMapping("/api/supervision")
class SupervisionController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Supervision supervision;
    private final FigureCases lists;
    private final Lateness lateness;
    private final SupervisionFiles files;
    private final Questions questions;
    private final Choices choices;
    private final CurrentUser user;
    private final Organisation organisation;

    SupervisionController(
            Supervision supervision,
            FigureCases lists,
            Lateness lateness,
            SupervisionFiles files,
            Questions questions,
            Choices choices,
            CurrentUser user,
            Organisation organisation) {
        this.supervision = supervision;
        this.lists = lists;
        this.lateness = lateness;
        this.files = files;
        this.questions = questions;
        this.choices = choices;
        this.user = user;
        this.organisation = organisation;
    }

    @GetMapping
    SupervisionReport report(Filter filter) {
        return supervision.report(asked(filter));
    }

    /** @param after {@code next} of the page before */
    @GetMapping("/cases")
    Listed.Page cases(
            Filter filter, @RequestParam String figure, @RequestParam(required = false) @Nullable String after) {
        return lists.page(asked(filter), figure, after);
    }

    @GetMapping("/lateness")
    LatenessReport lateness(Filter filter) {
        return lateness.report(asked(filter));
    }

    @GetMapping("/choices")
    Choices.All choices() {
        return choices.of(units());
    }

    /** @param what overview, cases or lateness */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Filter filter, @RequestParam String what, @RequestParam(required = false) @Nullable String figure) {
        var file = files.of(asked(filter), what, figure);
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file.content());
    }

    private Scope asked(Filter filter) {
        return questions.of(filter, units());
    }

    /** @throws Refused for those who are neither supervisor nor administrator */
    private List<String> units() {
        if (!user.isAdministrator() && !user.isSupervisor()) {
            throw Refused.forbidden("督办概览只向督办人员和管理员开放；请在任务办理中查看本单位的任务。");
        }
        return user.isAdministrator()
                ? organisation.units().stream().map(Unit::id).toList()
                : user.tenants();
    }
}
