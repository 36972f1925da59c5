package cn.minxu.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A member of staff, not a resident.
 *
 * @param userId the account that he signs in with
 * @param post his post in words, for example 网格员
 */
public record Person(
        String userId, String name, String unitId, @Nullable String post, Role role) {}
