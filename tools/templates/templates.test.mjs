// The templates in the parts that Camunda Modeler is made of: what applying one, twice or in a newer version, does to an element.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { root } from '../models.mjs';
import { problemsOf } from './problems.mjs';
import { readTemplates } from './read.mjs';

const require = createRequire(import.meta.url);
const all = readTemplates();
const templates = all.map(({ template }) => template);
const newest = templates.filter((one) => !templates.some(({ id, version }) => id === one.id && version > one.version));

let browser;
let page;

before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'] });
  page = await browser.newPage();
  await page.setContent('<!DOCTYPE html><div id="canvas" style="width:800px;height:600px"></div><div id="panel"></div>');
  await page.addScriptTag({ path: require.resolve('camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js') });
  await page.addScriptTag({ path: path.join(root, '.camunda', 'plugins', 'keep-on-apply', 'client.js') });
  await page.evaluate(openModelers);
});

after(() => browser?.close());

/** Runs in the page: a Modeler with the plugins and one without. `work` gets its tools; what it gives comes back with the model after it. */
function openModelers() {
  const open = (additionalModules) => {
    const modeler = new window.BpmnModeler({ container: '#canvas', propertiesPanel: { parent: '#panel' }, additionalModules });
    const errors = [];
    modeler.on('elementTemplates.errors', (event) => errors.push(...event.errors.map(({ message }) => message)));
    return async (elementTemplates, xml, work, given) => {
      errors.length = 0;
      modeler.get('elementTemplatesLoader').setTemplates(elementTemplates);
      const { warnings } = await modeler.importXML(xml);
      const saved = () => modeler.saveXML({ format: true }).then((result) => result.xml);
      const element = modeler.get('elementRegistry').get('element');
      const templates = modeler.get('elementTemplates');
      const apply = (id, version) => {
        templates.applyTemplate(element, templates.get(id, version));
        return saved();
      };
      const result = await work({ get: (name) => modeler.get(name), templates, element, apply, saved }, given);
      return { errors: [...errors, ...warnings.map(({ message }) => message)], result, xml: await saved() };
    };
  };
  window.inModeler = { plain: open([]), withPlugins: open(window.plugins.map(({ plugin }) => plugin)) };
}

/** What Modeler does with a model; `work` runs in the page. */
function inModeler(elementTemplates, xml, work, given, which = 'withPlugins') {
  return page.evaluate(
    ([which, elementTemplates, xml, work, given]) => window.inModeler[which](elementTemplates, xml, new Function(`return ${work}`)(), given),
    [which, elementTemplates, xml, String(work), given],
  );
}

