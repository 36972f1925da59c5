package cn.minxu.project;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Taken;
import cn.minxu.casework.exclude.Exclusions;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.UnitKind;
import cn.minxu.project.Projects.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 认领: units bear a listed project, alone or together, in shares that sum to its budget to the fen. */
@Service
@Transactional
public class ProjectClaims {

    static final String CLAIMANT = "CLAIMANT";
    private static final String STEP = "message_projectClaimed";

    private final ProjectDesk office;
    private final Decisions decisions;
    private final Exclusions exclusions;

    ProjectClaims(ProjectDesk office, Decisions decisions, Exclusions exclusions) {
        this.office = office;
        this.decisions = decisions;
        this.exclusions = exclusions;
    }

    /**
     * A share as a person typed it.
     *
     * @param unit null: the person's own
     * @param yuan null: all that is left
     */
    public record Typed(@Nullable String unit, @Nullable String yuan) {}

    /**
     * A unit's staff claim for their own unit, up to what is left; the project's own staff enter a joint claim of several units at once, which
     * has to sum to what is left.
     *
     * @throws Refused if it cannot be claimed now, or so; nothing is claimed then
     */
    public void claim(long number, List<Typed> typed, String user) {
        Person person = person(user);
        requireListed(number);
        office.cases().lock(number);
        Project project = office.projects().get(number);
        boolean own = project.unit().equals(person.unitId());
        List<Share> shares = shares(project, typed, own, person);
        shares.forEach(share -> exclusions.against(share.unit()).ifPresent(refused -> {
            throw refused;
        }));
        Instant now = office.clock().instant();
        shares.forEach(share -> office.claim(number, share, user));
        decisions.append(new Decision(
                number,
                now,
                user,
                person.unitId(),
                STEP,
                "PROJECT_CLAIMED",
                shares.stream()
                        .map(share -> office.name(share.unit()) + "：" + Yuan.words(share.fen()))
                        .collect(Collectors.joining("；")),
                Map.of()));
        if (rest(project) == 0) {
            office.engine().tell(ProjectKind.CLAIMED, number);
        }
    }

    /** @throws Refused as if there were no such case, where it has never been listed */
    @Transactional(readOnly = true)
    public void requireListed(long number) {
        if (office.projects()
                .find(number)
                .filter(each -> each.claimUntil() != null)
                .isEmpty()) {
            throw CaseBook.unknown(number);
        }
    }

    private Person person(String user) {
        return office.organisation()
                .person(user)
                .filter(each -> each.role().isStaff())
                .orElseThrow(() -> Refused.forbidden("您不是办理人员，不能认领项目。"));
    }

    private List<Share> shares(Project project, List<Typed> typed, boolean own, Person person) {
        long rest = rest(project);
        if (typed.isEmpty()) {
            throw Refused.invalid("请写明由谁认领、认领多少。");
        }
        if (!own) {
            Typed only = typed.get(0);
            if (typed.size() > 1 || (only.unit() != null && !only.unit().equals(person.unitId()))) {
                throw Refused.forbidden("只能为本单位认领；几家联合认领的，各自认领，或由项目所在社区统一登记。");
            }
            return List.of(new Share(person.unitId(), only.yuan() == null ? rest : Yuan.read("认领额", only.yuan())));
        }
        List<Share> all = typed.stream().map(each -> joint(each)).toList();
        long sum = all.stream().mapToLong(Share::fen).sum();
        if (sum != rest) {
            throw Refused.invalid("各家份额合计 " + Yuan.words(sum) + "，应等于待认领的 " + Yuan.words(rest) + "，一分不差；请改正后重新登记。");
        }
        return all;
    }

    private Share joint(Typed each) {
        Organisation organisation = office.organisation();
        String unit = organisation
                .find(String.valueOf(each.unit()))
                .orElseThrow(() -> Refused.invalid("没有这个认领单位，请重新选择。"))
                .id();
        return new Share(unit, Yuan.read("认领额", each.yuan()));
    }

    /** Units that may be named in a joint claim. */
    @Transactional(readOnly = true)
    public List<Claimant> claimants(String user) {
        person(user);
        return Stream.of(UnitKind.ORGANISATION, UnitKind.DEPARTMENT, UnitKind.STREET, UnitKind.CENTRE)
                .flatMap(kind -> office.organisation().units(kind).stream())
                .map(unit -> new Claimant(unit.id(), unit.name()))
                .toList();
    }

    /** A unit that may claim, and what it is called. */
    public record Claimant(String unit, String name) {}

    /** What is still to be claimed, in fen. */
    private long rest(Project project) {
        return project.budget()
                - office.projects().claims(project.number()).stream()
                        .mapToLong(Share::fen)
                        .sum();
    }

    /** 决定去向 of what was not claimed, or not signed. */
    Taken settled(Act act) {
        String outcome = act.required("unclaimedOutcome", "决定");
        String reason = act.required("reason", "理由");
        if (outcome.equals("MERGE")) {
            long other = successor(act);
            office.projects().write("update minxu.project set merged_into = ? where id = ?", other, act.number());
            office.links().add(act.number(), other, "MERGED_INTO", act.user());
            office.links().of(act.number()).stream()
                    .filter(link -> link.kind().equals(Designing.ANSWERS) && !link.from())
                    .forEach(link -> office.links().add(other, link.other(), Designing.ANSWERS, act.user()));
        }
        return Taken.of("PROJECT_" + outcome, reason);
    }

    /** It is locked, so that it cannot end without answering what this one took up. */
    private long successor(Act act) {
        String chosen = act.required("mergeInto", "并入哪个项目");
        long other = Long.parseLong(chosen);
        if (!office.cases().lockNow(List.of(other))) {
            throw Refused.conflict("有人正在办理项目 " + chosen + "，请稍后再提交。");
        }
        if (mergeOptions(act.number()).stream().noneMatch(option -> chosen.equals(option.get("value")))) {
            throw Refused.conflict("项目 " + chosen + " 刚刚验收或结束，请重新选择。");
        }
        return other;
    }

    /** A project of the same community that takes in another one's purpose: one that is under way, and whose day has not passed. */
    List<Map<String, String>> mergeOptions(long number) {
        Project project = office.projects().get(number);
        return office
                .projects()
                .where(
                        "c.unit_id = ? and c.closed_at is null and p.id <> ? and p.accepted_at is null and p.until_on >= ? order by p.id desc limit 100",
                        project.unit(),
                        number,
                        office.today())
                .stream()
                .map(each -> Map.of("label", each.name(), "value", String.valueOf(each.number())))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Delegates {

        /** 发布认领: what was claimed in a round before is void. */
        @Bean
        JavaDelegate listProject(ProjectDesk office) {
            return execution -> {
                Project project = office.projects().get(CaseNumber.of(execution));
                LocalDate last = project.claimedByWorkingDays()
                        ? office.time().addWorkingDays(office.today(), project.claimAmount())
                        : office.today().plusDays(project.claimAmount());
                Instant until = office.endOf(last);
                office.projects()
                        .write(
                                "update minxu.project set round = round + 1, listed_at = ?, claim_until = ?, claimed_at = null where id = ?",
                                at(office.clock().instant()),
                                at(until),
                                project.number());
                office.parties().of(project.number()).stream()
                        .filter(party ->
                                party.role().equals(CLAIMANT) && !party.unit().equals(project.implementer()))
                        .forEach(party -> office.parties().remove(project.number(), party.unit()));
                execution.setVariable(ProjectKind.CLAIM_UNTIL.name(), Date.from(until));
            };
        }
    }
}
