package cn.minxu.organisation;

import cn.minxu.organisation.ImportPlan.PlannedPerson;
import cn.minxu.store.Revisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings an organisation in from a file: all of it or nothing. Repeating it changes nothing; units and people that the file does not
 * name stay as they are.
 */
@Service
public class OrganisationImport {

    static final String REVISION = "organisation";

    private final OrganisationStore store;
    private final Organisation organisation;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Revisions revisions;

    OrganisationImport(
            OrganisationStore store,
            Organisation organisation,
            Accounts accounts,
            TransactionTemplate transaction,
            Revisions revisions) {
        this.revisions = revisions;
        this.store = store;
        this.organisation = organisation;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /**
     * @param content CSV in UTF-8 or GB18030 with the header 类型,名称,上级 and, if wanted, 账号,岗位,角色,初始密码
     * @throws cn.minxu.Refused if the file or a row of it is wrong, with every error
     */
    public ImportReport run(byte[] content) {
        var rows = OrganisationFile.read(content);
        var passwords = new LinkedHashMap<String, String>();
        var report = Objects.requireNonNull(transaction.execute(status -> {
            store.lock();
            revisions.changed(REVISION);
            var plan = ImportPlan.of(rows, store.units(), store.people(), accounts);
            var changes = new Changes();
            plan.places().forEach(place -> save(place, changes));
            plan.people().forEach(person -> save(person, changes, passwords));
            accounts.follow(new Organisation(store));
            return new ImportReport(
                    rows.size(), changes.created, changes.updated, rows.size() - changes.created - changes.updated);
        }));
        organisation.forget();
        accounts.open(passwords);
        return report;
    }

    private void save(Place place, Changes changes) {
        var parent = idOf(place.parent);
        if (place.id == null) {
            place.id = store.add(place.kind, place.name, parent);
            changes.created++;
        } else if (place.moved) {
            store.move(place.id, parent);
            changes.updated++;
        }
    }

    private void save(PlannedPerson planned, Changes changes, Map<String, String> passwords) {
        var row = planned.row();
        var unit = Objects.requireNonNull(planned.home().id);
        var post = row.post().isEmpty() ? null : row.post();
        var person = new Person(row.account(), row.name(), unit, post, planned.role());
        if (!row.password().isEmpty()) {
            passwords.put(person.userId(), row.password());
        }
        if (!person.equals(planned.known())) {
            store.save(person);
            if (planned.known() == null) {
                changes.created++;
            } else {
                changes.updated++;
            }
        }
    }

    private static @Nullable String idOf(@Nullable Place place) {
        return place == null ? null : place.id;
    }

    private static final class Changes {
        private int created;
        private int updated;
    }
}
