import { onEach } from './model.mjs';

/** A task nobody sees, without a form, or without a promise, is not a task. */
export const userTaskComplete = onEach('bpmn:UserTask', (task, report) => {
  if (!task.get('camunda:formRef')) report('用户任务缺少表单 camunda:formRef');
  if (!task.get('camunda:candidateGroups')) report('用户任务缺少候选组 camunda:candidateGroups');
  if (task.get('camunda:dueDate') || task.get('camunda:followUpDate')) report('用户任务不写期限 camunda:dueDate、camunda:followUpDate：期限由 stepLimit 表给出');
});

export const processComplete = onEach('bpmn:Process', (process, report) => {
  if (process.isExecutable !== true) report('流程应为 isExecutable="true"');
  if (!process.get('camunda:historyTimeToLive')) report('流程缺少 camunda:historyTimeToLive');
});
