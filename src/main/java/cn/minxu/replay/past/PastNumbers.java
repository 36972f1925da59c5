package cn.minxu.replay.past;

import cn.minxu.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Which number each matter of the demo's past was given when it came in. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastNumbers {

    private final Map<String, Long> numbers = new ConcurrentHashMap<>();

    void note(PastMatter matter, long number) {
        numbers.put(matter.serial(), number);
    }

    /** @throws Refused if it has not come in */
    long of(String serial) {
        Long number = numbers.get(serial);
        if (number == null) {
            throw Refused.conflict("第 " + serial + " 件还没有登记。");
        }
        return number;
    }
}
