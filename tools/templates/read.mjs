// The element templates that a designer finds in Camunda Modeler, as Modeler reads them.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../models.mjs';

const folder = path.join(root, '.camunda', 'element-templates');

/** `[{file, template}]`; a file holds one template, or all versions of one. */
export function readTemplates() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => [JSON.parse(readFileSync(path.join(folder, file), 'utf8'))].flat().map((template) => ({ file, template })));
}
