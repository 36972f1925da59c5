// Each rule, with one model that keeps it and one that breaks it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBpmn } from '../models.mjs';
import { lint, rules } from './index.mjs';

/** A process with the given content and drawing. */
function model(content, drawing = '', process = 'id="handleNeed" name="办理需求" isExecutable="true" camunda:historyTimeToLive="P1D"') {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  id="definitions" targetNamespace="http://minxu.cn">
  <bpmn:process ${process}>${content}</bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${/id="(\w+)"/.exec(process)[1]}">${drawing}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

const shape = (id, x, y, width, height, more = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;

const edge = (id, ...points) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}</bpmndi:BPMNEdge>`;

const flow = (id, source, target, more = '/>') => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" ${more}`;

const condition = (text) => `><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${text}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

const xor = (attributes, ...flows) =>
  `<bpmn:exclusiveGateway id="exclusiveGateway_urgent" ${attributes}/><bpmn:task id="task_a"/><bpmn:task id="task_b"/>${flows.join('')}`;

const toA = (more) => flow('flow_urgent', 'exclusiveGateway_urgent', 'task_a', more);
const toB = (more) => flow('flow_normal', 'exclusiveGateway_urgent', 'task_b', more);

const userTask = (attributes) => model(`<bpmn:userTask id="userTask_judgeNeed" name="研判需求" ${attributes}/>`);

const applied = (template, version = 1) => `camunda:modelerTemplate="cn.minxu.${template}" camunda:modelerTemplateVersion="${version}"`;

const extension = (content) => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;

const property = (name, value) => extension(`<camunda:properties><camunda:property name="${name}" value="${value}" /></camunda:properties>`);

const timer = '<bpmn:timerEventDefinition id="timerDefinition"/>';

/** Four tasks in a square: a top left, b top right, c bottom left, d bottom right. */
const square = (flows, edges) => model(
  ['a', 'b', 'c', 'd'].map((each) => `<bpmn:task id="task_${each}"/>`).join('') + flows,
  shape('task_a', 0, 0, 100, 80) + shape('task_b', 200, 0, 100, 80) + shape('task_c', 0, 200, 100, 80) + shape('task_d', 200, 200, 100, 80) + edges,
);

const cases = {
  'no-generated-id': {
    keeps: [model('<bpmn:task id="userTask_judgeNeed"/>'), model('<bpmn:startEvent id="startEvent_project"/>')],
    breaks: [model('<bpmn:task id="Activity_0x1y2z3"/>'), model(`<bpmn:startEvent id="startEvent_a"><bpmn:timerEventDefinition id="TimerEventDefinition_1abcdef"/></bpmn:startEvent>`)],
  },
  'element-id': {
    keeps: [
      model('<bpmn:userTask id="userTask_judgeNeed"/><bpmn:endEvent id="endEvent_solved"><bpmn:terminateEventDefinition id="t"/></bpmn:endEvent>'),
      model(`<bpmn:task id="task_a"/><bpmn:boundaryEvent id="timer_judgeNeed_red" attachedToRef="task_a">${timer}</bpmn:boundaryEvent>`),
      model('<bpmn:subProcess id="subProcess_withdraw" triggeredByEvent="true"><bpmn:startEvent id="message_withdrawn"><bpmn:messageEventDefinition id="m"/></bpmn:startEvent></bpmn:subProcess>'),
      model('<bpmn:startEvent id="startEvent_received"><bpmn:messageEventDefinition id="m"/></bpmn:startEvent>'),
    ],
    breaks: [
      model('<bpmn:userTask id="judgeNeed"/>'),
      model('<bpmn:userTask id="userTask_JudgeNeed"/>'),
      model('<bpmn:serviceTask id="userTask_judgeNeed"/>'),
      model('<bpmn:userTask id="userTask_judge_need_twice"/>'),
      model(`<bpmn:task id="task_a"/><bpmn:boundaryEvent id="boundaryEvent_red" attachedToRef="task_a">${timer}</bpmn:boundaryEvent>`),
      model('', '', 'id="HandleNeed"'),
    ],
  },
  'chinese-name': {
    keeps: [
      model('<bpmn:startEvent id="startEvent_a" name="需求已登记"/><bpmn:userTask id="userTask_a" name="研判需求"/>'),
      model('<bpmn:subProcess id="subProcess_a" name="逐项落实"><bpmn:startEvent id="startEvent_b"/></bpmn:subProcess>'),
    ],
    breaks: [
      model('<bpmn:startEvent id="startEvent_a"/>'),
      model('<bpmn:userTask id="userTask_a" name="Judge need"/>'),
      model('<bpmn:exclusiveGateway id="exclusiveGateway_a" name="OK?"/>'),
      model(`<bpmn:task id="task_a" name="落实"/><bpmn:boundaryEvent id="timer_a" attachedToRef="task_a">${timer}</bpmn:boundaryEvent>`),
    ],
  },
  'process-name': { keeps: [model('')], breaks: [model('', '', 'id="handleNeed"'), model('', '', 'id="handleNeed" name="Need"')] },
  'task-name': {
    keeps: [userTask('')],
    breaks: [model('<bpmn:userTask id="userTask_a" name="处理需求"/>'), model('<bpmn:serviceTask id="serviceTask_a" name="进行回访"/>')],
  },
  'end-name': {
    keeps: [model('<bpmn:endEvent id="endEvent_a" name="需求已撤回"/>')],
    breaks: [model('<bpmn:endEvent id="endEvent_a" name="已结束"/>'), model('<bpmn:endEvent id="endEvent_a" name="流程结束"/>')],
  },
  'end-names-differ': {
    keeps: [model('<bpmn:endEvent id="endEvent_a" name="已解决"/><bpmn:endEvent id="endEvent_b" name="已撤回"/>')],
    breaks: [model('<bpmn:endEvent id="endEvent_a" name="已解决"/><bpmn:endEvent id="endEvent_b" name="已解决"/>')],
  },
  'gateway-question': {
    keeps: [model(xor('name="是否紧急？"', toA('name="紧急"/>'), toB('name="不紧急"/>'))), model(xor('', toA()))],
    breaks: [
      model(xor('name="是否紧急"', toA('name="紧急"/>'), toB('name="不紧急"/>'))),
      model(xor('name="是否紧急？"', toA('name="紧急"/>'), toB())),
    ],
  },
  'quiet-gateway': {
    keeps: [model('<bpmn:parallelGateway id="parallelGateway_a"/>'), model(xor('name="是否紧急？"', toA(), toB()))],
    breaks: [model('<bpmn:parallelGateway id="parallelGateway_a" name="同时"/>'), model(xor('name="合并"', toA()))],
  },
  'gateway-conditions': {
    keeps: [
      model(xor('default="flow_normal"', toA(condition('${urgent}')), toB())),
      model(xor('', toA(condition('${urgent}')), toB(condition('${!urgent}')))),
    ],
    breaks: [
      model(xor('', toA(condition('${urgent}')), toB())),
      model(xor('default="flow_normal"', toA(condition('${urgent}')), toB(condition('${!urgent}')))),
    ],
  },
  'condition-behind-gateway': {
    keeps: [model(xor('', toA(condition('${urgent}'))))],
    breaks: [model(`<bpmn:task id="task_a"/><bpmn:task id="task_b"/>${flow('flow_b', 'task_a', 'task_b', condition('${urgent}'))}`)],
  },
  'flow-references': {
    keeps: [model(`<bpmn:task id="task_a"><bpmn:outgoing>flow_b</bpmn:outgoing></bpmn:task><bpmn:task id="task_b"><bpmn:incoming>flow_b</bpmn:incoming></bpmn:task>${flow('flow_b', 'task_a', 'task_b')}`)],
    breaks: [model(`<bpmn:task id="task_a"><bpmn:outgoing>flow_b</bpmn:outgoing></bpmn:task><bpmn:task id="task_b"/>${flow('flow_b', 'task_a', 'task_b')}`)],
  },
  'forbidden-element': {
    keeps: [model('<bpmn:serviceTask id="serviceTask_a"/>')],
    breaks: [
      model('<bpmn:laneSet id="lanes"><bpmn:lane id="lane"/></bpmn:laneSet>'),
      model('<bpmn:scriptTask id="scriptTask_a"/>'),
      model('<bpmn:inclusiveGateway id="inclusiveGateway_a"/>'),
      model('<bpmn:task id="task_a"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>'),
    ],
  },
  'delegate-expression-only': {
    keeps: [
      model('<bpmn:serviceTask id="serviceTask_a" camunda:delegateExpression="${gradeNeed}"/>'),
      model('<bpmn:userTask id="userTask_a"><bpmn:extensionElements><camunda:taskListener event="create" delegateExpression="${mark}"/></bpmn:extensionElements></bpmn:userTask>'),
    ],
    breaks: [
      model('<bpmn:serviceTask id="serviceTask_a" camunda:class="cn.minxu.X"/>'),
      model('<bpmn:serviceTask id="serviceTask_a" camunda:expression="${x}"/>'),
      model('<bpmn:userTask id="userTask_a"><bpmn:extensionElements><camunda:taskListener event="create" class="cn.minxu.X"/></bpmn:extensionElements></bpmn:userTask>'),
      model('<bpmn:task id="task_a"><bpmn:extensionElements><camunda:executionListener event="start" expression="${x}"/></bpmn:extensionElements></bpmn:task>'),
      model('<bpmn:endEvent id="endEvent_a"><bpmn:messageEventDefinition id="m" camunda:class="cn.minxu.X"/></bpmn:endEvent>'),
    ],
  },
  'service-task-bean': {
    keeps: [model('<bpmn:serviceTask id="serviceTask_a" camunda:delegateExpression="${gradeNeed}"/>')],
    breaks: [model('<bpmn:serviceTask id="serviceTask_a"/>'), model('<bpmn:serviceTask id="serviceTask_a" camunda:type="external" camunda:topic="x"/>')],
  },
  'template-kept': {
    keeps: [
      model('<bpmn:userTask id="userTask_a"/>'),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 2)} camunda:candidateGroups="\${streetUnit}" camunda:formRef="judge-need" camunda:formRefBinding="latest">${property('mayExtend', '5')}</bpmn:userTask>`),
      model(`<bpmn:callActivity id="callActivity_a" ${applied('callActivity')} calledElement="serveCycles">${extension('<camunda:in businessKey="${caseNumber}" />')}</bpmn:callActivity>`),
    ],
    breaks: [
      model(`<bpmn:serviceTask id="serviceTask_a" ${applied('userTask')} camunda:delegateExpression="\${gradeNeed}"/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('grandTask')}/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 99)}/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 1)} camunda:candidateGroups="\${streetUnit}" camunda:formRef="judge-need" camunda:formRefBinding="latest"/>`),
      model(`<bpmn:userTask id="userTask_a" camunda:modelerTemplate="cn.minxu.userTask"/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 2)} camunda:candidateGroups="\${streetUnit}" camunda:formRefBinding="latest"/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 2)} camunda:candidateGroups="\${streetUnit}" camunda:formRef="judge-need"/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 2)} camunda:candidateGroups="\${leadUnit}" camunda:formRef="judge-need" camunda:formRefBinding="latest"/>`),
      model(`<bpmn:userTask id="userTask_a" ${applied('userTask', 2)} camunda:candidateGroups="\${streetUnit}" camunda:formRef="judge-need" camunda:formRefBinding="latest">${property('mayExtend', 'five')}</bpmn:userTask>`),
      model(`<bpmn:callActivity id="callActivity_a" ${applied('callActivity')} calledElement="serveCycles"/>`),
    ],
  },
  'simple-expression': {
    keeps: [
      model(xor('', toA(condition('${urgent}')), toB(condition("${grade == 'C'}")))),
      userTask('camunda:candidateGroups="${community},centre" camunda:dueDate="${dueAt}"'),
      model('<bpmn:task id="task_a"><bpmn:documentation>如 ${a + b}</bpmn:documentation></bpmn:task>'),
      model('<bpmn:callActivity id="callActivity_a" calledElement="x"><bpmn:extensionElements><camunda:in businessKey="${needId}"/></bpmn:extensionElements></bpmn:callActivity>'),
    ],
    breaks: [
      model(xor('', toA(condition('${urgent and old}')))),
      model(xor('', toA(condition('urgent')))),
      model(xor('', toA(condition('#{urgent}')))),
      model(xor('', toA(condition("${grade == 'low'}")))),
      userTask('camunda:dueDate="${clock.now()}"'),
      userTask('camunda:candidateGroups="community-${id}"'),
      model('<bpmn:callActivity id="callActivity_a" calledElement="x"><bpmn:extensionElements><camunda:in businessKey="${execution.processBusinessKey}"/></bpmn:extensionElements></bpmn:callActivity>'),
      model('<bpmn:task id="task_a"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x">${a.b}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>'),
      model('<bpmn:startEvent id="startEvent_a"><bpmn:timerEventDefinition id="t"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${a.b}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>'),
      model(xor('', toA('><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">${x}</bpmn:conditionExpression></bpmn:sequenceFlow>'))),
    ],
  },
  'user-task-complete': {
    keeps: [userTask('camunda:formRef="judge-need" camunda:candidateGroups="${community}"')],
    breaks: [
      userTask('camunda:candidateGroups="${community}"'),
      userTask('camunda:formRef="judge-need"'),
      userTask('camunda:formRef="judge-need" camunda:candidateGroups="${community}" camunda:dueDate="${dueAt}"'),
      userTask('camunda:formRef="judge-need" camunda:candidateGroups="${community}" camunda:followUpDate="${warnAt}"'),
    ],
  },
  'process-complete': {
    keeps: [model('')],
    breaks: [model('', '', 'id="handleNeed" isExecutable="true"'), model('', '', 'id="handleNeed" camunda:historyTimeToLive="P1D"')],
  },
  'plane-size': {
    keeps: [
      tasksInARow(40),
      tasksInARow(40, `<bpmn:boundaryEvent id="timer_a" attachedToRef="task_t0">${timer}</bpmn:boundaryEvent>`, shape('timer_a', 32, 62, 36, 36)),
      tasksInARow(40, '<bpmn:exclusiveGateway id="exclusiveGateway_join"/>', shape('exclusiveGateway_join', 0, 200, 50, 50)),
      tasksInARow(40, '<bpmn:subProcess id="subProcess_a" triggeredByEvent="true"><bpmn:endEvent id="endEvent_a"/></bpmn:subProcess>', shape('subProcess_a', 0, 200, 100, 80) + shape('endEvent_a', 20, 220, 36, 36)),
    ],
    breaks: [tasksInARow(41), tasksInARow(40, '<bpmn:endEvent id="endEvent_a"/>', shape('endEvent_a', 0, 200, 36, 36))],
  },
  'di-complete': {
    keeps: [model('<bpmn:task id="task_a"/>', shape('task_a', 0, 0, 100, 80))],
    breaks: [
      model('<bpmn:task id="task_a"/>'),
      square(flow('flow_b', 'task_a', 'task_b'), ''),
      model('<bpmn:task id="task_a"/>', shape('task_a', 0, 0, 100, 80) + shape('task_a', 0, 200, 100, 80).replace('_di', '_again_di')),
    ],
  },
  'di-orthogonal': {
    keeps: [
      square(flow('flow_b', 'task_a', 'task_b'), edge('flow_b', [100, 40], [200, 40])),
      model(xor('', toA()), shape('exclusiveGateway_urgent', 0, 0, 50, 50) + shape('task_a', 100, -15, 100, 80) + edge('flow_urgent', [50, 25], [100, 25])),
    ],
    breaks: [
      square(flow('flow_b', 'task_a', 'task_b'), edge('flow_b', [100, 40], [200, 50])),
      square(flow('flow_b', 'task_a', 'task_b'), edge('flow_b', [110, 40], [200, 40])),
      square(flow('flow_b', 'task_a', 'task_b'), edge('flow_b', [100, 40], [190, 40])),
      model(xor('', toA()), shape('exclusiveGateway_urgent', 0, 0, 50, 50) + shape('task_a', 100, -15, 100, 80) + edge('flow_urgent', [50, 5], [100, 5])),
    ],
  },
  'di-sizes': {
    keeps: [
      model('<bpmn:task id="task_a"/>', shape('task_a', 0, 0, 100, 80)),
      model('<bpmn:subProcess id="subProcess_a"/>', shape('subProcess_a', 0, 0, 400, 200, 'isExpanded="true"')),
    ],
    breaks: [
      model('<bpmn:task id="task_a"/>', shape('task_a', 0, 0, 120, 80)),
      model('<bpmn:subProcess id="subProcess_a"/>', shape('subProcess_a', 0, 0, 400, 200, 'isExpanded="false"')),
    ],
  },
  'di-crossing': {
    keeps: [
      square(flow('flow_b', 'task_a', 'task_b') + flow('flow_d', 'task_c', 'task_d'), edge('flow_b', [100, 40], [200, 40]) + edge('flow_d', [100, 240], [200, 240])),
      square(
        flow('flow_b', 'task_a', 'task_b') + flow('flow_merge', 'task_c', 'task_b'),
        edge('flow_b', [100, 40], [200, 40]) + edge('flow_merge', [100, 240], [150, 240], [150, 40], [200, 40]),
      ),
    ],
    breaks: [
      square(
        flow('flow_b', 'task_a', 'task_b') + flow('flow_d', 'task_c', 'task_d'),
        edge('flow_b', [100, 40], [150, 40], [150, 300], [250, 300], [250, 80]) + edge('flow_d', [100, 240], [200, 240]),
      ),
      square(
        flow('flow_b', 'task_a', 'task_b') + flow('flow_d', 'task_a', 'task_d'),
        edge('flow_b', [100, 40], [200, 40]) + edge('flow_d', [100, 40], [150, 40], [150, 240], [200, 240]),
      ),
      square(
        flow('flow_b', 'task_a', 'task_b') + flow('flow_merge', 'task_c', 'task_b'),
        edge('flow_b', [100, 40], [200, 40]) + edge('flow_merge', [100, 240], [150, 240], [150, -50], [250, -50], [250, 0]),
      ),
    ],
  },
  'di-through-node': {
    keeps: [square(flow('flow_b', 'task_a', 'task_b'), edge('flow_b', [100, 40], [200, 40])), fromGateway(100, [38, 38], [38, 60], [100, 60])],
    breaks: [
      fromGateway(-200, [50, 25], [80, 25], [80, 10], [-100, 10]),
      square(flow('flow_d', 'task_c', 'task_d'), edge('flow_d', [100, 240], [150, 240], [150, 40], [250, 40], [250, 200])),
      square(flow('flow_b', 'task_a', 'task_b'), edge('flow_b', [0, 40], [200, 40])),
    ],
  },
  'di-overlap': {
    keeps: [
      square('', ''),
      model(`<bpmn:task id="task_a"/><bpmn:boundaryEvent id="timer_a" attachedToRef="task_a">${timer}</bpmn:boundaryEvent>`, shape('task_a', 0, 0, 100, 80) + shape('timer_a', 32, 62, 36, 36)),
      model('<bpmn:subProcess id="subProcess_a"><bpmn:task id="task_a"/></bpmn:subProcess>', shape('subProcess_a', 0, 0, 400, 200, 'isExpanded="true"') + shape('task_a', 50, 50, 100, 80)),
    ],
    breaks: [
      model('<bpmn:task id="task_a"/><bpmn:task id="task_b"/>', shape('task_a', 0, 0, 100, 80) + shape('task_b', 90, 0, 100, 80)),
      model(`<bpmn:task id="task_a"/><bpmn:boundaryEvent id="timer_a" attachedToRef="task_a">${timer}</bpmn:boundaryEvent>`, shape('task_a', 0, 0, 100, 80) + shape('timer_a', 32, 30, 36, 36)),
      model('<bpmn:subProcess id="subProcess_a"><bpmn:task id="task_a"/></bpmn:subProcess>', shape('subProcess_a', 0, 0, 400, 200, 'isExpanded="true"') + shape('task_a', 350, 50, 100, 80)),
    ],
  },
};

