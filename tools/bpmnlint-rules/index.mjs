// The rules for our models: bpmnlint's own where they fit, and those of the style guide.
import { createRequire } from 'node:module';
import * as attributes from './attributes.mjs';
import * as crossings from './crossings.mjs';
import * as drawing from './drawing.mjs';
import * as expressions from './expressions.mjs';
import * as forbidden from './forbidden.mjs';
import * as gateways from './gateways.mjs';
import * as ids from './ids.mjs';
import * as names from './names.mjs';
import * as templates from './templates.mjs';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter.js');

/** Ours, by their names: `noGeneratedId` is `minxu/no-generated-id`. */
export const rules = Object.fromEntries(
  [attributes, crossings, drawing, expressions, forbidden, gateways, ids, names, templates]
    .flatMap((group) => Object.entries(group))
    .map(([name, rule]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), rule]),
);

// Replaced by stricter ones of ours.
const REPLACED = ['label-required', 'no-overlapping-elements', 'no-inclusive-gateway', 'no-complex-gateway', 'no-bpmndi'];

const builtIn = Object.keys(require('bpmnlint/config/all').rules).filter((name) => !REPLACED.includes(name));

const resolver = {
  resolveRule: (pkg, name) => (pkg === 'bpmnlint' ? require(`bpmnlint/rules/${name}`) : rules[name]),
  resolveConfig: () => undefined,
};

const all = [...builtIn, ...Object.keys(rules).map((name) => `minxu/${name}`)];

/** Lints with the rules named (all by default); gives `[{rule, id, message}]`. */
export async function lint(definitions, names = all) {
  const linter = new Linter({ resolver, config: { rules: Object.fromEntries(names.map((name) => [name, 'error'])) } });
  const results = await linter.lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) => reports.map(({ id, message }) => ({ rule, id, message })));
}
