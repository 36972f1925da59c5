import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { answering, registered, requests, scopeOf, settled, tasklistAsked } from './page.js';
import { formOf, paneOf } from './form.js';

const { Keeper } = await import('../tasklist/typed/keeper.js');
const { saved, signedIn } = await import('../tasklist/typed/lost.js');
const { clock } = await import('../tasklist/typed/note.js');
const { begin } = await import('../tasklist/typed/kept-work.js');
const { FormArea } = await import('../tasklist/form-area.js');

const PLACE = 'tasks/t1';
const FIELDS = [{ id: 'f1', key: 'note', type: 'textarea', label: '备注' }, { id: 'f2', key: 'grade', type: 'radio' }];

const sent = () => requests.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body?.values]);

beforeEach(() => answering([/kept-work/, [200, {}]]));
afterEach(async () => {
  mock.timers.reset();
  await signedIn('nobody');
  document.body.replaceChildren();
});

const keeper = (more = {}) => new Keeper({ place: PLACE, user: 'zhang.san', pristine: {}, ...more });

test('is saved a second after the last letter, once', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const kept = keeper();
  kept.note({ note: '已' });
  mock.timers.tick(900);
  kept.note({ note: '已修剪' });
  mock.timers.tick(999);
  assert.deepEqual(sent(), []);
  mock.timers.tick(1);
  assert.deepEqual(sent(), [['PUT', { note: '已修剪' }]]);
});

test('is saved at once when one turns away, and not again when nothing has changed', async () => {
  const kept = keeper();
  kept.note({ note: '已修剪' });
  await kept.flush();
  await kept.flush(true);
  assert.deepEqual(sent(), [['PUT', { note: '已修剪' }]]);
});

test('is not sent beside the form itself, but when that was refused', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const kept = keeper();
  kept.note({ note: '已修剪' });
  kept.soon();
  kept.wait(true);
  kept.note({ note: '已修剪。' });
  mock.timers.tick(5000);
  assert.deepEqual(sent(), []);
  kept.wait(false);
  mock.timers.tick(300);
  assert.deepEqual(sent(), [['PUT', { note: '已修剪。' }]]);
});

test('is removed when the form is as it was before anybody typed', async () => {
  const kept = keeper({ pristine: { grade: 'B' }, kept: { grade: 'B', note: '旧' } });
  kept.note({ grade: 'B' });
  await kept.flush();
  assert.deepEqual(sent(), [['DELETE', undefined]]);
});

test('is sent no more when the form was taken, and a start form\'s that was on its way is removed', async () => {
  const task = keeper();
  task.note({ note: '已修剪' });
  await task.end();
  await task.flush();
  assert.deepEqual(sent(), []);
  const start = keeper({ place: 'starts/handleNeed' });
  start.note({ note: '已修剪' });
  start.flush();
  await start.end();
  assert.deepEqual(sent(), [['PUT', { note: '已修剪' }], ['DELETE', undefined]]);
});

test('stays in the page when the session has ended, and is saved when the same person has signed in again', async () => {
  answering([/kept-work/, [401, {}]]);
  const said = [];
  const kept = keeper({ say: text => said.push(text) });
  kept.note({ note: '最后一句' });
  await kept.flush();
  assert.match(said[0], /登录已失效/);
  answering([/kept-work/, [200, {}]]);
  tasklistAsked('POST', '/camunda/api/admin/auth/user/default/login/tasklist', 200, { userId: 'zhang.san' });
  await saved();
  assert.deepEqual(sent(), [['PUT', { note: '最后一句' }]]);
  assert.equal(localStorage.length + sessionStorage.length, 0);
});

test('is gone when somebody else signs in, and for good', async () => {
  answering([/kept-work/, [401, {}]]);
  const kept = keeper();
  kept.note({ note: '最后一句' });
  await kept.flush();
  answering([/kept-work/, [200, {}]]);
  await signedIn('li.si');
  await signedIn('zhang.san');
  assert.deepEqual(sent(), []);
});

test('says why it is not saved, and asks no more for a task that is not one\'s own', async () => {
  const said = [];
  answering([/kept-work/, [413, { detail: '最多 64 KB' }]]);
  const kept = keeper({ say: text => said.push(text) });
  kept.note({ note: '长' });
  await kept.flush();
  assert.deepEqual(said, ['填写的内容没有保存：最多 64 KB']);
  answering([/kept-work/, [404, {}]]);
  kept.note({ note: '更长' });
  await kept.flush();
  kept.note({ note: '还要长' });
  await kept.flush();
  assert.equal(sent().length, 1);
});

