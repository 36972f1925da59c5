package cn.minxu.casework.model;

import cn.minxu.engine.DeployedModel;
import cn.minxu.engine.DeployedModel.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model that is or was in force.
 *
 * @param id of its row
 * @param user who deployed it; null where the product did, or where it was not recorded
 * @param restores the version whose content it has, if somebody took it back
 */
record ModelVersion(
        long id,
        DeployedModel model,
        Instant at,
        @Nullable String user,
        Occasion.Why occasion,
        @Nullable String reason,
        @Nullable Integer restores) {

    Kind kind() {
        return model.kind();
    }

    String key() {
        return model.key();
    }

    int version() {
        return model.version();
    }

    @Nullable
    String tag() {
        return model.tag();
    }

    String sha256() {
        return model.sha256();
    }
}
