package cn.minxu.casework.document;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps documents that were added apart from all others as long as they are to be kept. */
@Component
class Secluded {

    /** Stands for the name of such a document where the record is read by all. */
    static final String NAME = "（评审证据，全部提交后可见）";

    private final ObjectProvider<Seclusion> seclusions;

    Secluded(ObjectProvider<Seclusion> seclusions) {
        this.seclusions = seclusions;
    }

    /** Whether what the user adds now is nobody else's. */
    boolean is(long number, String user) {
        return seclusions.stream().anyMatch(each -> each.secludes(number, user));
    }

    boolean mayRead(String reader, Document document) {
        return !document.apart()
                || document.addedBy().equals(reader)
                || seclusions.stream().noneMatch(each -> each.lasts(document.number(), document.addedAt()));
    }

    /** Those that the reader may know of. */
    List<Document> readable(String reader, List<Document> documents) {
        return documents.stream().filter(each -> mayRead(reader, each)).toList();
    }
}