function opened(data = {}) {
  const area = new FormArea(paneOf(FIELDS), 'zhang.san');
  area.form = formOf(FIELDS, data);
  return area;
}

const note = area => area.pane.querySelector('.typed-restored');

test('is there again when the form opens, says since when, and goes with 清除, which can be taken back', async () => {
  const at = new Date();
  answering([/kept-work/, [200, { values: { note: '没写完', removedField: 'x' }, keptAt: at.toISOString() }]]);
  const area = opened({ grade: 'B' });
  await begin(area, PLACE);
  assert.deepEqual(area.typed(), { note: '没写完' });
  assert.match(note(area).textContent, new RegExp(`^已恢复您 ${clock(at)} 填写的内容。`));
  note(area).querySelector('button').click();
  await settled();
  assert.deepEqual(area.typed(), { grade: 'B' });
  assert.deepEqual(sent(), [['DELETE', undefined]]);
  note(area).querySelector('button').click();
  assert.deepEqual(area.typed(), { note: '没写完' });
});

test('what is typed before it is there stays', async () => {
  answering([/kept-work/, [200, { values: { note: '没写完', grade: 'A' }, keptAt: new Date().toISOString() }]]);
  const area = opened();
  const beginning = begin(area, PLACE);
  await Promise.resolve();
  area.form.type('note', '新写的');
  await beginning;
  assert.deepEqual(area.typed(), { note: '新写的', grade: 'A' });
});

test('what is being typed at that moment is taken over before, and one goes on typing there', async () => {
  answering([/kept-work/, [200, { values: { grade: 'A' }, keptAt: new Date().toISOString() }]]);
  const area = opened();
  const input = area.pane.querySelector('input');
  input.addEventListener('blur', () => area.form.type('note', '新写'));
  const beginning = begin(area, PLACE);
  input.focus();
  await beginning;
  assert.deepEqual(area.typed(), { note: '新写', grade: 'A' });
  assert.equal(document.activeElement, input);
});

/** A start form in its dialog, and what draws a form there. */
function dialog() {
  const pane = paneOf(FIELDS);
  const scope = scopeOf(null);
  scope.params = { processDefinitionKey: 'handleNeed' };
  registered.camTasklistForm.link(scope, [pane]);
  const draw = async form => {
    pane.querySelector('.fjs-container').__k = { props: { value: { getService: () => form } } };
    pane.append(document.createElement('p'));
    await settled(20);
    return form;
  };
  return { scope, draw };
}

test('what was typed into a form is kept when another one is drawn in its place', async () => {
  answering([/kept-work/, [200, { values: null, keptAt: null }]]);
  const { scope, draw } = dialog();
  const form = await draw(formOf(FIELDS));
  form.type('note', '没写完');
  await draw(formOf(FIELDS));
  assert.deepEqual(sent(), [['PUT', { note: '没写完' }]]);
  scope.destroy();
});

test('a start form that is gone before it is told that it was taken leaves nothing behind', async () => {
  answering([/kept-work/, [200, { values: null, keptAt: null }]]);
  const { scope, draw } = dialog();
  const form = await draw(formOf(FIELDS));
  form.type('note', '最后一个字');
  scope.destroy();
  tasklistAsked('POST', '/process-definition/handleNeed/submit-form', 200, { businessKey: '1' });
  await settled(20);
  assert.deepEqual(sent(), [['PUT', { note: '最后一个字' }], ['DELETE', undefined]]);
});

test('nothing is said where nothing is kept, and nothing kept where it may not be', async () => {
  answering([/kept-work/, [200, { values: null, keptAt: null }]]);
  const area = opened();
  await begin(area, PLACE);
  assert.equal(note(area), null);
  assert.ok(area.keeper);
  answering([/kept-work/, [409, {}]]);
  const other = opened();
  await begin(other, PLACE);
  assert.ok(!other.keeper);
});

test('the time of another day has its date', () => {
  assert.equal(clock(new Date(2025, 2, 3, 9, 5), new Date(2025, 2, 3, 18, 0)), '09:05');
  assert.equal(clock(new Date(2025, 2, 3, 23, 5), new Date(2025, 2, 4, 8, 0)), '3月3日 23:05');
});
