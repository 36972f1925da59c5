package cn.minxu.casework.drawn;

import cn.minxu.Refused;
import cn.minxu.model.FormField;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.table.Row;
import cn.minxu.table.TableFile;
import cn.minxu.table.TableForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Small lists that the district or a unit keeps, as choices of a form: a field whose options are {@code <list>Options} offers a list. */
@Service
@Transactional
public class OptionLists {

    private static final String OPTIONS = "Options";
    private static final TableForm FORM = new TableForm("选项", List.of("代码", "名称"), List.of("单位"), Map.of(), true, "");
    private static final String VALUE = "[A-Z][A-Z0-9_]{0,59}";
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Organisation organisation;

    OptionLists(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /**
     * A choice.
     *
     * @param unit id of the unit whose choice it is; null of everybody's
     */
    public record Option(
            String value, String label, @Nullable String unit) {}

    /**
     * What the lists of a form offer to a unit: everybody's, its own, and those of the units above and below. Each is read when it is asked
     * for: most fields whose options are called so get them from elsewhere.
     */
    Map<String, Supplier<Object>> of(List<FormField> form, Unit unit) {
        var offered = new HashMap<String, Supplier<Object>>();
        for (FormField field : form) {
            String key = field.valuesKey();
            if (key != null && key.endsWith(OPTIONS)) {
                offered.put(key, () -> offered(key, unit));
            }
        }
        return offered;
    }

    private List<Map<String, Object>> offered(String key, Unit unit) {
        return of(key.substring(0, key.length() - OPTIONS.length())).stream()
                .filter(option -> option.unit() == null || related(option.unit(), unit.id()))
                .map(option -> Map.<String, Object>of("label", option.label(), "value", option.value()))
                .toList();
    }

    private boolean related(String one, String other) {
        return one.equals(other) || isAbove(one, other) || isAbove(other, one);
    }

    private boolean isAbove(String one, String other) {
        return organisation.ancestors(other).stream().map(Unit::id).anyMatch(one::equals);
    }

    /** All choices of a list, in their order; none if there is no such list. */
    @Transactional(readOnly = true)
    public List<Option> of(String list) {
        return jdbc.sql("select value, label, unit_id from minxu.option_list where list = ? order by place, value")
                .param(list)
                .query((row, i) -> new Option(row.getString("value"), row.getString("label"), row.getString("unit_id")))
                .list();
    }

    /**
     * Puts a file's rows in the place of a list. What was chosen before stays as it was called.
     *
     * @param csv with the columns 代码, 名称 and, where a choice is one unit's, 单位
     * @return how many choices it has now
     * @throws Refused naming every row that cannot be taken; the list stays as it was then
     */
    public int replace(String list, byte[] csv) {
        if (!list.matches("[a-z][A-Za-z0-9]{0,40}")) {
            throw Refused.invalid("清单的名称以小写英文字母开头，只用字母和数字，例如 station。");
        }
        List<Option> options = read(csv);
        jdbc.sql("delete from minxu.option_list where list = ?").param(list).update();
        int place = 0;
        for (Option option : options) {
            jdbc.sql("insert into minxu.option_list (list, value, label, unit_id, place) values (?, ?, ?, ?, ?)")
                    .params(list, option.value(), option.label(), option.unit(), ++place)
                    .update();
        }
        return options.size();
    }

    private List<Option> read(byte[] csv) {
        var options = new ArrayList<Option>();
        var wrong = new ArrayList<String>();
        try (var file = TableFile.of(new ByteArrayInputStream(csv), FORM)) {
            file.requireWhole();
            file.read(row -> take(row, options, wrong));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.size() > MOST) {
            wrong.add("一份清单最多 " + MOST + " 项");
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid("清单未更新：" + wrong.stream().limit(20).collect(Collectors.joining("；")) + "。请改正后重新上传。");
        }
        return options;
    }

    private void take(Row row, List<Option> options, List<String> wrong) {
        String value = row.name("代码");
        String label = row.name("名称");
        String unit = row.name("单位");
        var units = organisation.units().stream()
                .filter(each -> each.name().equals(unit))
                .toList();
        if (!value.matches(VALUE)) {
            wrong.add(row.where() + "的代码“" + value + "”应为大写英文字母、数字和下划线");
        } else if (options.stream().anyMatch(before -> before.value().equals(value))) {
            wrong.add(row.where() + "的代码“" + value + "”重复");
        } else if (label.isEmpty() || label.length() > 100) {
            wrong.add(row.where() + "的名称应为 1 至 100 个字");
        } else if (!unit.isEmpty() && units.size() != 1) {
            wrong.add(row.where() + "的单位“" + unit + "”" + (units.isEmpty() ? "不在组织机构中" : "不止一个"));
        } else {
            options.add(new Option(
                    value, label, unit.isEmpty() ? null : units.get(0).id()));
        }
    }
}
