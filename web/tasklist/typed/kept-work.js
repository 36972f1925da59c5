/*
 * Nobody loses what was typed: what is typed into the form of one's task, or into a start form, is kept on the server and is there again
 * when the form is opened again, whatever came between: another task or tab, Esc, a lost session, a closed browser.
 */
import { imported, nameOf } from '../form-area.js';
import * as starts from '../start-area.js';
import * as tasks from '../task-area.js';
import { Keeper } from './keeper.js';
import { saved } from './lost.js';
import { clock, note } from './note.js';
import { read } from './store.js';

const open = new Set();
/** What is being saved of forms that were left. */
let leaving = Promise.resolve();

watch(tasks, area => area.mine && `tasks/${encodeURIComponent(area.taskId)}`);
watch(starts, area => `starts/${encodeURIComponent(area.process)}`);

function watch(areas, placeOf) {
  areas.on('drawn', area => placeOf(area) && begin(area, placeOf(area)));
  areas.on('replaced', leave);
  areas.on('changed', area => area.keeper?.note(area.typed()));
  areas.on('left', leave);
  areas.on('sent', (area, request) => {
    area.keeper?.wait(true);
    request.addEventListener('error', () => area.keeper?.wait(false));
  });
  areas.on('refused', area => area.keeper?.wait(false));
  areas.on('submitted', area => area.keeper?.end());
}

export async function begin(area, place) {
  const { form } = area;
  area.keeper = null;
  await imported(form);
  const pristine = area.typed();
  open.add(area);
  await leaving;
  await saved();
  const { status, body } = await read(place);
  if (area.form !== form || !open.has(area) || status === 404 || status === 409) {
    return;
  }
  const keys = area.fields().map(nameOf);
  const kept = body.values && Object.fromEntries(Object.entries(body.values).filter(([key]) => keys.includes(key)));
  const restored = kept && Object.keys(changes(pristine, kept)).length > 0;
  const typing = restored ? area.settle() : null;
  const meanwhile = changes(pristine, area.typed());
  area.keeper = new Keeper({ place, user: area.user, pristine, kept, say: text => note(area.pane, 'typed-trouble', text) });
  if (restored) {
    restore(area, { pristine, kept: { ...kept, ...meanwhile }, at: new Date(body.keptAt) });
  }
  area.keeper.note(area.typed());
  typing?.focus();
}

function restore(area, before) {
  const { pristine, kept, at } = before;
  area.fill(only(area, kept));
  note(area.pane, 'typed-restored', `已恢复您 ${clock(at)} 填写的内容。`, ['清除', () => {
    area.fill(only(area, pristine));
    area.keeper.note(area.typed());
    area.keeper.flush();
    note(area.pane, 'typed-restored', '已清除，表单和刚打开时一样。', ['撤销清除', () => restore(area, before)]);
  }]);
}

/** Of all fields of the form: those without a value are empty. */
function only(area, values) {
  return Object.fromEntries(area.fields().map(nameOf).map(key => [key, values[key]]));
}

function changes(from, to) {
  return Object.fromEntries(Object.entries(to).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(from[key])));
}

/** Its keeper stays: that the form was taken may be told after it is gone. */
function leave(area) {
  open.delete(area);
  ['typed-restored', 'typed-trouble'].forEach(each => note(area.pane, each, ''));
  if (area.keeper) {
    area.keeper.note(area.typed());
    leaving = Promise.all([leaving, area.keeper.flush(true)]);
  }
}

document.addEventListener('focusout', () => open.forEach(area => area.keeper?.soon()));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && open.forEach(area => area.keeper?.flush(true)));
window.addEventListener('pagehide', () => open.forEach(area => {
  area.settle();
  leave(area);
}));
