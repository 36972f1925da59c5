package cn.minxu.worktime.web;

import cn.minxu.Refused;
import cn.minxu.worktime.CalendarDesk;
import cn.minxu.worktime.WorkCalendar;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The holiday notice of a year: read it, or hand in the one that has been issued. What is read can be handed in. */
@RestController
@RequestMapping("/api/calendar/{year:\\d{4}}")
class CalendarController {

    private final WorkCalendar calendar;
    private final CalendarDesk desk;

    CalendarController(WorkCalendar calendar, CalendarDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    @GetMapping
    CalendarYear read(@PathVariable int year) {
        return CalendarYear.of(calendar, year);
    }

    @PutMapping
    CalendarYear load(@PathVariable int year, @RequestBody NoticeRequest request, @Nullable Principal principal) {
        if (principal == null) {
            throw Refused.forbidden("请先登录，再载入放假通知");
        }
        desk.load(request.toNotice(year), principal.getName());
        return CalendarYear.of(calendar, year);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        if (e.getRootCause() instanceof Refused refused) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatusCode.valueOf(refused.kind().status()), String.valueOf(refused.getMessage()));
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "无法读取放假通知：正文应为 JSON，形如 {\"source\":\"…\",\"days\":[{\"date\":\"2027-01-01\","
                        + "\"kind\":\"HOLIDAY\",\"name\":\"元旦\"}]}，可先读取上一年的安排作为样例");
        problem.setTitle("请求有误");
        return problem;
    }
}
