package cn.minxu.need.ladder;

import cn.minxu.need.Needs;
import cn.minxu.organisation.Organisation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs the joint submission to the district government: the street, and the department that gave the need back in the second round. */
@Component
public class Cosigners {

    private final JdbcClient jdbc;
    private final Needs needs;
    private final Organisation organisation;

    Cosigners(JdbcClient jdbc, Needs needs, Organisation organisation) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.organisation = organisation;
    }

    /** Those that have not signed, in an order that stays the same. */
    public List<String> open(long number) {
        return Stream.of(department(number), street(number))
                .filter(unit -> !hasSigned(number, unit))
                .toList();
    }

    private boolean hasSigned(long number, String unit) {
        return jdbc.sql("select exists (select 1 from minxu.submission_sign where need_id = ? and unit_id = ?)")
                .params(number, unit)
                .query(Boolean.class)
                .single();
    }

    private String street(long number) {
        return organisation
                .streetOf(needs.get(number).registration().communityId())
                .id();
    }

    /** It has the need in hand until the first is asked to sign. */
    private String department(long number) {
        return needs.level(number) == Level.DEPARTMENT_AGAIN
                ? needs.holder(number)
                : jdbc.sql("select unit_id from minxu.given_up where case_id = ? and level = ?")
                        .params(number, Level.DEPARTMENT_AGAIN.code())
                        .query(String.class)
                        .optional()
                        .orElse("");
    }
}
