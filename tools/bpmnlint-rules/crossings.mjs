import { contains, flowEdges, is, nodeShapes, onEach, planes, segments } from './model.mjs';

/** No flow crosses another: only those with the same target may join on the way to it. */
export const diCrossing = onEach('bpmn:Definitions', (definitions, report) => {
  for (const plane of planes(definitions)) {
    const edges = flowEdges(plane);
    edges.forEach((one, i) => {
      for (const other of edges.slice(i + 1)) {
        if (meetWrongly(one, other)) report(`连线与 ${other.bpmnElement.id} 交叉或重叠`, one.bpmnElement);
      }
    });
  }
});

/** No flow runs behind a node. */
export const diThroughNode = onEach('bpmn:Definitions', (definitions, report) => {
  for (const plane of planes(definitions)) {
    for (const edge of flowEdges(plane)) {
      for (const shape of nodeShapes(plane)) {
        const node = shape.bpmnElement;
        if (contains(node, edge.bpmnElement)) continue;
        if (awayFrom(node, edge).some((segment) => entersInterior(segment, shape.bounds))) report(`连线穿过 ${node.id}`, edge.bpmnElement);
      }
    }
  }
});

/** A diamond does not fill its box: what docks at its slanting side crosses a corner of the box. */
function awayFrom(node, edge) {
  const { sourceRef, targetRef } = edge.bpmnElement;
  const docked = (end) => end === node && is(node, 'bpmn:Gateway');
  return segments(edge).slice(docked(sourceRef) ? 1 : 0, docked(targetRef) ? -1 : undefined);
}

/** Nodes do not overlap, except a boundary event and its host, and what lies inside a sub-process. */
export const diOverlap = onEach('bpmn:Definitions', (definitions, report) => {
  for (const plane of planes(definitions)) {
    const shapes = nodeShapes(plane);
    shapes.forEach((one, i) => {
      for (const other of shapes.slice(i + 1)) checkPair(one, other, report);
    });
  }
});

function checkPair(one, other, report) {
  const [a, b] = [one.bpmnElement, other.bpmnElement];
  if (a.attachedToRef === b || b.attachedToRef === a) {
    const [event, host] = a.attachedToRef === b ? [one, other] : [other, one];
    if (!sitsOnBorder(event.bounds, host.bounds)) report('边界事件应以圆心压在所附活动的边线上', event.bpmnElement);
  } else if (contains(a, b) || contains(b, a)) {
    const [outer, inner] = contains(a, b) ? [one, other] : [other, one];
    if (!surrounds(outer.bounds, inner.bounds)) report(`图形超出了子流程 ${outer.bpmnElement.id} 的边框`, inner.bpmnElement);
  } else if (overlap(one.bounds, other.bounds)) {
    report(`图形与 ${b.id} 重叠`, a);
  }
}

function meetWrongly(one, other) {
  const sameTarget = one.bpmnElement.targetRef === other.bpmnElement.targetRef;
  return segments(one).some((s) => segments(other).some((t) => {
    const shared = intersection(s, t);
    if (!shared) return false;
    if (sameTarget) return strictlyInside(shared, s) && strictlyInside(shared, t) && isPoint(shared);
    return !(isPoint(shared) && isEnd(shared, one) && isEnd(shared, other));
  }));
}

/** What two axis-parallel segments share: a box of no area, or null. */
function intersection(s, t) {
  const [a, b] = [box(s), box(t)];
  const shared = { x1: Math.max(a.x1, b.x1), x2: Math.min(a.x2, b.x2), y1: Math.max(a.y1, b.y1), y2: Math.min(a.y2, b.y2) };
  return shared.x1 <= shared.x2 && shared.y1 <= shared.y2 ? shared : null;
}

function box({ from, to }) {
  return { x1: Math.min(from.x, to.x), x2: Math.max(from.x, to.x), y1: Math.min(from.y, to.y), y2: Math.max(from.y, to.y) };
}

const isPoint = (shared) => shared.x1 === shared.x2 && shared.y1 === shared.y2;

const at = (shared, point) => point.x === shared.x1 && point.y === shared.y1;

const strictlyInside = (shared, { from, to }) => !at(shared, from) && !at(shared, to);

const isEnd = (shared, edge) => at(shared, edge.waypoint[0]) || at(shared, edge.waypoint.at(-1));

/** A border is not the interior; two pixels forgive rounding, a boundary event's radius its host. */
function entersInterior(segment, { x, y, width, height }) {
  const s = box(segment);
  const margin = 2;
  return s.x1 < x + width - margin && s.x2 > x + margin && s.y1 < y + height - margin && s.y2 > y + margin;
}

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function surrounds(outer, inner) {
  return inner.x >= outer.x && inner.y >= outer.y
    && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function sitsOnBorder(event, host) {
  const x = event.x + event.width / 2;
  const y = event.y + event.height / 2;
  const onSide = [host.x, host.x + host.width].some((side) => Math.abs(x - side) <= 1) && y >= host.y && y <= host.y + host.height;
  const onTop = [host.y, host.y + host.height].some((side) => Math.abs(y - side) <= 1) && x >= host.x && x <= host.x + host.width;
  return onSide || onTop;
}
