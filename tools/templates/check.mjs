// Checks the element templates.
import { problemsOf } from './problems.mjs';
import { readTemplates } from './read.mjs';

const templates = readTemplates();
const problems = problemsOf(templates);
for (const { file, message } of problems) console.log(`.camunda/element-templates/${file}  ${message}`);
console.log(problems.length === 0 ? `${templates.length} 个元素模板，没有问题` : `${templates.length} 个元素模板，${problems.length} 个问题`);
process.exitCode = problems.length === 0 ? 0 : 1;
