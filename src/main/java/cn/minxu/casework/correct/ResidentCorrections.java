package cn.minxu.casework.correct;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts right whom a case is about: the same for every kind, which only says what it calls him and how it keeps a phone. */
@Component
class ResidentCorrections {

    /** Characters of each at most. */
    private static final Map<String, Integer> MOST =
            Map.of(Resident.NAME, 50, Resident.PHONE, 50, Resident.ADDRESS, 200);

    private static final List<String> ORDER = List.of(Resident.NAME, Resident.PHONE, Resident.ADDRESS);

    private final Residents residents;

    ResidentCorrections(Residents residents) {
        this.residents = residents;
    }

    List<Correctable> of(long number, Kind kind) {
        Resident now = residents.of(number);
        return ORDER.stream()
                .filter(kind.aboutWhom()::containsKey)
                .map(what -> Correctable.text(
                        what,
                        Objects.requireNonNull(kind.aboutWhom().get(what)),
                        now.masked(what),
                        Objects.requireNonNull(MOST.get(what))))
                .toList();
    }

    /** What he is to be, with all of it looked at. */
    record Change(Resident right, List<Corrected> what) {}

    /** @throws Refused naming all that is wrong with it */
    Change of(long number, Kind kind, Map<String, String> given) {
        Resident wrong = residents.of(number);
        Resident asked = wrong;
        var problems = new ArrayList<String>();
        for (String what : ORDER) {
            String label = kind.aboutWhom().get(what);
            if (label != null && given.containsKey(what)) {
                String value = Objects.requireNonNull(given.get(what));
                String written = what.equals(Resident.NAME) ? Plain.name(value) : Plain.line(value);
                int most = Objects.requireNonNull(MOST.get(what));
                if (written.codePointCount(0, written.length()) > most) {
                    problems.add("“" + label + "”最多 " + most + " 个字");
                }
                asked = asked.with(what, written);
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(String.join("；", problems) + "。");
        }
        Resident right = asked.equals(wrong) ? wrong : kind.checked(asked);
        return new Change(
                right,
                ORDER.stream()
                        .filter(what -> !Objects.equals(wrong.get(what), right.get(what)))
                        .map(what -> new Corrected(
                                what,
                                Objects.requireNonNull(kind.aboutWhom().get(what)),
                                wrong.get(what),
                                wrong.masked(what),
                                right.masked(what)))
                        .toList());
    }

    /** With what else was put right: what stood there before is kept as long as his data. */
    void keep(long number, Kind kind, Change change, List<Residents.Former> before) {
        residents.correct(number, change.right(), before);
        if (!change.what().isEmpty()) {
            kind.corrected(number, change.right());
        }
    }
}
