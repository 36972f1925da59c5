import { eventKind, is, isAny, isChinese, onEach } from './model.mjs';

/** Everything that a reader must understand has a Chinese name. */
export const chineseName = onEach('bpmn:FlowElement', (node, report) => {
  if (needsName(node) && !isChinese(node.name)) {
    report(node.name ? `名称「${node.name}」应为中文` : '缺少中文名称');
  } else if (node.name && !isChinese(node.name)) {
    report(`名称「${node.name}」应为中文`);
  }
});

export const processName = onEach('bpmn:Process', (process, report) => {
  if (!isChinese(process.name)) report('流程缺少中文名称');
});

/** A specific verb: 处理 and 进行 say nothing about what is done. */
export const taskName = onEach('bpmn:Activity', (task, report) => {
  if (/^(处理|进行)/.test(task.name ?? '')) report(`「${task.name}」没有说明做什么，请用具体的动词，不以「处理」「进行」开头`);
});

/** An end says which outcome was reached. */
export const endName = onEach('bpmn:EndEvent', (end, report) => {
  if (/^(流程)?已?(结束|完成|完毕)$/.test(end.name ?? '')) report(`结束事件「${end.name}」没有说明结果，请写明，如「需求已撤回」`);
});

/** Named answers are only worth something if they differ. */
export const endNamesDiffer = onEach('bpmn:FlowElementsContainer', (scope, report) => {
  const seen = new Set();
  for (const end of (scope.flowElements ?? []).filter((each) => is(each, 'bpmn:EndEvent') && each.name)) {
    if (seen.has(end.name)) report(`同一层有两个结束事件都叫「${end.name}」，请合并或区分`, end);
    seen.add(end.name);
  }
});

function needsName(node) {
  if (is(node, 'bpmn:Activity')) return true;
  if (is(node, 'bpmn:StartEvent')) return is(node.$parent, 'bpmn:Process') || Boolean(eventKind(node));
  return isAny(node, ['bpmn:EndEvent', 'bpmn:BoundaryEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent']);
}
