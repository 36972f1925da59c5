package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who imports, and for which communities he may; as he was when he handed in the file. */
record Importer(String user, Predicate<String> sees, Organisation organisation) {

    /** @throws Refused if the community is somebody else's; one that does not exist is found by others */
    void requireCommunity(@Nullable String name) {
        if (name == null) {
            return;
        }
        boolean foreign = organisation
                .unitByName(UnitKind.COMMUNITY, name)
                .map(Unit::id)
                .filter(sees.negate())
                .isPresent();
        if (foreign) {
            throw Refused.forbidden("社区“%s”不在您的权限范围内，请由该社区或其街道导入".formatted(name));
        }
    }
}
