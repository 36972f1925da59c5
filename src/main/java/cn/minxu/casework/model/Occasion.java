package cn.minxu.casework.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why the model that is being deployed on this thread is deployed.
 *
 * @param model which one somebody asked for; null where whatever the file has is meant
 * @param basis the version of it that must be in force just before
 * @param restores the version whose content it is
 */
record Occasion(
        Why why,
        @Nullable String reason,
        @Nullable ModelKey model,
        @Nullable Integer basis,
        @Nullable Integer restores) {

    enum Why {
        /** It came with the product. */
        SHIPPED,
        /** A designer deployed it. */
        DEPLOYED,
        /** Taken back to the version before. */
        BACK,
        /** The product's own was taken in place of the district's. */
        TAKEN,
        /** Nobody noted it then. */
        BEFORE
    }

    private static final ThreadLocal<@Nullable Occasion> NOW = new ThreadLocal<>();

    static Occasion now(boolean shipped) {
        Occasion now = NOW.get();
        return now == null ? new Occasion(shipped ? Why.SHIPPED : Why.DEPLOYED, null, null, null, null) : now;
    }

    <T> T during(Supplier<T> work) {
        NOW.set(this);
        try {
            return work.get();
        } finally {
            NOW.remove();
        }
    }
}
