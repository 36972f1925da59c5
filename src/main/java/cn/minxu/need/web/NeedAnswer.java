package cn.minxu.need.web;

import cn.minxu.casework.web.ChineseDate;
import cn.minxu.need.view.NeedView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;

/**
 * What a resident is told about his need when he asks, personal data masked.
 *
 * @param promisedText until when he is promised an answer, in words
 */
record NeedAnswer(@JsonUnwrapped NeedView need, String promisedText) {

    static NeedAnswer of(NeedView need, ZoneId zone) {
        return new NeedAnswer(need, ChineseDate.promise(need.promisedAt(), need.promiseProvisional(), zone));
    }
}
