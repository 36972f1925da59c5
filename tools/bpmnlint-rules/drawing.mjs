import { flowEdges, flowElements, is, isAny, isEventSubProcess, isSplit, nodeShapes, onEach, planes, segments } from './model.mjs';

const MOST_NODES = 40;

/**
 * What is read on one screen. A boundary event is part of its activity, a join is part of the lines, and an event sub-process stands
 * beside the flow: none of them counts.
 */
export const planeSize = onEach('bpmn:Definitions', (definitions, report) => {
  for (const plane of planes(definitions)) {
    const count = nodeShapes(plane).filter((shape) => counts(shape.bpmnElement)).length;
    if (count > MOST_NODES) report(`一张图上有 ${count} 个节点，最多 ${MOST_NODES} 个：请拆出子流程或调用活动`, plane.owner);
  }
});

const counts = (node) => !is(node, 'bpmn:BoundaryEvent') && !(is(node, 'bpmn:ExclusiveGateway') && !isSplit(node)) && !isBeside(node);

const isBeside = (node) => isEventSubProcess(node) || isEventSubProcess(node.$parent);

/** Nothing runs that is not drawn. */
export const diComplete = onEach('bpmn:Definitions', (definitions, report) => {
  const drawn = new Map();
  for (const plane of planes(definitions)) {
    for (const each of [...plane.shapes, ...plane.edges]) drawn.set(each.bpmnElement, (drawn.get(each.bpmnElement) ?? 0) + 1);
  }
  for (const element of flowElements(definitions)) {
    if (!isAny(element, ['bpmn:FlowNode', 'bpmn:SequenceFlow'])) continue;
    if (!drawn.has(element)) report('图上缺少这个元素', element);
    if (drawn.get(element) > 1) report('这个元素画了不止一次', element);
  }
});

/** Flows run horizontally and vertically, from the border of one shape to the border of another. */
export const diOrthogonal = onEach('bpmn:Definitions', (definitions, report) => {
  for (const plane of planes(definitions)) {
    const boundsOf = new Map(plane.shapes.map((shape) => [shape.bpmnElement, shape.bounds]));
    for (const edge of flowEdges(plane)) {
      const { sourceRef, targetRef } = edge.bpmnElement;
      if (segments(edge).some(({ from, to }) => from.x !== to.x && from.y !== to.y)) report('连线应横平竖直', edge.bpmnElement);
      if (!docks(edge.waypoint[0], sourceRef, boundsOf)) report('连线没有从起点图形的边上出发', edge.bpmnElement);
      if (!docks(edge.waypoint.at(-1), targetRef, boundsOf)) report('连线没有到达终点图形的边上', edge.bpmnElement);
    }
  }
});

/** The sizes that every modeller draws, so that a redrawing changes nothing. */
export const diSizes = onEach('bpmn:Definitions', (definitions, report) => {
  for (const shape of planes(definitions).flatMap(nodeShapes)) {
    const { width, height } = shape.bounds;
    const [w, h] = standardSize(shape);
    if (w && (width !== w || height !== h)) report(`图形应为 ${w}×${h}，现为 ${width}×${height}`, shape.bpmnElement);
  }
});

function standardSize(shape) {
  const node = shape.bpmnElement;
  if (is(node, 'bpmn:Event')) return [36, 36];
  if (is(node, 'bpmn:Gateway')) return [50, 50];
  if (is(node, 'bpmn:SubProcess') && (shape.isExpanded || isEventSubProcess(node))) return [];
  return [100, 80];
}

function docks(point, node, boundsOf) {
  const bounds = boundsOf.get(node);
  if (!bounds) return true; // reported as missing elsewhere
  const dx = Math.abs(point.x - bounds.x - bounds.width / 2);
  const dy = Math.abs(point.y - bounds.y - bounds.height / 2);
  if (is(node, 'bpmn:Event')) return Math.abs(Math.hypot(dx, dy) - bounds.width / 2) <= 1.5;
  if (is(node, 'bpmn:Gateway')) return Math.abs(dx + dy - bounds.width / 2) <= 1.5;
  const right = bounds.width / 2;
  const bottom = bounds.height / 2;
  return (Math.abs(dx - right) <= 1 && dy <= bottom + 1) || (Math.abs(dy - bottom) <= 1 && dx <= right + 1);
}
