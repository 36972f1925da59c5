package cn.minxu.table;

import cn.minxu.Plain;
import java.text.Normalizer;
import java.util.Optional;

/** What a cell of a header says: the name of a column, however it is spaced, starred or explained ({@code *联系 电话（必填）}). */
record Label(String written) {

    static Label of(String cell) {
        String plain = Plain.code(Normalizer.normalize(cell, Normalizer.Form.NFKC));
        String unstarred = plain.startsWith("*") ? plain.substring(1) : plain;
        int remark = unstarred.indexOf('(');
        return new Label(remark > 0 && unstarred.endsWith(")") ? unstarred.substring(0, remark) : unstarred);
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    boolean isExactly(TableForm form) {
        return form.labels().contains(written);
    }

    Optional<String> synonymIn(TableForm form) {
        return Optional.ofNullable(form.synonyms().get(written));
    }
}
