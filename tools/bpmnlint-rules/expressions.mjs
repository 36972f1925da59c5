import { is } from './model.mjs';

const NAME = '[a-z][a-zA-Z0-9]*';
const ALLOWED = new RegExp(`^\\$\\{(${NAME}|!${NAME}|${NAME} == '[A-Z][A-Z0-9_]*')\\}$`);
const PROSE = ['documentation', 'textAnnotation'];

/** Few forms, so that a check can tell exactly which variables and beans a model uses. */
export const simpleExpression = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Documentation') || is(node, 'bpmn:TextAnnotation')) return;
    for (const [name, text] of texts(node)) {
      for (const part of /candidate(Groups|Users)$/.test(name) ? text.split(/\s*,\s*/) : [text]) {
        if (/[$#]\{/.test(part) && !ALLOWED.test(part)) report(node, reporter, part);
      }
    }
    if (is(node, 'bpmn:FormalExpression')) {
      if (node.language) reporter.report(owner(node).id, '表达式不指定语言');
      if (is(node.$parent, 'bpmn:SequenceFlow') && !/[$#]\{/.test(node.body ?? '')) report(node, reporter, node.body);
    }
  },
});

function report(node, reporter, text) {
  reporter.report(owner(node).id, `表达式 ${text} 只能写成 \${x}、\${!x} 或 \${x == 'LITERAL'}`);
}

/** The text properties of an element itself, known to the schema or not. */
function texts(node) {
  if (node.$descriptor.isGeneric) return Object.entries(node).filter(([name, value]) => name !== '$type' && typeof value === 'string');
  const known = node.$descriptor.properties
    .filter((property) => !property.isReference && !property.isMany && !PROSE.includes(property.ns.localName))
    .map((property) => [property.name, Object.hasOwn(node, property.name.replace(/^bpmn:/, '')) || Object.hasOwn(node, property.name) ? node.get(property.name) : undefined]);
  return [...known, ...Object.entries(node.$attrs ?? {})].filter(([, value]) => typeof value === 'string');
}

function owner(node) {
  for (let each = node; each; each = each.$parent) if (is(each, 'bpmn:FlowElement') || is(each, 'bpmn:Process')) return each;
  return node;
}
