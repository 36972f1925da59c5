package cn.minxu.casework.document;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.document.Document.Withdrawal;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All documents of all cases: {@code minxu.document}. */
@Repository
class Documents {

    private static final String SELECT = """
            select id, case_id, name, media_type, size, step, added_at, added_by, unit_id, withdrawn_at, withdrawn_by, withdrawn_why,
              content is null as erased, apart
            from minxu.document where case_id = ?\s""";

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The document as it is kept, with its id.
     *
     * @param most as many as a case may have; who adds one has locked the case
     * @return empty where it has them, also those that were withdrawn
     */
    Optional<Document> add(Document added, Content content, int most) {
        return jdbc.sql("""
                        insert into minxu.document (case_id, name, media_type, size, sha256, content, step, added_at, added_by, unit_id, apart)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? where (select count(*) from minxu.document where case_id = ?) < ? returning id""")
                .params(added.number(), added.name(), added.kind().mediaType(), added.size())
                .params(content.sha256(), content.bytes(), text(added.step()), at(added.addedAt()))
                .params(added.addedBy(), added.unit(), added.apart(), added.number(), most)
                .query(Long.class)
                .optional()
                .map(added::under);
    }

    /** In the order in which they were added, those that were withdrawn among them. */
    List<Document> of(long number) {
        return jdbc.sql(SELECT + "order by id")
                .param(number)
                .query(Documents::read)
                .list();
    }

    Optional<Document> find(long number, long id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(number, id)
                .query(Documents::read)
                .optional();
    }

    /** Those of a case that have the same bytes and are not withdrawn: one, beside what was added apart. */
    List<Document> same(long number, Content content) {
        return jdbc.sql(SELECT + "and sha256 = ? and withdrawn_at is null order by id")
                .params(number, content.sha256())
                .query(Documents::read)
                .list();
    }

    void withdraw(long id, Withdrawal withdrawal) {
        jdbc.sql("update minxu.document set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ? where id = ?")
                .params(at(withdrawal.at()), withdrawal.by(), withdrawal.why(), id)
                .update();
    }

    /** Read from the database piece by piece. */
    InputStream content(Document document) {
        return new Pieces(
                document.size(),
                (from, length) -> Objects.requireNonNull(
                        jdbc.sql("select substring(content from ? for ?) from minxu.document where id = ?")
                                .params(from + 1, length, document.id())
                                .query(byte[].class)
                                .single()));
    }

    private static Document read(ResultSet row, int index) throws SQLException {
        Instant withdrawn = instantOrNull(row, "withdrawn_at");
        return new Document(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("name"),
                DocumentKind.ofMediaType(row.getString("media_type")),
                row.getInt("size"),
                row.getString("step"),
                instant(row, "added_at"),
                row.getString("added_by"),
                row.getString("unit_id"),
                withdrawn == null
                        ? null
                        : new Withdrawal(withdrawn, row.getString("withdrawn_by"), row.getString("withdrawn_why")),
                row.getBoolean("erased"),
                row.getBoolean("apart"));
    }
}
