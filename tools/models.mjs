// Finds and reads the models.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import BpmnModdle from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where models lie: those that are deployed, and those that a designer begins with. */
const FOLDERS = ['processes', path.join('.camunda', 'starter')];

/** Paths of all models with one of the extensions, relative to the root, in a stable order. */
export async function modelFiles(...extensions) {
  const files = await Promise.all(FOLDERS.map(filesIn));
  return files.flat().filter((file) => extensions.includes(path.extname(file)));
}

async function filesIn(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
  return entries.map((entry) => path.join(folder, entry)).sort();
}

/** Parses BPMN; what the parser only warns of is an error here. */
export async function parseBpmn(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  return { definitions: rootElement, warnings: warnings.map((warning) => warning.message) };
}

export const readModel = (file) => readFile(path.join(root, file), 'utf8');
