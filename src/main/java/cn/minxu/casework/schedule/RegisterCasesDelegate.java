package cn.minxu.casework.schedule;

import cn.minxu.organisation.UnitKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * 定期登记: what is registered stands in the properties of the service task – {@code process}: the key of the process that each case starts by;
 * {@code units}: for every unit of this kind (DISTRICT, CENTRE, DEPARTMENT, STREET, COMMUNITY, GRID,
 * ORGANISATION); {@code every}: DAY, WEEK, MONTH,
 * QUARTER or YEAR.
 */
@Component("registerCases")
class RegisterCasesDelegate implements JavaDelegate {

    private final ScheduleDesk desk;

    RegisterCasesDelegate(ScheduleDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var extensions = execution.getBpmnModelElementInstance().getExtensionElements();
        Map<String, String> drawn = extensions == null
                ? Map.of()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(all -> all.getCamundaProperties().stream())
                        .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
        desk.run(new Order(
                required(drawn, "process"),
                choice(UnitKind.class, required(drawn, "units")),
                choice(Period.class, required(drawn, "every"))));
    }

    private static String required(Map<String, String> drawn, String name) {
        String value = drawn.get(name);
        if (value == null || value.isBlank()) {
            throw new ProcessEngineException("定期登记的步骤缺少属性“" + name + "”，请在属性面板补充后重新部署。");
        }
        return value.strip();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("定期登记的属性“" + value + "”不认识，可以填写："
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"))
                        + "。"));
    }
}
