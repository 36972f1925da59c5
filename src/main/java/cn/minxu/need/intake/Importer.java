package cn.minxu.need.intake;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who imports, and for which communities he may; as he was when he handed in the file. */
record Importer(String user, Predicate<String> sees, Organisation organisation) {

    /** The name of a community, however it is written; a text that names none stays as it is. */
    String communityName(String written) {
        return organisation.community(written).map(Unit::name).orElse(written);
    }

    /** Whether the community is somebody else's; one that does not exist is found by others. */
    boolean isForeign(@Nullable String name) {
        return name != null
                && organisation
                        .community(name)
                        .map(Unit::id)
                        .filter(sees.negate())
                        .isPresent();
    }
}
