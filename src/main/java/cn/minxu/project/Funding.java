package cn.minxu.project;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Yuan;
import cn.minxu.agreement.Agreement;
import cn.minxu.agreement.Agreements;
import cn.minxu.approval.Approvals;
import cn.minxu.approval.Approvals.Asked;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.ledger.Account;
import cn.minxu.ledger.payment.CaseAccounts;
import cn.minxu.ledger.payment.Instalments;
import cn.minxu.ledger.payment.Payments;
import cn.minxu.project.Projects.Share;
import cn.minxu.report.Reports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a project says to the pieces that approve, sign, pay and report for it, just before each is called. */
@Configuration(proxyBeanMethods = false)
class Funding {

    private static final String AGREEMENT = "PROJECT";
    private static final List<String> INSTALMENTS = List.of("签约后首期", "中期检查通过后", "验收合格后");

    /** What the money of a subclass is used for, as the approval's table of scopes knows it. */
    private static final Map<String, String> SCOPES = Map.of(
            "SERVICE_ELDERLY", "ELDERLY_DISABLED",
            "SERVICE_DISABLED", "ELDERLY_DISABLED",
            "SERVICE_NEEDY", "EMERGENCY_HARDSHIP",
            "GOVERNANCE_ENVIRONMENT", "ENVIRONMENT",
            "NURTURE_VOLUNTEERS", "VOLUNTEERS");

    private final ProjectDesk office;

    Funding(ProjectDesk office) {
        this.office = office;
    }

