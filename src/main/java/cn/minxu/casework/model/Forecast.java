package cn.minxu.casework.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the cases under way when a file is deployed.
 *
 * @param rule which rule says so, in words
 * @param moving how many go on in the new version
 * @param staying how many end in the version that they are in
 * @param differences to what is in force
 * @param findings what the gate would say of the file: what is refused, and what is only a hint
 */
public record Forecast(
        String key,
        String kind,
        String name,
        @Nullable String tag,
        @Nullable Integer version,
        String rule,
        long moving,
        long staying,
        List<OfVersion> versions,
        List<Difference> differences,
        List<String> findings) {

    /** The cases that are in one version now. */
    public record OfVersion(
            int version, @Nullable String tag, long cases, long moving, String words, List<Lacking> lacking) {}

    /** A step that cases wait at, and that the new version lacks. */
    public record Lacking(String id, String name, long cases) {}

    Forecast judged(List<String> by) {
        return new Forecast(key, kind, name, tag, version, rule, moving, staying, versions, differences, by);
    }

    List<Lacking> lacking() {
        return versions.stream().flatMap(each -> each.lacking().stream()).toList();
    }
}
