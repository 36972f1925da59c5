package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.whatif.WhatIf;
import cn.minxu.casework.whatif.WhatIfReport;
import cn.minxu.worktime.WorkingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a changed decision table would have made of what was asked. The body is the file itself. */
@RestController
@RequestMapping("/api/models/what-if")
class WhatIfController {

    private static final int MOST_BYTES = 2 << 20;

    private final WhatIf whatIf;
    private final CurrentUser user;
    private final WorkingTime time;
    private final Clock clock;

    WhatIfController(WhatIf whatIf, CurrentUser user, WorkingTime time, Clock clock) {
        this.whatIf = whatIf;
        this.user = user;
        this.time = time;
        this.clock = clock;
    }

    /** @param from by default a month before {@code until}; {@code until} is today by default */
    @PostMapping
    WhatIfReport report(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            HttpServletRequest request)
            throws IOException {
        return of(from, until, request);
    }

    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String text(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            HttpServletRequest request)
            throws IOException {
        return of(from, until, request).text();
    }

    private WhatIfReport of(@Nullable String from, @Nullable String until, HttpServletRequest request)
            throws IOException {
        if (!user.isDesigner() && !user.isAdministrator()) {
            throw Refused.forbidden("只有流程设计人员和管理员可以试算决策表。");
        }
        LocalDate last = until == null ? LocalDate.ofInstant(clock.instant(), time.zone()) : day("until", until);
        LocalDate first = from == null ? last.minusMonths(1) : day("from", from);
        if (first.isAfter(last)) {
            throw Refused.invalid("开始日期晚于结束日期，请核对 from 和 until。");
        }
        return whatIf.of(request.getInputStream().readNBytes(MOST_BYTES), first, last);
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("“" + name + "”应为日期，如 2026-01-31。");
        }
    }
}
