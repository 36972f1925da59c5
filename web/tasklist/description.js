/*
 * 说明 of a task is what the diagram says of the step. The clause before it and its source after it are for who designs the diagram, not for
 * who takes the step.
 */
import { PARTS } from '../shared/chinese.js';

/** What a step's documentation says to staff. */
export function forStaff(documentation) {
  return documentation.replace(/^\s*条款：[^；]*；/, '').replace(/\s*依据：[^]*$/, '');
}

PARTS['.description-pane'] = [text => /条款：|依据：/.test(text) ? forStaff(text) : undefined];
