package cn.minxu.engine.form;

import cn.minxu.engine.KnownDefinitions;
import cn.minxu.model.FormField;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The fields of the Camunda Forms as deployed; each is read once after a deployment. */
public class DeployedForms {

    private final KnownDefinitions definitions;
    private final ObjectMapper json = new ObjectMapper();

    public DeployedForms(KnownDefinitions definitions) {
        this.definitions = definitions;
    }

    List<FormField> ofTask(TaskEntity task) {
        return of(task.getTaskDefinition().getFormDefinition(), task.getProcessDefinition());
    }

    List<FormField> ofStart(ProcessDefinitionEntity definition) {
        return of(definition.getStartFormDefinition(), definition);
    }

    /** Whether a form starts this process; what other processes call has none. */
    boolean hasStart(ProcessDefinitionEntity definition) {
        return definition.getStartFormDefinition().getCamundaFormDefinitionKey() != null;
    }

    private List<FormField> of(FormDefinition form, ProcessDefinitionEntity process) {
        if (form.getCamundaFormDefinitionKey() == null) {
            throw new ProcessEngineException("流程“" + process.getKey() + "”的步骤没有表单（camunda:formRef）。");
        }
        return Objects.requireNonNull(definitions.get(
                List.of(
                        form.getCamundaFormDefinitionKey().getExpressionText(),
                        binding(form),
                        String.valueOf(process.getDeploymentId())),
                () -> deployed(form, process)));
    }

    private static String binding(FormDefinition form) {
        return String.valueOf(form.getCamundaFormDefinitionBinding());
    }

    private List<FormField> deployed(FormDefinition form, ProcessDefinitionEntity process) {
        var command = Context.getCommandContext();
        var ref = new CamundaFormRefImpl(
                form.getCamundaFormDefinitionKey().getExpressionText(), form.getCamundaFormDefinitionBinding());
        var definition = command.runWithoutAuthorization(
                () -> new GetCamundaFormDefinitionCmd(ref, process.getDeploymentId()).execute(command));
        if (definition == null) {
            throw new ProcessEngineException("表单“" + ref.getKey() + "”尚未部署。");
        }
        return read(command.runWithoutAuthorization(
                () -> new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName())
                        .execute(command)));
    }

    private List<FormField> read(InputStream form) {
        try (form) {
            return FormField.of(json.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
