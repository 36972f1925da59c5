package cn.minxu.casework.document;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
        return !readable(reader, List.of(document)).isEmpty();
    }

    /** Those of a case's documents that the reader may know of. */
    List<Document> readable(String reader, List<Document> documents) {
        var lasting = SingletonSupplier.of(() -> seclusions.stream()
                .map(each -> each.lasting(documents.get(0).number()))
                .toList());
        return documents.stream()
                .filter(each -> !each.apart()
                        || each.addedBy().equals(reader)
                        || lasting.obtain().stream().noneMatch(still -> still.test(each.addedAt())))
                .toList();
    }
}
