package cn.minxu.casework.view;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Erased;
import cn.minxu.casework.History;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import cn.minxu.casework.decided.DecidedElsewhere;
import cn.minxu.casework.document.DocumentRows;
import cn.minxu.casework.urge.OrderRows;
import cn.minxu.casework.urge.Supervisors;
import cn.minxu.casework.urge.UrgeRows;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.organisation.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the record of a case, whatever kind it is of. Who may read it is the caller's to check. */
@Service
@Transactional(readOnly = true)
public class CaseRecords {

    private final CaseBook cases;
    private final Kinds kinds;
    private final ClockRows clocks;
    private final DeadlineBook deadlines;
    private final Residents residents;
    private final History history;
    private final DocumentRows documents;
    private final UrgeRows urges;
    private final OrderRows orders;
    private final Supervisors supervisors;
    private final CaseFields fields;
    private final DecidedElsewhere decided;
    private final OwnTasks tasks;
    private final Organisation organisation;
    private final Words words;

    CaseRecords(
            CaseBook cases,
            Kinds kinds,
            ClockRows clocks,
            DeadlineBook deadlines,
            Residents residents,
            History history,
            DocumentRows documents,
            UrgeRows urges,
            OrderRows orders,
            Supervisors supervisors,
            CaseFields fields,
            DecidedElsewhere decided,
            OwnTasks tasks,
            Organisation organisation,
            Words words) {
        this.cases = cases;
        this.kinds = kinds;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.residents = residents;
        this.history = history;
        this.documents = documents;
        this.urges = urges;
        this.orders = orders;
        this.supervisors = supervisors;
        this.fields = fields;
        this.decided = decided;
        this.tasks = tasks;
        this.organisation = organisation;
        this.words = words;
    }

    /** @throws Refused if there is no such case */
    public CaseRecord of(long number, String userId) {
        Resident resident = residents.of(number);
        return of(cases.get(number), userId, resident, new Discretion(resident));
    }

    /** What was filled in about a person, in full: for those to whom his data are shown. */
    public List<CaseRecord.Field> personal(long number) {
        return fields.personalOf(number).values().stream()
                .map(field -> new CaseRecord.Field(field.label(), field.text()))
                .toList();
    }

    /** What the record of a case masks, in full: for those to whom the resident's data are shown as well. */
    public List<String> hidden(long number) {
        Resident resident = residents.of(number);
        var discretion = new Discretion(resident);
        of(cases.get(number), "", resident, discretion);
        return discretion.hidden();
    }

    private CaseRecord of(Case c, String userId, Resident resident, Discretion discretion) {
        long number = c.number();
        var own = new HashMap<>(kinds.record(c, userId, discretion));
        List<CaseRecord.Field> elsewhere = elsewhere(number, discretion);
        if (!elsewhere.isEmpty()) {
            own.merge("facts", elsewhere, CaseRecords::both);
        }
        List<History.Entry> told = history.of(number, discretion);
        return new CaseRecord(
                String.valueOf(number),
                own.remove("about") instanceof String about ? about : Erased.shown(c.title()),
                organisation.unit(c.unit()).name(),
                resident.maskedName(),
                resident.maskedPhone(),
                words.at(c.registeredAt()),
                promised(number),
                c.score().points(),
                c.score().why(),
                c.end() == null ? null : words.outcome(c.end().outcome()),
                told.stream().map(this::step).toList(),
                clocks.of(number),
                documents.of(number, userId, discretion),
                urges.of(number, discretion),
                orders.of(number, !c.isClosed(), userId, discretion),
                fields(number, discretion),
                kinds.isDrawn(c),
                task(number),
                told.stream()
                        .filter(entry -> !entry.aside())
                        .reduce((earlier, later) -> later)
                        .map(this::step)
                        .orElse(null),
                !c.isClosed() && supervisors.mayUrge(userId, holders(number)),
                own);
    }

    /** What was decided about it last in another case, and who does what because of it. */
    private List<CaseRecord.Field> elsewhere(long number, Discretion discretion) {
        return decided.last(number).stream()
                .flatMap(last -> Stream.concat(
                        Stream.of(new CaseRecord.Field("协商结果", discretion.masked(last.words()))),
                        last.planWords().stream().map(plan -> new CaseRecord.Field("落实计划", discretion.masked(plan)))))
                .toList();
    }

    private static Object both(Object facts, Object more) {
        return Stream.concat(((List<?>) facts).stream(), ((List<?>) more).stream())
                .toList();
    }

    private List<String> holders(long number) {
        return deadlines.openSteps(number).stream().map(OpenStep::holder).toList();
    }

    private @Nullable String task(long number) {
        var ids = deadlines.openSteps(number).stream().map(OpenStep::stay).toList();
        var open = tasks.open(ids);
        return tasks.first(ids.stream().map(open::get).filter(Objects::nonNull).toList())
                .orElse(null);
    }

    /** A person's data are there, but not shown. */
    private List<CaseRecord.Field> fields(long number, Discretion discretion) {
        return Stream.concat(
                        fields.of(number).values().stream()
                                .map(field -> new CaseRecord.Field(field.label(), discretion.masked(field.text()))),
                        fields.personalOf(number).values().stream()
                                .map(field -> new CaseRecord.Field(field.label(), Discretion.HIDDEN)))
                .toList();
    }

    private @Nullable String promised(long number) {
        return deadlines.findPromise(number).map(words::until).orElse(null);
    }

    private CaseRecord.Step step(History.Entry entry) {
        return CaseRecord.Step.of(entry, words);
    }
}
