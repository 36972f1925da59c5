package cn.minxu.testing;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * A small district for tests: two streets, four communities, four departments, a centre, and a person for each role, all with the
 * same password. It fits to the year's organisation, so that both can be imported into one database; units come by name.
 */
@Component
public class TestDistrict {

    public static final String PASSWORD = "Test-staff-2026";

    private static final String FILE = """
            类型,名称,上级,账号,岗位,角色,初始密码
            区,示范区,,,,,
            中心,区社会治理服务中心,示范区,,,,
            部门,测试住建局,示范区,,,,
            部门,测试城管局,示范区,,,,
            部门,综合行政执法局,示范区,,,,
            部门,测试民政局,示范区,,,,
            街道,测试东街道,示范区,,,,
            街道,测试西街道,示范区,,,,
            社区,测试甲社区,测试东街道,,,,
            社区,测试乙社区,测试东街道,,,,
            社区,测试丙社区,测试西街道,,,,
            社区,测试丁社区,测试西街道,,,,
            网格,第1网格,测试甲社区,,,,
            人员,张三,测试甲社区,zhang.san,社区书记,经办,PASSWORD
            人员,张三丰,测试甲社区,zhang.sanfeng,社区委员,经办,PASSWORD
            人员,沈主任,测试甲社区,shen.zhuren,社区主任,负责人,PASSWORD
            人员,李四,测试乙社区,li.si,社区书记,经办,PASSWORD
            人员,王五,测试丙社区,wang.wu,社区书记,经办,PASSWORD
            人员,许丁,测试丁社区,xu.ding,社区书记,经办,PASSWORD
            人员,丁一,测试丁社区,ding.yi,社区委员,经办,PASSWORD
            人员,赵六,测试东街道,zhao.liu,街道经办,经办,PASSWORD
            人员,钱七,测试西街道,qian.qi,街道经办,经办,PASSWORD
            人员,孙八,测试住建局,sun.ba,部门经办,经办,PASSWORD
            人员,史执法,综合行政执法局,shi.zhifa,部门经办,经办,PASSWORD
            人员,周九,测试城管局,zhou.jiu,部门经办,经办,PASSWORD
            人员,卫民,测试民政局,wei.min,部门经办,经办,PASSWORD
            人员,韩区,示范区,han.qu,区政府办公室经办,经办,PASSWORD
            人员,吴十,区社会治理服务中心,wu.shi,中心经办,经办,PASSWORD
            人员,郑一,测试东街道,zheng.yi,督办员,督办,PASSWORD
            人员,冯二,示范区,feng.er,区督办员,督办,PASSWORD
            人员,陈网格,测试甲社区/第1网格,chen.wangge,网格员,经办,PASSWORD
            人员,褚设计,示范区,chu.sheji,流程设计,流程设计,PASSWORD
            """;

    private final OrganisationImport imports;
    private final Organisation organisation;

    TestDistrict(OrganisationImport imports, Organisation organisation) {
        this.imports = imports;
        this.organisation = organisation;
    }

    /** The district as an administrator would upload it. */
    public static byte[] file() {
        return FILE.replace("PASSWORD", PASSWORD).getBytes(StandardCharsets.UTF_8);
    }

    /** Makes sure that the district is there; cheap when it is. */
    public void ensure() {
        if (organisation.person("chu.sheji").isEmpty()) {
            imports.run(file());
        }
    }

    /** A department of the test's own, for one that counts what a unit has. */
    public void withDepartment(String name) {
        imports.run("类型,名称,上级\n部门,%s,示范区\n".formatted(name).getBytes(StandardCharsets.UTF_8));
    }

    /** One more member of 测试甲社区's staff. */
    public void withPerson(String userId) {
        var rows = "类型,名称,上级,账号,初始密码\n人员,某人,测试甲社区,%s,%s\n".formatted(userId, PASSWORD);
        imports.run(rows.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a unit of this district. */
    public String id(UnitKind kind, String name) {
        return organisation.unitByName(kind, name).map(Unit::id).orElseThrow();
    }

    /** The id of the unit that a person works at. */
    public String unitOf(String userId) {
        return organisation.person(userId).map(Person::unitId).orElseThrow();
    }

    public String community(String name) {
        return id(UnitKind.COMMUNITY, name);
    }

    public String street(String name) {
        return id(UnitKind.STREET, name);
    }

    public String department(String name) {
        return id(UnitKind.DEPARTMENT, name);
    }
}
