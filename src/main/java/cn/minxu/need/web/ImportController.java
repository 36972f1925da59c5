package cn.minxu.need.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.need.intake.ImportDesk;
import cn.minxu.need.intake.ImportJob;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of needs over REST. An import is seen by who started it and by administrators. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int REMARKS_SHOWN = 100;

    private final ImportDesk desk;
    private final CurrentUser user;
    private final Clock clock;

    ImportController(ImportDesk desk, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ImportAnswer> accept(@RequestPart("file") MultipartFile file) throws IOException {
        boolean everywhere = user.isAdministrator();
        Set<String> seen = Set.copyOf(user.tenants());
        if (!everywhere && seen.isEmpty()) {
            throw Refused.forbidden("您没有可以登记需求的社区，不能导入。");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            long id = desk.accept(content, name, user.id(), unit -> everywhere || seen.contains(unit));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/imports/" + id))
                    .body(answer(desk.job(id)));
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    ImportAnswer look(@PathVariable long id) {
        return answer(visible(id));
    }

    @GetMapping("/{id:\\d{1,18}}/report.csv")
    void report(@PathVariable long id, HttpServletResponse response) throws IOException {
        ImportJob job = visible(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + job.id() + ".csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var report = new CsvReport(out);
            job.notes().forEach(report::say);
            desk.remarks(id, report::add);
        }
    }

    private ImportAnswer answer(ImportJob job) {
        List<ImportAnswer.Remark> remarks = desk.firstRemarks(job.id(), REMARKS_SHOWN).stream()
                .map(ImportAnswer.Remark::of)
                .toList();
        return ImportAnswer.of(job, remarks, clock.instant());
    }

    private ImportJob visible(long id) {
        ImportJob job = desk.job(id);
        if (!user.isAdministrator() && !job.startedBy().equals(user.id())) {
            throw ImportDesk.unknown(id);
        }
        return job;
    }
}
