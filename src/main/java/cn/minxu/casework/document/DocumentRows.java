package cn.minxu.casework.document;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.document.Document.Withdrawal;
import cn.minxu.casework.document.DocumentRow.Withdrawn;
import cn.minxu.organisation.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says documents in words. Who may read them is the caller's to check. */
@Component
public class DocumentRows {

    private static final int KILO = 1 << 10;
    private static final int MEGA = 1 << 20;

    private final Documents documents;
    private final DocumentOwners owners;
    private final Secluded secluded;
    private final Residents residents;
    private final Organisation organisation;
    private final StepNames steps;
    private final Words words;

    DocumentRows(
            Documents documents,
            DocumentOwners owners,
            Secluded secluded,
            Residents residents,
            Organisation organisation,
            StepNames steps,
            Words words) {
        this.documents = documents;
        this.owners = owners;
        this.secluded = secluded;
        this.residents = residents;
        this.organisation = organisation;
        this.steps = steps;
        this.words = words;
    }

    /** Those of a case that the reader may know of, in the order in which they were added. */
    public List<DocumentRow> of(long number, String reader, Discretion discretion) {
        return secluded.readable(reader, documents.of(number)).stream()
                .map(document -> row(document, reader, discretion))
                .toList();
    }

    DocumentRow row(Document document, String reader) {
        return row(document, reader, new Discretion(residents.of(document.number())));
    }

    private DocumentRow row(Document document, String reader, Discretion discretion) {
        Withdrawal withdrawal = document.withdrawal();
        return new DocumentRow(
                document.id(),
                discretion.masked(document.name()),
                document.kind().label(),
                size(document.size()),
                name(document.addedBy()),
                organisation.unit(document.unit()).name(),
                document.step() == null ? null : steps.of(document.step()),
                words.at(document.addedAt()),
                withdrawal == null && !document.erased() && owners.mayWithdraw(reader, document),
                withdrawal == null
                        ? null
                        : new Withdrawn(
                                words.at(withdrawal.at()), name(withdrawal.by()), discretion.masked(withdrawal.why())),
                document.erased());
    }

    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " 字节";
        }
        return bytes < MEGA ? "%d KB".formatted((bytes + KILO - 1) / KILO) : "%.1f MB".formatted((double) bytes / MEGA);
    }

    private String name(String user) {
        return organisation.nameOf(user);
    }
}