function fromGateway(x, ...points) {
  return model(xor('', toA()), shape('exclusiveGateway_urgent', 0, 0, 50, 50) + shape('task_a', x, 0, 100, 80) + edge('flow_urgent', ...points));
}

function tasksInARow(count, more = '', moreDrawing = '') {
  const ids = Array.from({ length: count }, (_, i) => `task_t${i}`);
  return model(
    ids.map((id) => `<bpmn:task id="${id}"/>`).join('') + more,
    ids.map((id, i) => shape(id, i * 150, 0, 100, 80)).join('') + moreDrawing,
  );
}

async function problems(rule, xml) {
  const { definitions, warnings } = await parseBpmn(xml);
  assert.deepEqual(warnings, []);
  return lint(definitions, [`minxu/${rule}`]);
}

test('every rule is tested', () => assert.deepEqual(Object.keys(cases).sort(), Object.keys(rules).sort()));

for (const [rule, { keeps, breaks }] of Object.entries(cases)) {
  keeps.forEach((xml, i) => test(`${rule} accepts ${i + 1}`, async () => assert.deepEqual(await problems(rule, xml), [])));
  breaks.forEach((xml, i) => test(`${rule} refuses ${i + 1}`, async () => {
    const found = await problems(rule, xml);
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.ok(found[0].id && !/failed|undefined/.test(found[0].message), found[0].message);
  }));
}
