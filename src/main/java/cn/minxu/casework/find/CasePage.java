package cn.minxu.casework.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, fifty at most.
 *
 * @param after asks for the next page; null where this is the last
 * @param recorded whether it is on record that this was asked, since it was by personal data
 */
public record CasePage(List<FoundCase> cases, @Nullable String after, boolean recorded) {}
