package cn.minxu.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of an item.
 *
 * @param points ×100; null while there are none, and of what does not apply
 * @param evidence ids of documents of the case
 */
public record Score(
        String indicator, @Nullable Integer points, boolean notApplicable, String remark, List<Long> evidence) {}
