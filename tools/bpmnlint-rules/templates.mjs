import { readTemplates } from '../templates/read.mjs';
import { is, onEach } from './model.mjs';

const templates = readTemplates().map(({ template }) => template);

/** What says that a template was applied to it has what the template demands: its type, its fixed values, a value where one is due. */
export const templateKept = onEach('bpmn:BaseElement', (element, report) => {
  const id = element.get('camunda:modelerTemplate');
  if (!id) return;
  const versions = templates.filter((each) => each.id === id);
  const version = element.get('camunda:modelerTemplateVersion');
  const template = versions.find((each) => each.version === version);
  if (versions.length === 0) report(`没有标识为 ${id} 的元素模板`);
  else if (!template) report(version === undefined ? '套用的模板没有写明第几版' : `模板「${versions[0].name}」没有第 ${version} 版`);
  else if (!template.appliesTo.some((type) => is(element, type))) report(`模板「${template.name}」不能用于 ${element.$type}`);
  else {
    if (versions.some((each) => each.version > version)) report(`模板「${template.name}」已有新版，请在 Modeler 中更新`);
    template.properties.forEach((property) => checkValue(element, template, property, report));
  }
});

function checkValue(element, template, { type, label, value, choices, constraints = {}, binding }, report) {
  const actual = valueOf(element, binding) ?? '';
  if (type === 'Hidden') {
    if (actual !== value) report(`模板「${template.name}」规定 ${binding.name ?? '受理编号'} 为 ${value}，现为「${actual}」`);
  } else if (constraints.notEmpty && !actual) report(`模板「${template.name}」的「${label}」没有填写`);
  else if (choices && !choices.some((choice) => choice.value === actual)) report(`模板「${template.name}」的「${label}」没有「${actual}」这一项`);
  else if (constraints.pattern && !new RegExp(constraints.pattern.value).test(actual)) report(`「${label}」填写的「${actual}」不对：${constraints.pattern.message}`);
}

function valueOf(element, { type, name, source }) {
  const extensions = element.extensionElements?.values ?? [];
  if (type === 'camunda:property') return extensions.find((each) => is(each, 'camunda:Properties'))?.values?.find((each) => each.name === name)?.value;
  if (type === 'camunda:out') return extensions.find((each) => is(each, 'camunda:Out') && each.source === source)?.target;
  if (type === 'camunda:in:businessKey') return extensions.find((each) => is(each, 'camunda:In') && each.businessKey)?.businessKey;
  const own = element.get(name);
  return typeof own === 'boolean' ? String(own) : own;
}
