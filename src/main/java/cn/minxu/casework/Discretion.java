package cn.minxu.casework;

import cn.minxu.casework.privacy.PersonalNumbers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks personal data in what people wrote about a need: the resident's own, and other people's phones and identity numbers. Of what was
 * erased it says so.
 */
public final class Discretion {

    /** Stands for a person's data of which nothing is shown. */
    public static final String HIDDEN = "（已隐去）";

    /** Stands for where a person lives. */
    static final String ADDRESS = "（住址已隐去）";

    private static final int SHORTEST_NAME = 2;

    private final Resident resident;
    private final List<Resident> known;
    private final Set<String> hidden = new LinkedHashSet<>();

    public Discretion(Resident resident) {
        this.resident = resident;
        this.known =
                Stream.concat(Stream.of(resident), resident.former().stream()).toList();
    }

    @Nullable
    public String maskedOrNull(@Nullable String text) {
        return text == null ? null : masked(text);
    }

    public String masked(String text) {
        if (Erased.is(text)) {
            return Erased.WORDS;
        }
        String masked = text;
        for (Resident each : known) {
            masked = replace(masked, each.name(), each.maskedName());
            masked = replace(masked, each.phone(), each.maskedPhone());
            masked = replace(masked, each.address(), ADDRESS);
        }
        return noted(text, PersonalNumbers.masked(masked, resident.phone()));
    }

    /** Where it is has to be said, even if the resident lives there. */
    @Nullable
    public String place(@Nullable String place) {
        return place == null
                ? null
                : Erased.is(place) ? Erased.WORDS : noted(place, PersonalNumbers.masked(place, resident.phone()));
    }

    /** The texts of which something was masked, in full, for those who have said why they need them. */
    public List<String> hidden() {
        return List.copyOf(hidden);
    }

    private String noted(String text, String masked) {
        if (!masked.equals(text)) {
            hidden.add(text);
        }
        return masked;
    }

    private static String replace(String text, @Nullable String secret, String shown) {
        return secret == null || secret.length() < SHORTEST_NAME ? text : text.replace(secret, shown);
    }
}
