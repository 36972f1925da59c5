// What is wrong with a set of element templates.
import { createRequire } from 'node:module';

const { validate } = createRequire(import.meta.url)('@bpmn-io/element-templates-validator');

const SCHEMA = 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json';

/** Of `[{file, template}]` gives `[{file, message}]`. */
export function problemsOf(templates) {
  return [...templates.flatMap(problemsOfOne), ...problemsOfAll(templates)];
}

function problemsOfOne({ file, template }) {
  const said = [];
  const { valid, errors } = validate(template);
  if (!valid) said.push(...errors.map(({ message }) => `不合规范：${message}`));
  if (template.$schema !== SCHEMA) said.push(`$schema 应为 ${SCHEMA}`);
  if (!/^cn\.minxu\.[a-z][a-zA-Z0-9]*$/.test(template.id)) said.push(`标识 ${template.id} 应为 cn.minxu.camelCase`);
  if (file !== `${kebab(template.id)}.json`) said.push(`文件应名为 ${kebab(template.id)}.json`);
  if (!Number.isInteger(template.version) || template.version < 1) said.push('版本应为从 1 起的整数');
  if (template.entriesVisible !== true) said.push('应有 entriesVisible: true，否则 Modeler 不显示说明、监听器等其他属性');
  for (const [where, text] of textsOf(template)) {
    if (!isChinese(text)) said.push(`${where}「${text}」应为中文，英文只用于标识`);
  }
  for (const property of template.properties ?? []) {
    if (property.type !== 'Hidden' && !(template.groups ?? []).some(({ id }) => id === property.group)) said.push(`字段「${property.label}」不在任何分组里`);
  }
  return said.map((message) => ({ file, message }));
}

/** Modeler keeps what a designer set only if it still has the version that he set it in. */
function problemsOfAll(templates) {
  const versions = new Map();
  for (const { file, template: { id, version } } of templates) versions.set(id, [...(versions.get(id) ?? []), { file, version }]);
  return [...versions].flatMap(([id, all]) => {
    const numbers = all.map(({ version }) => version).sort((a, b) => a - b);
    return numbers.some((version, i) => version !== i + 1) ? [{ file: all[0].file, message: `${id} 的版本应为 1 至 ${numbers.length} 各一个，旧版不删除，现为 ${numbers}` }] : [];
  });
}

const kebab = (id) => id?.replace('cn.minxu.', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** All that a designer reads. */
function textsOf({ name, description, groups = [], properties = [] }) {
  return [
    ['名称', name],
    ['说明', description],
    ...groups.map(({ label }) => ['分组', label]),
    ...properties.filter(({ type }) => type !== 'Hidden').flatMap((property) => [
      ['字段', property.label],
      ...(property.choices ?? []).map((choice) => ['选项', choice.name]),
      ...(property.description === undefined ? [] : [['字段说明', property.description]]),
      ...(property.constraints?.pattern === undefined ? [] : [['提示', property.constraints.pattern.message]]),
    ]),
  ];
}

const IDENTIFIER = /\$\{[a-z][a-zA-Z0-9]*\}|\b[A-Z][A-Z_]+\b|\b[a-z]+[A-Z_]\w*|\b[a-z]+(-[a-z]+)+\b|\bUnit\b/g;

const isChinese = (text) => /\p{Script=Han}/u.test(text ?? '') && !/[A-Za-z]/.test(text.replace(IDENTIFIER, ''));
