package cn.minxu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import cn.minxu.Refused;
import cn.minxu.organisation.ImportRefused.RowError;
import cn.minxu.table.Books;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that come in, files that don't, and what follows. */
@MinxuTest
class OrganisationImportTest {

    private static final String HEADER = "类型,名称,上级,账号,岗位,角色,初始密码\n";

    @Autowired
    OrganisationImport imports;

    @Autowired
    Organisation organisation;

    @Autowired
    IdentityService identity;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @Test
    void the_organisation_of_the_year_comes_in_and_a_second_time_changes_nothing() throws IOException {
        var file = Files.readAllBytes(Path.of("demo/year-2021/organisation.csv"));
        imports.run(file);
        var ids = organisation.units().stream().map(Unit::id).toList();

        assertThat(imports.run(file)).isEqualTo(new ImportReport(145, 0, 0, 145));
        assertThat(organisation.units().stream().map(Unit::id)).containsExactlyElementsOf(ids);
        assertThat(organisation.units(UnitKind.COMMUNITY)).hasSizeGreaterThanOrEqualTo(118);
        assertThat(organisation.departments()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void gb18030_and_utf8_with_and_without_mark_say_the_same() {
        var text = HEADER + "社区,编码社区,测试东街道,,,,\n";
        imports.run(text.getBytes(Charset.forName("GB18030")));
        assertThat(imports.run(text.getBytes(StandardCharsets.UTF_8)).unchanged())
                .isEqualTo(1);
        assertThat(imports.run(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .unchanged())
                .isEqualTo(1);
        assertThat(organisation.unitByName(UnitKind.COMMUNITY, "编码社区")).isPresent();
    }

    @Test
    void rows_may_come_in_any_order_and_in_english_words() {
        var report = run(
                "person,倒序人,倒序社区,dao.xu,,staff,\ngrid,第9网格,倒序社区,,,,\ncommunity,倒序社区,倒序街道,,,,\nstreet,倒序街道,示范区,,,,\n");
        assertThat(report.created()).isEqualTo(4);
        assertThat(organisation.communitiesOf("dao.xu")).extracting(Unit::name).containsExactly("倒序社区");
    }

    @Test
    void every_error_is_told_with_its_row_and_nothing_comes_in() {
        var before = organisation.units().size();
        var errors = errors("""
                小区,某小区,测试东街道,,,,
                社区,无主社区,不存在街道,,,,
                社区,错级社区,测试住建局,,,,
                社区,好社区,测试东街道,,,,
                社区,好社区,测试东街道,,,,
                社区,,测试东街道,,,,
                区,第二区,,,,,
                街道,,,,,,
                人员,无账号,测试甲社区,,,,
                人员,坏账号,测试甲社区,张三,,,
                人员,占用,测试甲社区,admin,,,
                人员,大小写,测试甲社区,Zhang.San,,,
                人员,坏角色,测试甲社区,huai.juese,,皇帝,
                人员,弱密码,测试甲社区,ruo.mima,,,12345678
                社区,带账号社区,测试东街道,x.y,,,
                """);
        assertThat(errors).extracting(RowError::row).containsExactly(2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(errors)
                .extracting(RowError::message)
                .satisfiesExactly(
                        m -> assertThat(m).contains("类型「小区」不认识"),
                        m -> assertThat(m).contains("没有名为「不存在街道」的上级"),
                        m -> assertThat(m).contains("是部门，社区的上级须是街道"),
                        m -> assertThat(m).contains("与第 5 行重复"),
                        m -> assertThat(m).contains("缺少名称"),
                        m -> assertThat(m).contains("只能有一个区，已经有「示范区」"),
                        m -> assertThat(m).contains("缺少名称"),
                        m -> assertThat(m).contains("人员须有账号"),
                        m -> assertThat(m).contains("账号「张三」不合规则"),
                        m -> assertThat(m).contains("已被系统中的其他账号占用"),
                        m -> assertThat(m).contains("只差大小写"),
                        m -> assertThat(m).contains("角色「皇帝」不认识"),
                        m -> assertThat(m).contains("初始密码不合规则", "至少 10 个字符"),
                        m -> assertThat(m).contains("只用于「人员」"));
        assertThat(organisation.units()).hasSize(before);
        assertThat(organisation.unitByName(UnitKind.COMMUNITY, "好社区")).isEmpty();
    }

    @Test
    void all_that_is_wrong_with_a_row_is_told_at_once() {
        assertThat(errors("人员,,没有的社区,张三,,皇帝,\n街道,,没有的区,账号,,,\n"))
                .extracting(RowError::message)
                .satisfiesExactly(
                        m -> assertThat(m).contains("缺少名称", "没有名为「没有的社区」的上级", "账号「张三」不合规则", "角色「皇帝」不认识"),
                        m -> assertThat(m).contains("缺少名称", "只用于「人员」", "没有名为「没有的区」的上级"));
    }

    @Test
    void a_workbook_says_the_same_unless_something_of_it_is_hidden() {
        var header = Books.row(1, "", "类型", "名称", "上级");
        var row = Books.row(2, "", "社区", "测试甲社区\u200B", "测试东街道");
        assertThat(imports.run(new Books().sheet("单位", "", header + row).bytes()))
                .isEqualTo(new ImportReport(1, 0, 0, 1));
        var hidden = new Books().sheet("单位", "", header + row + Books.row(3, "hidden=\"1\"", "社区", "乙", "丙"));
        assertThatThrownBy(() -> imports.run(hidden.bytes()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("第 3 行");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "类型,名称\\n社区,甲 | 表头缺少：上级",
                "类型,名称,上级,帐号\\n社区,甲,乙,丙 | 不认识的列：帐号",
                "类型,名称,上级\\n | 没有内容",
                "类型,名称,上级,类型\\n社区,甲,乙,丙 | 表头中“类型”出现了不止一次",
                "类型,名称,上级\\n社区,\"甲,乙\\n | 无法读取文件",
                "PK\u0003\u0004x | Excel 工作簿"
            })
    void a_file_of_another_kind_is_refused_with_what_to_do(String file, String message) {
        assertThatThrownBy(() -> imports.run(file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(message);
    }

    @Test
    void control_characters_do_not_come_in() {
        assertThat(errors("社区,甲\u0000乙社区,测试东街道,,,,\n"))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("控制字符"));
    }

    @Test
    void a_file_in_no_known_encoding_is_refused() {
        var bytes = new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0x80, 0x20};
        assertThatThrownBy(() -> imports.run(bytes)).hasMessageContaining("编码");
    }

    @Test
    void a_community_that_moves_to_another_street_keeps_its_id_and_is_seen_by_the_new_one() {
        run("社区,迁移社区,测试东街道,,,,\n");
        var id = district.community("迁移社区");
        assertThat(run("社区,迁移社区,测试西街道,,,,\n").updated()).isEqualTo(1);

        assertThat(district.community("迁移社区")).isEqualTo(id);
        assertThat(organisation.streetOf(id).name()).isEqualTo("测试西街道");
        assertThat(identity.createGroupQuery().memberOfTenant(id).list())
                .extracting(Group::getName)
                .contains("迁移社区", "测试西街道")
                .doesNotContain("测试东街道", "测试东街道督办");
    }

    @Test
    void a_person_who_changes_unit_and_role_changes_groups_and_keeps_his_password() {
        run("人员,调动人,测试甲社区,diao.dong,社区委员,经办,First-pass-1\n");
        assertThat(identity.checkPassword("diao.dong", "First-pass-1")).isTrue();
        run("人员,调动人,测试西街道,diao.dong,督办员,督办,Other-pass-2\n");

        assertThat(identity.createGroupQuery().groupMember("diao.dong").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder(
                        district.street("测试西街道"), "staff", "supervisor", district.street("测试西街道") + "-supervisor");
        assertThat(identity.checkPassword("diao.dong", "First-pass-1")).isTrue();
    }

    @Test
    void a_person_without_an_initial_password_cannot_sign_in_until_he_is_given_one() {
        run("人员,无密码,测试甲社区,wu.mima,,,\n");
        assertThat(identity.checkPassword("wu.mima", "")).isFalse();
        assertThat(identity.checkPassword("wu.mima", "Any-pass-123")).isFalse();
    }

    @Test
    void grids_of_the_same_name_are_told_apart_by_their_community() {
        run("网格,同名网格,测试甲社区,,,,\n网格,同名网格,测试乙社区,,,,\n");
        assertThat(errors("人员,哪个,同名网格,na.ge,,,\n"))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("测试甲社区/同名网格"));
        run("人员,这个,测试乙社区/同名网格,zhe.ge,,,\n");
        assertThat(organisation.communitiesOf("zhe.ge")).extracting(Unit::name).containsExactly("测试乙社区");
    }

    @Test
    void matters_go_up_by_street_and_centre_to_the_district() {
        assertThat(names(organisation.superiorsOf(district.community("测试甲社区"))))
                .containsExactly("测试东街道", "区社会治理服务中心", "示范区");
        assertThat(names(organisation.superiorsOf(district.street("测试东街道")))).containsExactly("区社会治理服务中心", "示范区");
        assertThat(names(organisation.superiorsOf(district.department("测试住建局"))))
                .containsExactly("区社会治理服务中心", "示范区");
        assertThat(names(organisation.superiorsOf(organisation.centre().id()))).containsExactly("示范区");
        assertThat(names(organisation.superiorsOf(organisation.district().id())))
                .containsExactly("示范区");
        assertThat(organisation.below(organisation.centre().id()))
                .contains(organisation.unit(district.community("测试甲社区")))
                .doesNotContain(organisation.district(), organisation.centre());
    }

    @Test
    void a_street_registers_for_its_communities_the_centre_for_all_and_a_department_or_a_designer_for_none() {
        assertThat(names(organisation.communitiesOf("zhao.liu")))
                .contains("测试甲社区", "测试乙社区")
                .doesNotContain("测试丙社区");
        assertThat(names(organisation.communitiesOf("wu.shi"))).contains("测试甲社区", "测试丙社区", "测试丁社区");
        assertThat(organisation.communitiesOf("sun.ba")).isEmpty();
        assertThat(organisation.communitiesOf("chu.sheji")).isEmpty();
        assertThat(organisation.communitiesOf("admin")).isEmpty();
    }

    @Test
    void a_thousand_people_come_in_within_seconds() {
        var rows = IntStream.range(0, 1000)
                .mapToObj(n -> "人员,众人%d,测试丙社区,many.%d,,,".formatted(n, n))
                .collect(Collectors.joining("\n"));
        var start = Instant.now();
        assertThat(run(rows).created()).isEqualTo(1000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(run(rows)).isEqualTo(new ImportReport(1000, 0, 0, 1000));
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }

    private ImportReport run(String rows) {
        return imports.run((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<RowError> errors(String rows) {
        try {
            run(rows);
        } catch (ImportRefused refused) {
            assertThat(refused.details())
                    .containsOnly(entry("errors", refused.details().get("errors")));
            return refused.errors();
        }
        throw new AssertionError("not refused");
    }
}
