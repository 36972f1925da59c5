/* Every form that somebody fills in, a task's as well as a start form: what is told of them is the same. */
import * as starts from '../start-area.js';
import * as tasks from '../task-area.js';

export function on(event, listener) {
  tasks.on(event, listener);
  starts.on(event, listener);
}
