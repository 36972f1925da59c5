package cn.minxu.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need as somebody brings it in, unchecked. Of closed lists either the code or the Chinese name may be given, of the community its
 * id or its name.
 *
 * @param channel see {@link Channel}; required
 * @param nature see {@link Nature}; null for HELP
 * @param community required
 * @param category null, or the category that the subcategory belongs to
 * @param subcategory required
 * @param content required, at most 2000 characters
 * @param vulnerable see {@link Vulnerable}, or null
 * @param registeredAt null for now; not in the future
 * @param name the resident's, or null
 * @param intakeKey idempotency key of the request or the file's row: the same key gets the same answer, or null
 */
public record NewNeed(
        @Nullable String channel,
        @Nullable String nature,
        boolean urgent,
        @Nullable String community,
        @Nullable String grid,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String place,
        @Nullable String content,
        @Nullable String vulnerable,
        @Nullable Instant registeredAt,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String intakeKey) {}