    /**
     * 核定份额、报批用款: the claims sum to the budget, or the database refuses; the whole of it is asked for, not an instalment, in place of
     * what was asked for when it was listed before.
     */
    @Bean
    JavaDelegate askApproval(Approvals approvals) {
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
            office.invite(project.number(), claimants(project), ProjectClaims.CLAIMANT);
            approvals.askAnew(
                    project.number(),
                    new Asked(
                            project.budget(),
                            project.name(),
                            SCOPES.getOrDefault(project.subclass(), "COMMUNITY_SERVICE"),
                            project.measures()),
                    office.cases().get(project.number()).registeredBy());
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
            office.claim(project.number(), new Share(units.get(i), fen), Decision.SYSTEM);
        }
    }

    /** 拟定签约书: the community, who carries it out, and each claimant. */
    @Bean
    JavaDelegate draftAgreement(Agreements agreements) {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            List<String> claimants = claimants(project);
            var parties = new ArrayList<Agreement.Party>();
            parties.add(new Agreement.Party(project.unit(), "甲方"));
            claimants.forEach(unit -> parties.add(new Agreement.Party(unit, "认领单位")));
            String implementer = implementer(project);
            if (!implementer.equals(project.unit()) && !claimants.contains(implementer)) {
                parties.add(new Agreement.Party(implementer, "实施单位"));
            }
            agreements.draft(
                    project.number(),
                    AGREEMENT,
                    "民需项目签约书：" + project.name(),
                    parties,
                    terms(project),
                    office.cases().get(project.number()).registeredBy());
        };
    }

    private String terms(Project project) {
        List<Long> amounts =
                Instalments.of(project.budget(), project.instalments()).amounts();
        var text = new StringBuilder(project.points())
                .append("\n实施单位：")
                .append(office.name(implementer(project)))
                .append("，自签订之日起 ")
                .append(project.days())
                .append(" 日内完成，每 ")
                .append(project.reportMonths())
                .append(" 个月向认领单位报告一次");
        office.projects()
                .claims(project.number())
                .forEach(share -> text.append("\n认领：")
                        .append(office.name(share.unit()))
                        .append(" ")
                        .append(Yuan.words(share.fen())));
        for (int i = 0; i < amounts.size(); i++) {
            text.append("\n拨付：").append(INSTALMENTS.get(i)).append(" ").append(Yuan.words(amounts.get(i)));
        }
        return text.toString();
    }

    private static String implementer(Project project) {
        return Objects.requireNonNullElse(project.implementer(), project.unit());
    }

    /** 登记签约、安排报告: each claimant gives its share to the project, which is to be done so many days from now. */
    @Bean
    JavaDelegate recordSigning(Reports reports, CaseAccounts accounts) {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            office.projects()
                    .write(
                            "update minxu.project set signed_at = ?, until_on = ? where id = ?",
                            at(office.clock().instant()),
                            office.today().plusDays(project.days()),
                            project.number());
            borne(project).forEach((unit, parts) -> give(accounts, project, unit, parts));
            reports.plan(
                    project.number(),
                    office.today(),
                    office.today().plusDays(project.days()),
                    project.reportMonths(),
                    implementer(project),
                    claimants(project).stream().collect(Collectors.toUnmodifiableSet()),
                    Decision.SYSTEM);
        };
    }

    /** 安排本期拨付: what was ordered and not paid is ordered again as it was. */
    @Bean
    JavaDelegate orderInstalment(Payments payments, CaseAccounts accounts) {
        return execution -> {
            Project project = office.projects().get(CaseNumber.of(execution));
            int place = project.nextInstalment();
            Instalments parts = Instalments.of(project.budget(), project.instalments());
            office.projects()
                    .write(
                            """
                    insert into minxu.project_instalment select ?, ?, ?, ?
                    where not exists (select 1 from minxu.project_instalment i where i.project_id = ? and i.place = ?)""",
                            project.number(),
                            place,
                            parts.amounts().get(place - 1),
                            at(office.clock().instant()),
                            project.number(),
                            place);
            var shares = new ArrayList<Payments.Share>();
            borne(project).forEach((unit, each) -> {
                long fen = each.get(place - 1);
                if (fen > 0) {
                    long account = accounts.given(project.number(), unit)
                            .map(Account::id)
                            .orElseGet(() -> give(accounts, project, unit, each));
                    shares.add(new Payments.Share(account, fen));
                }
            });
            payments.order(
                    project.number(),
                    "INSTALMENT_" + place,
                    shares,
                    accounts.payee(project.number(), implementer(project)).id(),
                    project.name() + "：" + INSTALMENTS.get(place - 1));
        };
    }

    /** What each claimant bears of each instalment: his share rounded down, the last one named the remainder. */
    private Map<String, List<Long>> borne(Project project) {
        List<Share> claims = office.projects().claims(project.number());
        List<List<Long>> parts = Instalments.of(project.budget(), project.instalments())
                .borne(claims.stream().map(Share::fen).toList());
        var borne = new LinkedHashMap<String, List<Long>>();
        for (int i = 0; i < claims.size(); i++) {
            int place = i;
            borne.put(
                    claims.get(i).unit(),
                    parts.stream().map(each -> each.get(place)).toList());
        }
        return borne;
    }

    /** A claimant gives all that it bears to the project, once; said again, it is the same account. */
    private static long give(CaseAccounts accounts, Project project, String unit, List<Long> parts) {
        long whole = parts.stream().mapToLong(Long::longValue).sum();
        return whole == 0
                ? 0
                : accounts.give(project.number(), unit, whole, Decision.SYSTEM).id();
    }

    /** 结束定期报告: what is not in stays in the record with its date. */
    @Bean
    JavaDelegate endReports(Reports reports) {
        return execution -> reports.end(CaseNumber.of(execution), "项目实施到此为止", Decision.SYSTEM);
    }

    /** 退回余款: nothing more is paid, and what the claimants gave beyond it is theirs. */
    @Bean
    JavaDelegate returnRest(CaseAccounts accounts, Decisions decisions) {
        return execution -> {
            long number = CaseNumber.of(execution);
            accounts.giveBack(number, decider(decisions, number))
                    .forEach((unit, fen) -> decisions.append(new Decision(
                            number,
                            office.clock().instant(),
                            Decision.SYSTEM,
                            null,
                            execution.getCurrentActivityId(),
                            "REST_RETURNED",
                            office.name(unit) + " " + Yuan.words(fen),
                            Map.of())));
        };
    }

    /** The person who did the last thing before. */
    private static String decider(Decisions decisions, long number) {
        List<String> people = decisions.of(number).stream()
                .map(Decision::user)
                .filter(user -> !user.equals(Decision.SYSTEM))
                .toList();
        return people.get(people.size() - 1);
    }
}
