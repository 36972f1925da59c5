// Lints every BPMN model with all rules. Arguments: paths of models, all by default.
import path from 'node:path';
import { lint } from './bpmnlint-rules/index.mjs';
import { modelFiles, parseBpmn, readModel, root } from './models.mjs';

const given = process.argv.slice(2).map((file) => path.relative(root, path.resolve(file)));
const files = given.length > 0 ? given : await modelFiles('.bpmn');
let problems = 0;

for (const file of files) {
  const { definitions, warnings } = await parseBpmn(await readModel(file));
  const found = [...warnings.map((message) => ({ rule: 'xml', id: '-', message })), ...(await lint(definitions))];
  problems += found.length;
  if (found.length > 0) console.log(file);
  for (const { rule, id, message } of found) console.log(`  ${id}  ${message}  [${rule}]`);
}

if (files.length === 0) console.log('processes/ 下还没有 BPMN 模型，无可检查');
else console.log(problems === 0 ? `${files.length} 个模型，没有问题` : `${files.length} 个模型，${problems} 个问题`);
process.exitCode = problems === 0 ? 0 : 1;
