package cn.minxu.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the district.
 *
 * @param id also the engine's group and tenant id, for example {@code community-12}; stays when the unit moves
 * @param parentId the unit that it belongs to; null for the district
 */
public record Unit(
        String id, UnitKind kind, String name, @Nullable String parentId) {}
