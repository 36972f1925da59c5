package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The district that the bench runs in: three streets with ten communities each, the departments, a clerk in every unit. */
final class BenchDistrict {

    static final String STREET = "第一街道";
    static final String DISTRICT = "示范区";

    /** Who supervises the whole district. */
    static final String SUPERVISOR = "supervisor.district";

    /** The department that the first dispatch goes to is the table's; these come after it. */
    static final List<String> DEPARTMENTS = List.of("综合行政执法局", "住房和城乡建设局", "城市管理局", "公安分局", "民政局", "应急管理局");

    private static final int COMMUNITIES_OF_A_STREET = 10;

    private final Organisation organisation;

    BenchDistrict(ApplicationContext application) {
        organisation = application.getBean(Organisation.class);
        if (organisation.units().isEmpty()) {
            application.getBean(OrganisationImport.class).run(file().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The community of {@link Samples} with this number, from 1. */
    Unit community(int index) {
        return unit(UnitKind.COMMUNITY, communityName(index));
    }

    Unit department(int index) {
        return unit(UnitKind.DEPARTMENT, DEPARTMENTS.get(index));
    }

    Unit streetOf(Unit community) {
        return organisation.streetOf(community.id());
    }

    Unit district() {
        return organisation.district();
    }

    /** The account of a unit's clerk. */
    static String clerk(Unit unit) {
        return "clerk." + Integer.toHexString(unit.name().hashCode());
    }

    private Unit unit(UnitKind kind, String name) {
        return organisation.unitByName(kind, name).orElseThrow();
    }

    private static String communityName(int index) {
        return "第" + index + "社区";
    }

    private static String file() {
        var rows = new StringBuilder("类型,名称,上级,账号,岗位,角色,初始密码\n");
        unit(rows, "区", DISTRICT, "");
        rows.append("人员,区督办,%s,%s,督办,督办,\n".formatted(DISTRICT, SUPERVISOR));
        unit(rows, "中心", "区社会治理服务中心", DISTRICT);
        DEPARTMENTS.forEach(name -> unit(rows, "部门", name, DISTRICT));
        for (int i = 0; i < Samples.COMMUNITIES; i++) {
            String street = List.of(STREET, "第二街道", "第三街道").get(i / COMMUNITIES_OF_A_STREET);
            if (i % COMMUNITIES_OF_A_STREET == 0) {
                unit(rows, "街道", street, DISTRICT);
            }
            unit(rows, "社区", communityName(i + 1), street);
        }
        return rows.toString();
    }

    private static void unit(StringBuilder rows, String kind, String name, String parent) {
        rows.append("%s,%s,%s,,,,\n".formatted(kind, name, parent));
        rows.append("人员,%s经办,%s,clerk.%s,经办,经办,\n".formatted(name, name, Integer.toHexString(name.hashCode())));
    }
}
