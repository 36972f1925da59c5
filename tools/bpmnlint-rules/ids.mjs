import { eventKind, is, isAny, lowerFirst } from './model.mjs';

const GENERATED = /^([A-Z]\w*?_[01][0-9a-z]{6}(_di)?|sid-.*)$/;

/** No id that a modeller made up: nobody can speak of it, and it changes with every redrawing. */
export const noGeneratedId = () => ({
  check(node, reporter) {
    if (node.id && GENERATED.test(node.id)) {
      reporter.report(node.id, `标识 ${node.id} 是自动生成的，请改成有含义的名字`);
    }
  },
});

/** `type_camelCase[_qualifier]`, the type being what a reader of a log should see. */
export const elementId = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Process')) {
      if (!/^[a-z][a-zA-Z0-9]*$/.test(node.id)) reporter.report(node.id, `流程标识 ${node.id} 应为 camelCase，如 handleNeed`);
    } else if (isAny(node, ['bpmn:FlowNode', 'bpmn:SequenceFlow'])) {
      const prefixes = prefixesOf(node);
      const name = new RegExp(`^(${prefixes.join('|')})_[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)?$`);
      if (!name.test(node.id)) {
        reporter.report(node.id, `标识 ${node.id} 应为 ${prefixes.join(' 或 ')}_camelCase，可再加一个 _qualifier`);
      }
    }
  },
});

function prefixesOf(node) {
  const type = lowerFirst(node.$type.replace('bpmn:', ''));
  const kind = is(node, 'bpmn:Event') && eventKind(node);
  if (is(node, 'bpmn:SequenceFlow')) return ['flow'];
  if (is(node, 'bpmn:SubProcess')) return ['subProcess'];
  if (!kind || is(node, 'bpmn:EndEvent')) return [type];
  if (is(node, 'bpmn:StartEvent') && is(node.$parent, 'bpmn:Process')) return [type, kind];
  return [kind];
}
