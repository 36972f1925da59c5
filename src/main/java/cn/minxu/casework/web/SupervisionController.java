package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.Supervision;
import cn.minxu.casework.view.SupervisionReport;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors have to know about the units that they answer for. */
@RestController
class SupervisionController {

    private final Supervision supervision;
    private final CurrentUser user;
    private final Organisation organisation;

    SupervisionController(Supervision supervision, CurrentUser user, Organisation organisation) {
        this.supervision = supervision;
        this.user = user;
        this.organisation = organisation;
    }

    /** @throws Refused for those who are neither supervisor nor administrator */
    @GetMapping("/api/supervision")
    SupervisionReport report() {
        if (!user.isAdministrator() && !user.isSupervisor()) {
            throw Refused.forbidden("督办概览只向督办人员和管理员开放；请在任务办理中查看本单位的任务。");
        }
        return supervision.report(user.isAdministrator() ? allUnits() : user.tenants());
    }

    private List<String> allUnits() {
        return organisation.units().stream().map(Unit::id).toList();
    }
}
