package cn.minxu.casework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** What a document is stays, whoever asks the database to change it; a kind of case that has nothing of its own has documents, too. */
@MinxuTest
@Clause("K1")
@DisplayName("The database")
@Transactional
class DocumentGuardTest {

    private static final String INSERT = """
            insert into minxu.document (case_id, name, media_type, size, sha256, content, added_at, added_by, unit_id)
            values (%d, %s, 'application/pdf', %d, sha256(%s::bytea), 'abc', now(), 'zhang.san', '%s')""";

    private static final String WITHDRAWN =
            "update minxu.document set withdrawn_at = now(), withdrawn_by = 'zhang.san', withdrawn_why = '传错了'";

    @Autowired
    TestDistrict district;

    @Autowired
    CaseBook cases;

    @Autowired
    JdbcClient jdbc;

    private long number;
    private String unit = "";

    @BeforeTransaction
    void a_district() {
        district.ensure();
    }

    @BeforeEach
    void a_document_of_a_case_that_has_nothing_else() {
        unit = district.community("测试甲社区");
        Instant now = Instant.parse("2026-01-05T02:00:00Z");
        number = cases.next(now);
        cases.file(Case.registered(number, "drawn", unit, "抄表", false, now, "zhang.san", null));
        jdbc.sql(INSERT.formatted(number, "'a.pdf'", 3, "'abc'", unit)).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set name = 'b.pdf'",
                "set content = 'abd'",
                "set content = 'abd', sha256 = sha256('abd')",
                "set media_type = 'image/png'",
                "set added_by = 'li.si'",
                "set added_at = added_at + interval '1 second'",
                "set step = 'x'",
                "set unit_id = (select id from minxu.unit where id <> unit_id limit 1)",
                "set withdrawn_at = now(), withdrawn_by = 'zhang.san', withdrawn_why = '错', name = 'b.pdf'",
                "set withdrawn_by = 'zhang.san', withdrawn_why = '错'"
            })
    void changes_nothing_of_it(String change) {
        refused("update minxu.document " + change + " where case_id = " + number, "只能写明理由撤下");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set withdrawn_at = now()",
                "set withdrawn_at = now(), withdrawn_by = 'zhang.san'",
                "set withdrawn_at = now(), withdrawn_why = '错'"
            })
    void withdraws_it_only_with_who_and_why(String change) {
        refused("update minxu.document " + change + " where case_id = " + number, "document_withdrawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"set withdrawn_why = '改口'", "set withdrawn_at = null, withdrawn_by = null, withdrawn_why = null"
            })
    void withdraws_it_once(String change) {
        assertThat(jdbc.sql(WITHDRAWN + " where case_id = " + number).update()).isEqualTo(1);
        refused("update minxu.document " + change + " where case_id = " + number, "已经撤下");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from minxu.document", "truncate minxu.document", "truncate minxu.case cascade"})
    void loses_none(String loss) {
        refused(loss, "只能追加");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", withdrawn_at = now(), withdrawn_by = 'x', withdrawn_why = 'y'",
                ", size = 1",
                ", added_by = 'li.si'"
            })
    void erases_of_a_closed_case_the_content_the_name_and_no_more(String more) {
        closed();
        String erasure = "update minxu.document set content = null, name = minxu.erased(name)";
        if (more.isEmpty()) {
            assertThat(jdbc.sql(erasure + " where case_id = " + number).update())
                    .isEqualTo(1);
            assertThat(jdbc.sql("select size || ' ' || left(name, 7) from minxu.document where case_id = " + number)
                            .query(String.class)
                            .single())
                    .isEqualTo("3 sha256:");
            refused(erasure + " where case_id = " + number, "已按规定清除");
        } else {
            refused(erasure + more + " where case_id = " + number, "清除的只是");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set content = null",
                "set content = null, name = '（已清除）'",
                "set content = null, name = 'sha256:"
                        + "0000000000000000000000000000000000000000000000000000000000000000'",
                "set name = minxu.erased(name)"
            })
    void erases_nothing_in_part(String change) {
        closed();
        refused("update minxu.document " + change + " where case_id = " + number, "材料");
    }

    @Test
    void erases_nothing_of_an_open_case() {
        refused(
                "update minxu.document set content = null, name = minxu.erased(name) where case_id = " + number,
                "只在事项办结归档后清除");
    }

    @Test
    void withdraws_nothing_that_is_erased() {
        closed();
        jdbc.sql("update minxu.document set content = null, name = minxu.erased(name) where case_id = " + number)
                .update();
        refused(WITHDRAWN + " where case_id = " + number, "已按规定清除");
    }

    @Test
    void takes_none_without_content() {
        refused(INSERT.formatted(number, "'b.pdf'", 3, "'abd'", unit).replace("'abc', now()", "null, now()"), "没有内容");
    }

    private void closed() {
        jdbc.sql("update minxu.case set outcome = 'DONE', closed_at = now() where id = " + number)
                .update();
    }

    @Test
    void takes_none_whose_digest_or_size_is_not_its_content_s() {
        refused(INSERT.formatted(number, "'b.pdf'", 3, "'abx'", unit), "document_whole");
    }

    @Test
    void takes_none_whose_size_is_not_its_content_s() {
        refused(INSERT.formatted(number, "'b.pdf'", 4, "'abc'", unit), "document_whole");
    }

    @Test
    void takes_the_same_content_of_a_case_once() {
        refused(INSERT.formatted(number, "'b.pdf'", 3, "'abc'", unit), "document_once");
    }

    /** The last of a test: nothing can be asked in its transaction afterwards. */
    private void refused(String sql, String words) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(words);
    }
}
