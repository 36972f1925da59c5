package cn.minxu.casework;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who brought the need: personal data, shown masked unless somebody has said why he needs it (PIPL art. 51, domain G4).
 *
 * @param former what was put right since: it may stand in what people wrote before, and is nobody's to see either
 */
public record Resident(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        List<Resident> former) {

    /** Names of the three in what is sent and kept. */
    public static final String NAME = "name";

    public static final String PHONE = "phone";
    public static final String ADDRESS = "address";

    public Resident(@Nullable String name, @Nullable String phone, @Nullable String address) {
        this(name, phone, address, List.of());
    }

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "东方", "南宫", "独孤", "端木", "轩辕",
            "闻人", "申屠", "太史", "呼延", "百里", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "钟离", "鲜于", "司空", "司寇", "西门", "万俟", "赫连");

    /** One of the three by its name. */
    public @Nullable String get(String what) {
        return switch (what) {
            case NAME -> name;
            case PHONE -> phone;
            case ADDRESS -> address;
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** The same with another of the three. */
    public Resident with(String what, @Nullable String value) {
        return new Resident(
                what.equals(NAME) ? value : name,
                what.equals(PHONE) ? value : phone,
                what.equals(ADDRESS) ? value : address,
                former);
    }

    /** One of the three as people see it; empty if it was not given. */
    public String masked(String what) {
        return switch (what) {
            case NAME -> maskedName();
            case PHONE -> maskedPhone();
            default -> get(what) == null ? "" : Discretion.ADDRESS;
        };
    }

    /** 张*, 欧阳*; empty if no name was given. */
    public String maskedName() {
        if (name == null) {
            return "";
        }
        boolean compound = name.length() > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2));
        return name.substring(0, compound ? 2 : name.offsetByCodePoints(0, 1)) + "*";
    }

    /** 138****1234; of a landline the last four digits; empty if no phone was given. */
    public String maskedPhone() {
        if (phone == null) {
            return "";
        }
        int shown = Math.min(4, phone.length());
        String end = phone.substring(phone.length() - shown);
        return phone.length() == 11 && phone.startsWith("1") ? phone.substring(0, 3) + "****" + end : "****" + end;
    }

    /** A record's text never holds personal data: it may end up in a log. */
    @Override
    public String toString() {
        return "Resident[" + maskedName() + ", " + maskedPhone() + "]";
    }
}
