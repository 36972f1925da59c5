package cn.minxu.casework.find;

import cn.minxu.Refused;
import cn.minxu.casework.view.Seen;
import cn.minxu.casework.view.Sight;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search box: finds, of the cases that somebody may see, those that what he typed can mean. A question by a name or by the end of a
 * phone is recorded.
 */
@Service
@Transactional
public class CaseSearch {

    private static final int PERSONAL_A_MINUTE = 30;

    private final Sight sight;
    private final NumberSearch numbers;
    private final PersonSearch people;
    private final WordSearch words;
    private final FoundCases found;
    private final QuestionLog log;

    CaseSearch(
            Sight sight,
            NumberSearch numbers,
            PersonSearch people,
            WordSearch words,
            FoundCases found,
            QuestionLog log) {
        this.sight = sight;
        this.numbers = numbers;
        this.people = people;
        this.words = words;
        this.found = found;
        this.log = log;
    }

    /**
     * @param after where the page before ended, or null for the first
     * @throws Refused if the user works on no cases, nothing can be looked for, or he has asked by personal data too often
     */
    public CasePage find(Question question, CaseState state, @Nullable String after, String user) {
        var cut = new Cut(seen(user), state, Cursor.number(after));
        if (question.isPersonal() && log.lately(user) >= PERSONAL_A_MINUTE) {
            throw new Refused(Refused.Kind.TOO_MANY, "一分钟内按姓名或电话查找已达 " + PERSONAL_A_MINUTE + " 次，请稍候一分钟再试。");
        }
        var all = new TreeSet<Long>(Collections.reverseOrder());
        question.firstNumber().ifPresent(first -> all.addAll(numbers.find(first, question.span(), cut)));
        if (!question.words().isEmpty()) {
            all.addAll(words.find(question.words(), cut));
        }
        question.name().ifPresent(name -> all.addAll(asked(QuestionLog.By.NAME, people.byName(name, cut), cut)));
        question.phoneEnd()
                .ifPresent(digits -> all.addAll(asked(QuestionLog.By.PHONE, people.byPhoneEnd(digits, cut), cut)));
        return page(List.copyOf(all), question.isPersonal());
    }

    private Seen seen(String user) {
        return sight.of(user).orElseThrow(() -> Refused.forbidden("查找只向经办、负责人和督办人员开放；如工作需要，请联系管理员。"));
    }

    private List<Long> asked(QuestionLog.By by, List<Long> hits, Cut cut) {
        log.append(cut.seen(), by, Math.min(hits.size(), Cut.PAGE));
        return hits;
    }

    private CasePage page(List<Long> numbers, boolean recorded) {
        List<Long> shown = numbers.subList(0, Math.min(numbers.size(), Cut.PAGE));
        return new CasePage(
                found.of(shown),
                numbers.size() > shown.size() ? String.valueOf(shown.get(shown.size() - 1)) : null,
                recorded);
    }
}
