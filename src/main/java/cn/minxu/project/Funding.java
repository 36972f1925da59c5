package cn.minxu.project;

import static cn.minxu.casework.Columns.at;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Decision;
import cn.minxu.project.Projects.Share;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a project says to the pieces that approve, sign, pay and report for it, just before each is called. */
@Configuration(proxyBeanMethods = false)
class Funding {

    private final ProjectDesk office;

    Funding(ProjectDesk office) {
        this.office = office;
    }

    /** 核定份额、报批用款: the claims are what they are now, and sum to the budget. */
    @Bean
    JavaDelegate askApproval() {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            if (project.isMatched()) {
                matched(project);
            }
            office.projects()
                    .write(
                            "update minxu.project set claimed_at = ? where id = ?",
                            at(office.clock().instant()),
                            project.number());
            office.invite(project.number(), claimants(project), ClaimDesk.CLAIMANT);
        };
    }

    private List<String> claimants(Project project) {
        return office.projects().claims(project.number()).stream()
                .map(Share::unit)
                .toList();
    }

    /** Whom the contest has found bears it, several in equal parts, the last one the remainder. */
    private void matched(Project project) {
        List<String> units = project.partners();
        long part = project.budget() / units.size();
        for (int i = 0; i < units.size(); i++) {
            long fen = i < units.size() - 1 ? part : project.budget() - part * (units.size() - 1);
            office.projects().write("""
                    insert into minxu.project_claim (project_id, round, unit_id, place, share_fen, claimed_on, at, by_user)
                    values (?, 0, ?, 0, ?, ?, ?, ?)""", project.number(), units.get(i), fen, office.today(), at(office.clock().instant()), Decision.SYSTEM);
        }
    }

    /** 拟定签约书. */
    @Bean
    JavaDelegate draftAgreement() {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            office.invite(project.number(), claimants(project), ClaimDesk.CLAIMANT);
        };
    }

    /** 登记签约、安排报告: it is to be done so many days from now. */
    @Bean
    JavaDelegate planReports() {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            office.projects()
                    .write(
                            "update minxu.project set signed_at = ?, until_on = ? where id = ?",
                            at(office.clock().instant()),
                            office.today().plusDays(project.days()),
                            project.number());
        };
    }

    /** 安排本期拨付: what was ordered and not paid is ordered again as it was. */
    @Bean
    JavaDelegate orderInstalment() {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            office.projects().write("""
                    insert into minxu.project_instalment
                    select p.id, ?, minxu.project_instalment_of(p.budget_fen, p.instalments, ?), ? from minxu.project_now p
                    where p.id = ? and not exists (select 1 from minxu.project_instalment i where i.project_id = p.id and i.place = ?)""", project.nextInstalment(), project.nextInstalment(), at(office.clock().instant()), project.number(), project.nextInstalment());
        };
    }
}
