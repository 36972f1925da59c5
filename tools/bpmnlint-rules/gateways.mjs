import { is, isSplit, onEach, outgoing } from './model.mjs';

/** A splitting XOR asks, and each way out is an answer. */
export const gatewayQuestion = onEach('bpmn:ExclusiveGateway', (gateway, report) => {
  if (!isSplit(gateway)) return;
  if (!/？$/.test(gateway.name ?? '')) report('分支网关的名称应是一个问题，以「？」结尾');
  for (const flow of outgoing(gateway)) {
    if (!flow.name) report('分支网关的每条去向都要有名称，作为对问题的回答', flow);
  }
});

/** What only joins or forks decides nothing, and so has nothing to say. */
export const quietGateway = onEach('bpmn:Gateway', (gateway, report) => {
  const quiet = is(gateway, 'bpmn:ParallelGateway') || !isSplit(gateway);
  if (quiet && gateway.name) report(`合并网关与并行网关不命名（「${gateway.name}」）`);
});

/** The default is the normal answer and carries no condition; every other way out carries one. */
export const gatewayConditions = onEach('bpmn:ExclusiveGateway', (gateway, report) => {
  if (!isSplit(gateway)) return;
  for (const flow of outgoing(gateway)) {
    if (flow === gateway.default && flow.conditionExpression) report('默认去向不带条件', flow);
    if (flow !== gateway.default && !flow.conditionExpression) report('去向缺少条件，又不是默认去向', flow);
  }
});

/** Conditions stand behind a gateway, where the reader sees the question. */
export const conditionBehindGateway = onEach('bpmn:SequenceFlow', (flow, report) => {
  if (flow.conditionExpression && !is(flow.sourceRef, 'bpmn:ExclusiveGateway')) report('条件只放在排他网关之后');
});

/** What a node lists as its flows is what the flows say: the engine reads these, modellers and lint rules those. */
export const flowReferences = onEach('bpmn:FlowNode', (node, report) => {
  const flows = (node.$parent.flowElements ?? []).filter((each) => is(each, 'bpmn:SequenceFlow'));
  const differ = (listed, actual) => listed.length !== actual.length || actual.some((each) => !listed.includes(each));
  const entering = flows.filter((each) => each.targetRef === node);
  if (differ(node.incoming ?? [], entering) || differ(node.outgoing ?? [], outgoing(node))) {
    report('节点所列的 incoming、outgoing 与连线不一致');
  }
});
