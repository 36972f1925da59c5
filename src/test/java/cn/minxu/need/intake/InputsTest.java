package cn.minxu.need.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as districts have them, which once went wrong. */
@MinxuTest
@DisplayName("A file from a district")
class InputsTest {

    private static final Path FOLDER = Path.of("src/test/resources/inputs");
    private static final String HEADER = "序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话\n";

    @Autowired
    ImportDesk desk;

    @Autowired
    OrganisationImport organisationImport;

    @Autowired
    Organisation organisation;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void some_days_later() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-25T02:00:00Z")));
        district.ensure();
        organisationImport.run("类型,名称,上级\n街道,向阳街道,示范区\n社区,锦绣社区,向阳街道\n网格,第1网格,锦绣社区\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void from_a_workbook_has_its_escapes_decoded_and_its_line_ends_alike() throws Exception {
        assertThat(bring("x000d.xlsx").taken()).isEqualTo(1);
        assertThat(contents("楼道灯坏了%")).containsExactly("楼道灯坏了\n三天没人修");
    }

    @Test
    void with_a_sheet_for_each_month_is_read_whole() throws Exception {
        var job = bring("months.xlsx");
        assertThat(List.of(job.rowsTotal(), job.taken())).containsExactly(3, 3);
        assertThat(contents("内容_月-1")).containsExactlyInAnyOrder("内容1月-1", "内容2月-1", "内容3月-1");
        assertThat(job.leftOut()).isNull();
    }

    @Test
    void with_invisible_characters_in_its_header_has_its_columns() throws Exception {
        assertThat(bring("head-nbsp.csv").taken()).isEqualTo(1);
        assertThat(contents("内容Hdnbsp")).hasSize(1);
    }

    @Test
    void with_invisible_characters_in_a_community_makes_no_second_one() throws Exception {
        var before = community("锦绣社区");
        var report = organisationImport.run(Files.readAllBytes(FOLDER.resolve("organisation-zwsp.csv")));
        assertThat(report.created()).as("the person alone").isLessThanOrEqualTo(1);
        assertThat(organisation.units(UnitKind.COMMUNITY))
                .filteredOn(unit -> unit.name().contains("锦绣社区"))
                .containsExactly(before);
        assertThat(organisation.communitiesOf("ce.shi5")).containsExactly(before);
    }

    @Test
    void that_a_spreadsheet_has_saved_again_registers_nothing_twice() throws Exception {
        assertThat(bring("resave1.csv").taken()).isEqualTo(4);
        var again = bring("resave2.csv");
        assertThat(List.of(again.taken(), again.known(), again.refused())).containsExactly(0, 4, 0);
        assertThat(contents("%号楼%电梯停运")).hasSize(4);
    }

    @Test
    void with_a_corrected_row_is_told_which_cell_differs_and_how_to_correct_it() throws Exception {
        long number = numbered(bring("dd1.csv"), "三号楼水管漏水");
        var again = bring("dd2.csv");
        assertThat(List.of(again.taken(), again.known(), again.refused())).containsExactly(0, 0, 1);
        assertThat(desk.firstRemarks(again.id(), 1)).singleElement().satisfies(remark -> {
            assertThat(remark.number()).isEqualTo(number);
            assertThat(remark.reason())
                    .contains("受理编号 " + number, "“地点”与登记时不同", "先撤回", "换一个序号")
                    .doesNotContain("“诉求内容”", "幂等");
        });
        assertThat(bring("dd1.csv").known()).isEqualTo(1);
    }

    @Test
    void with_the_columns_that_the_product_knows_has_them_read() throws Exception {
        var job = bring("urgent-column.csv");
        assertThat(job.taken()).isEqualTo(1);
        assertThat(job.unusedColumns()).isNull();
        assertThat(jdbc.sql(
                                "select urgent, nature, vulnerable, r.address from minxu.need n join minxu.case c on c.id = n.id"
                                        + " join minxu.case_private r on r.case_id = n.id where content = '煤气泄漏，请快来'")
                        .query()
                        .singleRow())
                .contains(
                        entry("urgent", true),
                        entry("nature", "CONSULT"),
                        entry("vulnerable", "ELDERLY_ALONE"),
                        entry("address", "锦绣路1号"));
    }

    @Test
    void with_content_of_every_kind_keeps_it_and_refuses_what_is_too_long_or_spoilt() throws Exception {
        var job = bring("content.csv");
        Map<String, String> refused = desk.firstRemarks(job.id(), 100).stream()
                .filter(remark -> remark.result() == ImportRemark.Result.REFUSED)
                .collect(Collectors.toMap(ImportRemark::serial, ImportRemark::reason));
        assertThat(refused).containsOnlyKeys("C6", "C13", "C17");
        assertThat(refused.get("C6")).contains("最多 2000 个字，现有 2001 个");
        assertThat(refused.get("C13")).contains("控制字符");
        assertThat(refused.get("C17")).contains("地点最多 200 个字");
        assertThat(job.taken()).isEqualTo(14);
        assertThat(contents("=====转办单%")).containsExactly("=====转办单=====\n楼道灯坏");
        assertThat(contents("含_行分隔")).containsExactly("含\n行分隔");
        assertThat(contents("居民反映%")).contains("居民反映\"楼道灯\"坏了");
    }

