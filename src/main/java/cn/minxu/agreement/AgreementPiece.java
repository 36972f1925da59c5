package cn.minxu.agreement;

import cn.minxu.agreement.Agreement.Party;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Piece;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the process of an agreement says of the case that calls it. */
@Component
class AgreementPiece implements Piece {

    /** SIGNED or DECLINED, when it has ended. */
    static final Variable RESULT = Variable.text("agreementResult", Life.PASSING);

    /** Whether there is a text to sign already. */
    static final Variable DRAFTED = Variable.flag("agreementDrafted", Life.PASSING);

    /** The parties of the version that is being signed. */
    private static final String UNITS = "agreementUnits";

    private static final String TEXT = "agreementText";
    private static final String DECLINES = "declinesText";
    private static final List<Variable> VARIABLES = List.of(RESULT, DRAFTED);
    private static final List<String> TYPED = List.of("""
            update minxu.agreement set title = minxu.erased(title), terms = minxu.erased(terms), why = minxu.erased(why)
            where case_id = ? and (title, terms, why) is distinct from (minxu.erased(title), minxu.erased(terms), minxu.erased(why))""", """
            update minxu.agreement_refusal set reason = minxu.erased(reason)
            where case_id = ? and reason is distinct from minxu.erased(reason)""");

    private final Agreements agreements;
    private final CaseBook cases;
    private final Residents residents;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    AgreementPiece(
            Agreements agreements, CaseBook cases, Residents residents, Organisation organisation, JdbcClient jdbc) {
        this.agreements = agreements;
        this.cases = cases;
        this.residents = residents;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public Set<String> messages() {
        return Set.of();
    }

    @Override
    public Set<String> unitLists() {
        return Set.of(UNITS);
    }

    @Override
    public Optional<List<String>> units(long number, String name) {
        return name.equals(UNITS)
                ? Optional.of(agreements.requireOpen(number).parties().stream()
                        .map(Party::unit)
                        .toList())
                : Optional.empty();
    }

    @Override
    public Set<String> facts() {
        return Set.of(TEXT, DECLINES);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return switch (task.step()) {
            case Agreements.DRAFT -> Map.of("agreementUnitOptions", () -> others(task.number()));
            case Agreements.SIGN ->
                Map.of(
                        TEXT,
                        () -> agreements.open(task.number()).map(this::text).orElse(""));
            case Agreements.ANSWER -> declined(task.number());
            default -> Map.of();
        };
    }

    /** All units that have people of their own, but the case's. */
    private List<Map<String, String>> others(long number) {
        String own = cases.get(number).unit();
        return organisation.units().stream()
                .filter(unit -> unit.kind() != UnitKind.GRID && !unit.id().equals(own))
                .filter(unit -> !organisation.peopleOf(unit.id()).isEmpty())
                .map(unit -> Map.of("label", unit.name(), "value", unit.id()))
                .toList();
    }

    /** Masked: in full it is the page to print. */
    private String text(Agreement agreement) {
        String parties = agreement.parties().stream()
                .map(party -> party.role() + "：" + name(party.unit()))
                .collect(Collectors.joining("\n"));
        return discretion(agreement.number())
                .masked(agreement.title() + "（第 " + agreement.version() + " 版）\n" + parties + "\n\n"
                        + agreement.terms());
    }

    /** What was said, and the text as it was, to be changed. */
    private Map<String, Supplier<Object>> declined(long number) {
        List<Agreement> all = agreements.of(number);
        Agreement last = all.get(all.size() - 1);
        var facts = new HashMap<String, Supplier<Object>>();
        facts.put(
                DECLINES,
                () -> discretion(number)
                        .masked(agreements.answers(last).stream()
                                .filter(answer -> !answer.isSigned())
                                .map(answer -> name(answer.unit()) + "：" + answer.reason())
                                .collect(Collectors.joining("\n"))));
        facts.put("agreementTitle", last::title);
        facts.put("agreementTerms", last::terms);
        return facts;
    }

    private Discretion discretion(long number) {
        return new Discretion(residents.of(number));
    }

    private String name(String unit) {
        return organisation.find(unit).map(Unit::name).orElse(unit);
    }

    @Override
    public void erase(long number) {
        TYPED.forEach(statement -> jdbc.sql(statement).param(number).update());
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfAgreements() {
            return Variable.known(VARIABLES);
        }
    }
}
