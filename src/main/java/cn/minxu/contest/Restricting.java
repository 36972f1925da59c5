package cn.minxu.contest;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.CaseFields.Field;
import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.casework.exclude.Ground;
import cn.minxu.model.Filled;
import cn.minxu.organisation.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 限制参与: an organisation may not take on projects for a time, or may again; a second person agrees before it holds. */
@Configuration(proxyBeanMethods = false)
class Restricting {

    private static final String UNIT = "organisation";

    private final ContestDesk office;
    private final CaseFields fields;

    Restricting(ContestDesk office, CaseFields fields) {
        this.office = office;
        this.fields = fields;
    }

    @Bean
    FittedKind restrictUnit() {
        return new FittedKind("restrictUnit", "限制参与", office.desk(), "userTask_checkRestriction")
                .offering(user -> Map.of(
                        "organisationOptions",
                        office.organisation().units(UnitKind.ORGANISATION).stream()
                                .map(unit -> ContestDesk.option(unit.id(), unit.name()))
                                .toList()))
                .registering(this::entered)
                .taking(act -> ReviewOutcome.taken(act, "不同意的理由"));
    }

    private void entered(long number, Filled filled) {
        var values = filled.values();
        LocalDate since = day(values.get("excludedSince"));
        LocalDate until = day(values.get("excludedUntil"));
        if (since != null && until != null && until.isBefore(since)) {
            throw Refused.invalid("截止日期不能早于起始日期，请改正。");
        }
        if (until != null && "BLACKLIST".equals(values.get("exclusionGround"))) {
            throw Refused.invalid("项目黑名单自起始日期起限制三年，不另填截止日期；请删去截止日期。");
        }
        office.invite(number, List.of(String.valueOf(values.get(UNIT))), "RESTRICTED");
    }

    private static @Nullable LocalDate day(@Nullable Object typed) {
        return typed == null ? null : LocalDate.parse(String.valueOf(typed).substring(0, 10));
    }

    @Bean
    JavaDelegate applyRestriction() {
        return execution -> {
            Case known = office.cases().get(CaseNumber.of(execution));
            var filled = fields.of(known.number());
            String unit = String.valueOf(value(filled, UNIT));
            Ground ground = Ground.valueOf(String.valueOf(value(filled, "exclusionGround")));
            if ("LIFT".equals(value(filled, "restrictionAct"))) {
                office.exclusions().lift(known.number(), unit, ground);
            } else {
                LocalDate since = day(value(filled, "excludedSince"));
                office.exclusions()
                        .add(
                                known.number(),
                                unit,
                                ground,
                                since == null ? office.today() : since,
                                day(value(filled, "excludedUntil")),
                                known.registeredBy());
            }
        };
    }

    private static @Nullable Object value(Map<String, Field> filled, String key) {
        return Optional.ofNullable(filled.get(key)).map(Field::value).orElse(null);
    }
}
