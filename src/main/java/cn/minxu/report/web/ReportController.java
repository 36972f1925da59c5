package cn.minxu.report.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.Sight;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.report.ReportReading;
import cn.minxu.report.ReportReading.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reports of a case, and what those say that they are for. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}/reports")
class ReportController {

    private final ReportReading reading;
    private final Sight sight;
    private final CurrentUser user;

    ReportController(ReportReading reading, Sight sight, CurrentUser user) {
        this.reading = reading;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping
    List<Shown> of(@PathVariable long number) {
        return reading.of(number, user.id());
    }

    @PostMapping("/acknowledgement")
    List<Shown> acknowledge(@PathVariable long number, HttpServletRequest request) throws IOException {
        sight.require(user.id(), number);
        var body = JsonBody.read(request.getInputStream(), Set.of("report", "comment"));
        reading.acknowledge(number, body.text("report"), body.text("comment"), user.id());
        return of(number);
    }
}
