package cn.minxu.organisation;

import cn.minxu.Refused;
import java.util.List;
import java.util.Map;

/** The file cannot be imported; nothing of it was. Tells every row that is wrong and why. */
class ImportRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<RowError> errors;

    /** What is wrong with a row, and what to do. */
    record RowError(int row, String message) {

        @Override
        public String toString() {
            return "第 %d 行：%s".formatted(row, message);
        }
    }

    ImportRefused(List<RowError> errors) {
        super(Kind.INVALID, "文件有 %d 处错误，没有导入任何内容。请按提示修改后重新导入。".formatted(errors.size()));
        this.errors = List.copyOf(errors);
    }

    List<RowError> errors() {
        return errors;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("errors", errors);
    }
}
