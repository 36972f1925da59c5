package cn.minxu.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a unit is, and of which kind the unit that it belongs to has to be. Declared from the top down. */
public enum UnitKind {
    DISTRICT("区", null),
    CENTRE("中心", DISTRICT),
    DEPARTMENT("部门", DISTRICT),
    STREET("街道", DISTRICT),
    COMMUNITY("社区", STREET),
    GRID("网格", COMMUNITY),
    /** Outside the government: an enterprise, a school, a social organisation … Its people see the cases that it takes part in. */
    ORGANISATION("社会单位", DISTRICT);

    private final String label;
    private final @Nullable UnitKind superior;

    UnitKind(String label, @Nullable UnitKind superior) {
        this.label = label;
        this.superior = superior;
    }

    /** The kind in Chinese, as people write it in files. */
    public String label() {
        return label;
    }

    /** The kind of unit that it belongs to; the district belongs to none. */
    public Optional<UnitKind> superior() {
        return Optional.ofNullable(superior);
    }

    /** Whether there is only one of it. */
    boolean isSingle() {
        return this == DISTRICT || this == CENTRE;
    }

    /** The prefix of ids: {@code community} in {@code community-12}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that people write so in files: its Chinese name or its code. */
    public static Optional<UnitKind> named(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(text) || kind.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
