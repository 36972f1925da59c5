// Finds and reads the models.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import BpmnModdle from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Paths of all models with one of the extensions, relative to the root, in a stable order. */
export async function modelFiles(...extensions) {
  const entries = await readdir(path.join(root, 'processes'), { recursive: true }).catch(() => []);
  return entries
    .filter((entry) => extensions.includes(path.extname(entry)))
    .map((entry) => path.join('processes', entry))
    .sort();
}

/** Parses BPMN; what the parser only warns of is an error here. */
export async function parseBpmn(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  return { definitions: rootElement, warnings: warnings.map((warning) => warning.message) };
}

export const readModel = (file) => readFile(path.join(root, file), 'utf8');