    @Test
    void may_write_channels_phones_and_communities_in_other_words() throws Exception {
        var job = bring(HEADER.replace("来源渠道", "渠道").replace("联系电话", "*手机号（必填）")
                + "=\"0021\",2026-11-20 11:01,市民热线,向阳街道/锦绣社区,锦绣社区第1网格,居住环境,楼道杂物,别的说法一,3号楼,张　三,+86 139-0000-0009\n"
                + "22,2026-11-20 11:01,上门走访,向阳街道锦绣社区,,居住环境,楼道杂物,别的说法二,3号楼,张三\u200B,(0535)666 6666\n");
        assertThat(job.taken())
                .as(String.valueOf(desk.firstRemarks(job.id(), 3)))
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select channel, grid, r.name, r.phone from minxu.need n"
                                        + " join minxu.case_private r on r.case_id = n.id where content like '别的说法%' order by n.content")
                        .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getString(4))
                        .list())
                .containsExactlyInAnyOrder("HOTLINE_12345 第1网格 张三 13900000009", "HOME_VISIT null 张三 0535-6666666");
    }

    @Test
    void has_a_wrong_value_refused_with_those_that_are_allowed() throws Exception {
        var job = bring(HEADER
                + "31,2026-11-20 11:02,飞鸽,锦绣小区,第1网格,居住环境,楼道,甲,3号楼,张三,13900000009\n"
                + "32,2026-11-20 11:02,窗口,锦绣社区,第9网格,居住环境,楼道杂物,乙,3号楼,张三,13900000009\n");
        assertThat(job.refused()).isEqualTo(2);
        var reasons = desk.firstRemarks(job.id(), 2);
        assertThat(reasons.get(0).reason())
                .as("all of it at once")
                .contains("来源渠道“飞鸽”不存在，可填：党员家访、", "社区“锦绣小区”", "锦绣社区", "大类“居住环境”可填：", "楼道杂物");
        assertThat(reasons.get(1).reason()).contains("网格“第9网格”不在这个社区中，可填：第1网格");
    }

    @Test
    void has_near_repeats_and_serials_that_come_twice_noted_though_registered() throws Exception {
        var job = bring(HEADER
                + "41,2026-11-20 11:03,窗口,锦绣社区,,居住环境,楼道杂物,说了两遍的事,3号楼,张三,13900000009\n"
                + "42,2026-11-20 15:03,窗口,锦绣社区,,居住环境,楼道杂物,说了两遍的事,3号楼,张三,13900000009\n"
                + "41,2026-11-21 11:03,窗口,锦绣社区,,居住环境,楼道杂物,另一天的另一件事,3号楼,张三,13900000009\n"
                + "41,2026-11-20 11:03,窗口,锦绣社区,,居住环境,楼道杂物,说了两遍的事,3号楼,张三,13900000009\n");
        assertThat(List.of(job.taken(), job.known(), job.refused())).containsExactly(3, 1, 0);
        assertThat(desk.firstRemarks(job.id(), 9)).extracting(ImportRemark::row).containsExactly(3, 4, 5);
        assertThat(desk.firstRemarks(job.id(), 9))
                .extracting(ImportRemark::reason)
                .satisfiesExactly(
                        near -> assertThat(near).contains("社区、日期和内容相同"),
                        serial -> assertThat(serial).contains("与第 2 行的“序号”相同"),
                        same -> assertThat(same).contains("已登记过", "与第 2 行是同一序号"));
    }

    @Test
    void whose_rows_were_registered_under_their_old_keys_is_known() throws Exception {
        String row = "0051,2026-11-20 11:04,窗口,锦绣社区,,居住环境,楼道杂物,老库里的一件事,3号楼,张三,13900000009\n";
        long number = numbered(bring(HEADER + row), "老库里的一件事");
        var old = RowKey.ofOld(
                new NeedRow(
                        new cn.minxu.table.Row(
                                null,
                                2,
                                1,
                                Map.of("社区", "锦绣社区", "诉求内容", "老库里的一件事", "序号", "0051"),
                                java.util.Set.of(),
                                false),
                        null),
                Instant.parse("2026-11-20T03:04:00Z"));
        jdbc.sql("update minxu.case set intake_key = ? where id = ?")
                .params(old, number)
                .update();
        assertThat(bring(HEADER + row).known()).isEqualTo(1);
    }

    private long numbered(ImportJob job, String content) {
        assertThat(job.taken()).isEqualTo(1);
        return jdbc.sql("select id from minxu.need where content = ?")
                .param(content)
                .query(Long.class)
                .single();
    }

    private List<String> contents(String like) {
        return jdbc.sql("select content from minxu.need where community_id = ? and content like ?")
                .params(community("锦绣社区").id(), like)
                .query(String.class)
                .list();
    }

    private Unit community(String name) {
        return organisation.unitByName(UnitKind.COMMUNITY, name).orElseThrow();
    }

    private ImportJob bring(String fileOrText) throws IOException, InterruptedException {
        byte[] content = fileOrText.contains("\n")
                ? fileOrText.getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(FOLDER.resolve(fileOrText));
        long id = desk.accept(new ByteArrayInputStream(content), "文件", "admin", unit -> true);
        for (int i = 0; i < 600 && !desk.job(id).ended(); i++) {
            Thread.sleep(50);
        }
        return desk.job(id);
    }
}