/** A model with one element of the type: what is asked is called `element`. */
function modelOf(type, attributes = '', content = '') {
  const drawn = type === 'bpmn:Process' ? '' : `<bpmndi:BPMNShape id="element_di" bpmnElement="element"><dc:Bounds x="100" y="100" width="${type.endsWith('Event') ? 36 : 100}" height="${type.endsWith('Event') ? 36 : 80}" /></bpmndi:BPMNShape>`;
  const process = type === 'bpmn:Process' ? [attributes, content] : ['', `<${type} id="element" ${attributes}>${content}</${type}>`];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="https://minxu.cn">
  <bpmn:process id="${type === 'bpmn:Process' ? 'element' : 'process'}" isExecutable="true" ${process[0]}>${process[1]}</bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${type === 'bpmn:Process' ? 'element' : 'process'}">${drawn}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

/** What a designer gave an element beside what the template asks. */
const OWN = {
  documentation: '<bpmn:documentation>设计人员写的说明</bpmn:documentation>',
  extensions: '<camunda:executionListener delegateExpression="${ownListener}" event="start" />',
  mappings: '<camunda:in source="ownSource" target="ownTarget" /><camunda:out source="ownResult" target="ownAnswer" />',
  properties: '<camunda:property name="ownBefore" value="1" />',
};

const shown = (template) => template.properties.filter(({ type }) => type !== 'Hidden');

/** Some value other than the template's, which its field takes. */
function anotherValue({ value, choices, placeholder, constraints }) {
  if (choices) return choices.map((choice) => choice.value).find((each) => each && each !== value) ?? '';
  return [placeholder, '7', 'STREET'].find((each) => each && each !== value && new RegExp(constraints?.pattern?.value ?? '').test(each));
}

/** The XML of an element to which all fields were given by hand, without the template. */
function givenByHand(template) {
  const type = template.appliesTo[0];
  const fields = shown(template).map((property) => ({ ...property.binding, value: anotherValue(property) }));
  const attributes = fields.filter((each) => each.type === 'property').map(({ name, value }) => `${name}="${value}"`).join(' ');
  const properties = fields.filter((each) => each.type === 'camunda:property').map(({ name, value }) => `<camunda:property name="${name}" value="${value}" />`).join('');
  return modelOf(type, attributes, `${OWN.documentation}<bpmn:extensionElements>${OWN.extensions}${type === 'bpmn:CallActivity' ? OWN.mappings : ''}<camunda:properties>${OWN.properties}${properties}</camunda:properties></bpmn:extensionElements>`);
}

/** The same with the template said to be applied. */
const applied = (template) => givenByHand(template).replace('id="element"', `id="element" camunda:modelerTemplate="${template.id}" camunda:modelerTemplateVersion="${template.version}"`);

/** The next version: every default another, one field more, and every hint another. */
const bumped = (template) => ({
  ...template,
  version: template.version + 1,
  properties: [
    ...template.properties.map((property) => (property.type === 'Hidden' ? property : { ...property, description: '新说明', value: property.choices?.at(-1).value ?? 'newDefault' })),
    { label: '新字段', type: 'String', value: 'newField', group: template.groups?.[0].id, binding: { type: 'camunda:property', name: 'newField' } },
  ],
});

function assertKept(template, xml) {
  const has = (text) => assert.ok(xml.includes(text), `${text} 不见了：\n${xml}`);
  has('设计人员写的说明');
  has('delegateExpression="${ownListener}" event="start"');
  has('<camunda:property name="ownBefore" value="1" />');
  if (template.appliesTo[0] === 'bpmn:CallActivity') {
    has('<camunda:in source="ownSource" target="ownTarget" />');
    has('<camunda:out source="ownResult" target="ownAnswer" />');
  }
  for (const { binding, ...property } of shown(template)) {
    const value = anotherValue(property);
    has(binding.type === 'property' ? `${binding.name}="${value}"` : `<camunda:property name="${binding.name}" value="${value}" />`);
    assert.equal(xml.split(`name="${binding.name}"`).length, binding.type === 'property' ? 1 : 2, `${binding.name} 不止一个`);
  }
}

/** Of a shape whose name was changed bpmn-js leaves an empty label, which says nothing. */
const withoutEmptyLabels = (xml) => xml.replace(/\s*<bpmndi:BPMNLabel \/>/g, '');

test('the templates are in order', () => assert.deepEqual(problemsOf(all), []));

test('the page for designers names every template and field', async () => {
  const text = await readFile(path.join(root, 'docs', 'new-kind.md'), 'utf8');
  for (const template of newest) {
    assert.ok(text.includes(`| ${template.name} |`), template.name);
    for (const { label } of shown(template)) assert.ok(text.includes(`| ${label} |`), label);
  }
});

const broken = (change) => problemsOf([{ ...all[0], template: { ...all[0].template, ...change } }]).map(({ message }) => message).join('\n');

test('what is wrong with a template is said', () => {
  assert.match(broken({ appliesTo: undefined }), /appliesTo/);
  assert.match(broken({ version: 1.5 }), /版本应为/);
  assert.match(broken({ version: 2 }), /旧版不删除/);
  assert.match(broken({ name: 'User task' }), /应为中文/);
  assert.match(broken({ name: '办理 task' }), /应为中文/);
  assert.match(broken({ id: 'UserTask' }), /标识/);
  assert.match(broken({ entriesVisible: undefined }), /entriesVisible/);
  assert.match(problemsOf([all[0], all[0]]).map(({ message }) => message).join('\n'), /各一个/);
});

test('Modeler takes all templates', async () => {
  const { errors, result } = await inModeler(templates, modelOf('bpmn:UserTask'), (tools) => tools.templates.getAll().length);
  assert.deepEqual(errors, []);
  assert.equal(result, templates.length);
});

for (const template of newest) {
  const type = template.appliesTo[0];

  test(`${template.name}: a fresh element gets what the template says, and applied twice it is the same`, async () => {
    const { errors, result, xml } = await inModeler(templates, modelOf(type), async (tools, { id, version }) => {
      const once = await tools.apply(id, version);
      return { once, twice: await tools.apply(id, version) };
    }, template);
    assert.deepEqual(errors, []);
    assert.equal(result.once, result.twice);
    assert.equal(xml, result.twice);
    for (const { value, binding } of template.properties.filter((each) => each.value)) {
      const written = { property: `${binding.name}="${value}"`, 'camunda:property': `<camunda:property name="${binding.name}" value="${value}" />`, 'camunda:in:businessKey': `<camunda:in businessKey="${value}" />`, 'camunda:out': `<camunda:out source="${binding.source}" target="${value}" />` }[binding.type];
      const isDefault = ['camunda:decisionRefBinding', 'camunda:calledElementBinding'].includes(binding.name);
      assert.ok(isDefault || xml.includes(written), `${written} 不在：\n${xml}`);
    }
    assert.ok(xml.includes(`camunda:modelerTemplate="${template.id}" camunda:modelerTemplateVersion="${template.version}"`), xml);
  });

  test(`${template.name}: what was given by hand before stays, whether it is applied once or twice, unlinked and applied again`, async () => {
    const { result } = await inModeler(templates, givenByHand(template), async (tools, { id, version }) => {
      const once = await tools.apply(id, version);
      const twice = await tools.apply(id, version);
      tools.templates.unlinkTemplate(tools.element);
      return { once, twice, again: await tools.apply(id, version) };
    }, template);
    assertKept(template, result.once);
    assert.equal(result.twice, result.once);
    assertKept(template, result.again);
  });

  test(`${template.name}: a newer version over this one keeps all that is there, and undone it is as before`, async () => {
    const next = bumped(template);
    for (const known of [[template, next], [next]]) {
      const { errors, result, xml } = await inModeler(known, applied(template), async (tools, { id, version }) => {
        const before = await tools.saved();
        const after = await tools.apply(id, version + 1);
        tools.get('commandStack').undo();
        return { before, after };
      }, template);
      assert.deepEqual(errors, []);
      assertKept(template, result.after);
      assert.ok(result.after.includes('<camunda:property name="newField" value="newField" />'), result.after);
      assert.ok(result.after.includes(`camunda:modelerTemplateVersion="${template.version + 1}"`), result.after);
      assert.equal(withoutEmptyLabels(xml), result.before);
    }
  });
}

test('a template is offered for elements of its type alone', async () => {
  for (const type of ['UserTask', 'ServiceTask', 'BusinessRuleTask', 'CallActivity', 'StartEvent', 'EndEvent', 'SubProcess', 'Process', 'ExclusiveGateway', 'Task'].map((each) => `bpmn:${each}`)) {
    const { result } = await inModeler(templates, modelOf(type), (tools) => tools.templates.getLatest(tools.element).map(({ id }) => id));
    assert.deepEqual(result.sort(), newest.filter(({ appliesTo }) => appliesTo.includes(type)).map(({ id }) => id).sort(), type);
  }
});

test('an element that is made another type is no longer of its template', async () => {
  const { result, xml } = await inModeler(templates, modelOf('bpmn:UserTask'), async (tools) => {
    const before = await tools.apply('cn.minxu.userTask', 1);
    tools.get('bpmnReplace').replaceElement(tools.element, { type: 'bpmn:ServiceTask' });
    return before;
  });
  assert.ok(result.includes('cn.minxu.userTask'));
  assert.ok(!xml.includes('cn.minxu.userTask'), xml);
});

for (const template of newest.filter(({ name }) => ['办理环节', '调用子流程'].includes(name))) {
  test(`${template.name}: without the plugin a newer version keeps fields, documentation and listeners, but drops own properties and mappings`, async () => {
    const { result } = await inModeler([template, bumped(template)], applied(template), (tools, { id, version }) => tools.apply(id, version + 1), template, 'plain');
    assert.ok(!result.includes('ownBefore'), 'Modeler 已自己保留，插件可以去掉');
    const restored = result
      .replace('<camunda:properties>', `<camunda:properties>${OWN.properties}`)
      .replace('<bpmn:extensionElements>', `<bpmn:extensionElements>${OWN.mappings}`);
    assertKept(template, restored);
  });
}

test('who handled a matter is kept from its call-back by a list of steps, and by nothing else', () => {
  for (const id of ['cn.minxu.userTask', 'cn.minxu.userTaskOfChosenUnit']) {
    const { constraints } = newest.find((each) => each.id === id).properties.find(({ binding }) => binding.name === 'notSameAsIfOthers');
    const takes = (value) => new RegExp(constraints.pattern.value).test(value);
    for (const value of ['', 'userTask_a', 'userTask_a, userTask_b', 'userTask_handleMatter,userTask_redoMatter_again']) assert.ok(takes(value), value);
    for (const value of [',', 'userTask_a,', 'handleMatter', 'userTask_a userTask_b', '张三']) assert.ok(!takes(value), value);
  }
});

test('the starter is as Modeler writes it', async () => {
  const starter = await readFile(path.join(root, '.camunda', 'starter', 'new-kind.bpmn'), 'utf8');
  const { errors, result, xml } = await inModeler(templates, starter, (tools) => tools.templates.getAll().length);
  assert.deepEqual(errors, []);
  assert.ok(result > 0);
  assert.equal(xml, starter);
});
