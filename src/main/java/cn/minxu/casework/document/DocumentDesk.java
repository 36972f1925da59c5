package cn.minxu.casework.document;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.document.Document.Withdrawal;
import cn.minxu.casework.view.Sight;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where documents are added to a case, looked at and withdrawn, by who may see it. What is done is on record. */
@Service
@Transactional
public class DocumentDesk {

    private static final int LONGEST_REASON = 500;

    private final Documents documents;
    private final DocumentRows rows;
    private final DocumentOwners owners;
    private final Secluded secluded;
    private final DocumentLimits limits;
    private final OpeningLog openings;
    private final Sight sight;
    private final CaseBook cases;
    private final DeadlineBook deadlines;
    private final Decisions decisions;
    private final Residents residents;
    private final Organisation organisation;
    private final Clock clock;

    DocumentDesk(
            Documents documents,
            DocumentRows rows,
            DocumentOwners owners,
            Secluded secluded,
            DocumentLimits limits,
            OpeningLog openings,
            Sight sight,
            CaseBook cases,
            DeadlineBook deadlines,
            Decisions decisions,
            Residents residents,
            Organisation organisation,
            Clock clock) {
        this.documents = documents;
        this.rows = rows;
        this.owners = owners;
        this.secluded = secluded;
        this.limits = limits;
        this.openings = openings;
        this.sight = sight;
        this.cases = cases;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.residents = residents;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A document that has come in.
     *
     * @param isNew whether the case did not have it before
     * @param note what else the user has to know of it, or null
     */
    public record Added(
            DocumentRow document, boolean isNew, @Nullable String note) {}

    /**
     * What may be attached.
     *
     * @param words the same as people read it
     */
    public record Limits(long mostBytes, int mostPerCase, String words) {}

    public Limits limits() {
        return new Limits(
                limits.mostBytes(),
                limits.mostPerCase(),
                "可添加 %s，每份最多 %s，一个事项最多 %d 份。"
                        .formatted(DocumentKind.ALL, DocumentRows.size(limits.mostBytes()), limits.mostPerCase()));
    }

    /** @throws Refused if there is no such case for the user, or it is closed */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public void requireOpen(long number, String user) {
        requireOpen(sight.require(user, number));
    }

    /** @throws Refused if there is no such case for the user, it is closed, or it has as many documents as it may */
    Added add(long number, DocumentName name, Content content, String user) {
        cases.lock(number);
        requireOpen(sight.require(user, number));
        return secluded.readable(user, documents.same(number, content)).stream()
                .findFirst()
                .map(first -> again(rows.row(first, user)))
                .orElseGet(() -> new Added(rows.row(keep(number, name, content, user), user), true, content.note()));
    }

    private static Added again(DocumentRow first) {
        return new Added(
                first, false, "该材料已经添加过：%s 于 %s 添加的“%s”，没有重复保存。".formatted(first.who(), first.at(), first.name()));
    }

    /** @throws Refused if there is no such case for the user */
    @Transactional(readOnly = true)
    public List<DocumentRow> list(long number, String user) {
        sight.require(user, number);
        return rows.of(number, user, new Discretion(residents.of(number)));
    }

    /**
     * One to be opened, under the name that readers see; that it was opened is on record.
     *
     * @throws Refused if there is no such document for the user, or it was withdrawn or erased
     */
    public Opened open(long number, long id, String user) {
        sight.require(user, number);
        Document document = find(number, id, user);
        requireNotErased(document);
        if (document.isWithdrawn()) {
            throw new Refused(Refused.Kind.GONE, "这份材料已经撤下，不再提供；撤下的理由见办理记录。");
        }
        if (openings.isFirstToday(document, user)) {
            record(number, id, OpeningLog.OPENED, shown(document), user);
        }
        String name = new Discretion(residents.of(number)).masked(document.name());
        return new Opened(name, document.kind(), document.size(), documents.content(document));
    }

    /** What is sent to a reader. */
    public record Opened(String name, DocumentKind kind, int size, InputStream content) {}

    /** @throws Refused if there is no such document for the user, it is not his to withdraw, or no reason is given */
    public DocumentRow withdraw(long number, long id, String reason, String user) {
        sight.require(user, number);
        cases.lock(number);
        Document document = find(number, id, user);
        if (!owners.mayWithdraw(user, document)) {
            throw Refused.forbidden("只有添加人或其单位负责人可以撤下这份材料。");
        }
        requireNotErased(document);
        if (document.isWithdrawn()) {
            throw Refused.conflict("这份材料已经撤下，不必再撤。");
        }
        String why = Plain.text(reason);
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refused.invalid("请填写撤下材料的理由，最多 " + LONGEST_REASON + " 个字。");
        }
        CaseBook.guarded(() -> documents.withdraw(id, new Withdrawal(clock.instant(), user, why)));
        record(
                number,
                id,
                "DOCUMENT_WITHDRAWN",
                document.apart() ? Secluded.NAME : "“" + document.name() + "”：" + why,
                user);
        return rows.row(find(number, id, user), user);
    }

    private Document keep(long number, DocumentName name, Content content, String user) {
        String unit = organisation.person(user).map(Person::unitId).orElseThrow();
        var added = new Document(
                0,
                number,
                name.text(),
                content.kind(),
                content.bytes().length,
                waitingFor(number, unit),
                clock.instant(),
                user,
                unit,
                null,
                false,
                secluded.is(number, user));
        Document kept = documents
                .add(added, content, limits.mostPerCase())
                .orElseThrow(() -> Refused.conflict(
                        "一个事项最多 %d 份材料（撤下的也算），不能再添加；请与已有的材料核对，确有必要时请管理员调整上限。".formatted(limits.mostPerCase())));
        record(number, kept.id(), "DOCUMENT_ADDED", shown(kept), user);
        return kept;
    }

    private @Nullable String waitingFor(long number, String unit) {
        return deadlines.openSteps(number).stream()
                .filter(open -> open.holder().equals(unit))
                .map(OpenStep::step)
                .findFirst()
                .orElse(null);
    }

    private void record(long number, long id, String outcome, String reason, String user) {
        decisions.append(new Decision(
                number,
                clock.instant(),
                user,
                organisation.person(user).map(Person::unitId).orElse(null),
                StepNames.DOCUMENT,
                outcome,
                reason,
                Map.of("document", id)));
    }

    /** The record is read by all who see the case. */
    private static String shown(Document document) {
        return document.apart() ? Secluded.NAME : document.name();
    }

    private Document find(long number, long id, String user) {
        return documents
                .find(number, id)
                .filter(each -> secluded.mayRead(user, each))
                .orElseThrow(() -> Refused.notFound("这个事项没有编号为 " + id + " 的材料，请刷新后再试。"));
    }

    private static void requireNotErased(Document document) {
        if (document.erased()) {
            throw new Refused(Refused.Kind.GONE, "这份材料已按规定清除，不再提供。");
        }
    }

    private static void requireOpen(Case c) {
        if (c.isClosed()) {
            throw Refused.conflict("这个事项已经办结，不能再添加材料。");
        }
    }
}
