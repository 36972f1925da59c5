package cn.minxu.engine.form;

import cn.minxu.Refused;
import cn.minxu.engine.Refusals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/** The engine's form handlers with our facts as fields; facts are asked for only when the form's values are read. */
public class FactForms {

    private FactForms() {}

    private abstract static class Handler implements FormHandler {
        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            // parsed by the handler that this one stands before
        }
    }

    public static class OfTask extends Handler implements TaskFormHandler {
        private final TaskFormHandler original;
        private final FormSeam seam;

        public OfTask(TaskFormHandler original, FormSeam seam) {
            this.original = original;
            this.seam = seam;
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            TaskEntity asked = task;
            var form = (TaskFormDataImpl) original.createTaskForm(task);
            var shown = new TaskFormDataImpl() {
                @Override
                public List<FormField> getFormFields() {
                    return fields(() -> seam.taskFacts(asked));
                }
            };
            shown.setFormKey(form.getFormKey());
            shown.setCamundaFormRef(form.getCamundaFormRef());
            shown.setDeploymentId(form.getDeploymentId());
            shown.setTask(task);
            return shown;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, org.camunda.bpm.engine.delegate.VariableScope scope) {
            seam.submitTask((TaskEntity) scope, plain(submitted));
        }
    }

    public static class OfStart extends Handler implements StartFormHandler {
        private final StartFormHandler original;
        private final FormSeam seam;

        public OfStart(StartFormHandler original, FormSeam seam) {
            this.original = original;
            this.seam = seam;
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            var form = (StartFormDataImpl) original.createStartFormData(definition);
            var shown = new StartFormDataImpl() {
                @Override
                public List<FormField> getFormFields() {
                    return fields(() -> seam.startFacts(definition));
                }
            };
            shown.setFormKey(form.getFormKey());
            shown.setCamundaFormRef(form.getCamundaFormRef());
            shown.setDeploymentId(form.getDeploymentId());
            shown.setProcessDefinition(definition);
            return shown;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, org.camunda.bpm.engine.delegate.VariableScope scope) {
            seam.submitStart((ExecutionEntity) scope, plain(submitted));
        }
    }

    /** What was submitted, by field: of a type that a form can send. */
    private static Map<String, Object> plain(VariableMap submitted) {
        var plain = new HashMap<String, Object>();
        submitted.keySet().forEach(field -> plain.put(field, readable(submitted, field)));
        return plain;
    }

    /** Serialized objects, XML and JSON that is none say nothing until somebody asks for their value. */
    private static @Nullable Object readable(VariableMap submitted, String field) {
        return Refusals.noting(() -> {
            try {
                return submitted.get(field);
            } catch (IllegalStateException | IllegalArgumentException | SpinRuntimeException e) {
                throw Refused.invalid("“" + field + "”的内容无法读取，请从任务列表重新打开表单后再提交。");
            }
        });
    }

    /** Outside a command (where only the form's address is asked for) there are no fields. */
    private static List<FormField> fields(Supplier<Map<String, Object>> facts) {
        var fields = new ArrayList<FormField>();
        if (Context.getCommandContext() == null) {
            return fields;
        }
        facts.get().forEach((key, fact) -> {
            var field = new FormFieldImpl();
            field.setId(key);
            field.setValue(value(fact));
            fields.add(field);
        });
        return fields;
    }

    private static TypedValue value(Object fact) {
        if (fact instanceof List<?>) {
            return SpinValues.jsonValue(JsonWriter.standard().writeToString(Options.of(fact)))
                    .create();
        }
        return fact instanceof String text ? Variables.stringValue(text) : Variables.untypedValue(fact);
    }
}
