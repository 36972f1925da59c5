// What several rules need to know about a model.
import { createRequire } from 'node:module';

const { is, isAny } = createRequire(import.meta.url)('bpmnlint-utils');

export { is, isAny };

/** A rule that looks at every element of a type. */
export function onEach(type, check) {
  return () => ({
    check(node, reporter) {
      if (is(node, type)) check(node, (message, element = node) => reporter.report(element.id, message));
    },
  });
}

export const isChinese = (text) => /\p{Script=Han}/u.test(text ?? '');

/** The flows that leave a node; `node.outgoing` is only what the file lists. */
export const outgoing = (node) => (node.$parent.flowElements ?? []).filter((each) => is(each, 'bpmn:SequenceFlow') && each.sourceRef === node);

export const isSplit = (gateway) => outgoing(gateway).length > 1;

export const isEventSubProcess = (node) => is(node, 'bpmn:SubProcess') && node.triggeredByEvent === true;

/** "timer", "message", "error"… of an event, or undefined for a none event. */
export function eventKind(event) {
  const type = event.eventDefinitions?.[0]?.$type;
  return type && lowerFirst(type.replace(/^bpmn:|EventDefinition$/g, ''));
}

export const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** All flow elements of the model, those in sub-processes included. */
export function flowElements(definitions) {
  const inside = (scope) => (scope.flowElements ?? []).flatMap((each) => [each, ...inside(each)]);
  return (definitions.rootElements ?? []).filter((each) => is(each, 'bpmn:Process')).flatMap(inside);
}

/** The diagram planes, each with its shapes and edges. */
export function planes(definitions) {
  return (definitions.diagrams ?? []).map(({ plane }) => {
    const drawn = (plane?.planeElement ?? []).filter((each) => each.bpmnElement);
    return {
      owner: plane?.bpmnElement,
      shapes: drawn.filter((each) => is(each, 'bpmndi:BPMNShape') && each.bounds),
      edges: drawn.filter((each) => is(each, 'bpmndi:BPMNEdge') && each.waypoint?.length > 1),
    };
  });
}

export const nodeShapes = (plane) => plane.shapes.filter((shape) => is(shape.bpmnElement, 'bpmn:FlowNode'));

export const flowEdges = (plane) => plane.edges.filter((edge) => is(edge.bpmnElement, 'bpmn:SequenceFlow'));

/** The straight pieces of an edge. */
export const segments = (edge) => edge.waypoint.slice(1).map((to, i) => ({ from: edge.waypoint[i], to }));

export function contains(scope, element) {
  for (let each = element; each; each = each.$parent) if (each === scope) return true;
  return false;
}
