import { is, onEach } from './model.mjs';

const TYPES = {
  'bpmn:LaneSet': '不用泳道：谁来办由候选组决定',
  'bpmn:ScriptTask': '不用脚本任务：行为写在 Java 里',
  'bpmn:InclusiveGateway': '不用包容网关',
  'bpmn:ComplexGateway': '不用复杂网关',
  'camunda:Script': '不用脚本',
};

/** What must not steer a flow unseen. */
export const forbiddenElement = () => ({
  check(node, reporter) {
    const type = Object.keys(TYPES).find((each) => is(node, each));
    if (type) reporter.report(named(node).id, TYPES[type]);
  },
});

/** Behaviour is bound by the name of a bean, so that classes may be renamed. */
export const delegateExpressionOnly = () => ({
  check(node, reporter) {
    const report = (message) => reporter.report(named(node).id, message);
    if (attribute(node, 'class')) report('不用 camunda:class，请用 camunda:delegateExpression="${bean}"');
    if (attribute(node, 'variableMappingClass')) report('不用 camunda:variableMappingClass');
    if (attribute(node, 'formHandlerClass')) report('不用 camunda:formHandlerClass');
    if (attribute(node, 'expression') && !is(node, 'bpmn:FormalExpression')) report('不用 camunda:expression，请用 camunda:delegateExpression="${bean}"');
    if (attribute(node, 'resource') || attribute(node, 'scriptFormat')) report('不用脚本');
  },
});

/** A service task without a bean does nothing, or waits for a worker that nobody runs. */
export const serviceTaskBean = onEach('bpmn:ServiceTask', (task, report) => {
  if (!attribute(task, 'delegateExpression')) report('服务任务缺少 camunda:delegateExpression');
});

function attribute(node, name) {
  return node.get && (node.$attrs?.[`camunda:${name}`] ?? own(node, `camunda:${name}`) ?? (node.$type.startsWith('camunda:') ? own(node, name) : undefined));
}

function own(node, name) {
  return node.$descriptor.propertiesByName?.[name] ? node.get(name) : undefined;
}

function named(node) {
  for (let each = node; each; each = each.$parent) if (each.id && !each.$type.startsWith('camunda:')) return each;
  return node;
}
