import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, settled, tasklistAsked } from './page.js';

const { spoken } = await import('../tasklist/start-form.js');

afterEach(() => document.body.replaceChildren());

const DEFINITION = '/camunda/api/engine/engine/default/process-definition/handleNeed';

test('a start form is read with its lists, its values and its token', async () => {
  answering([/deployed-start-form/, [200, { components: [{ key: 'communityUnit', valuesKey: 'communityOptions' }, { key: 'channel' }] }]],
    [/form-variables/, [200, { communityOptions: { value: '[{"label":"甲","value":"c1"}]' }, channel: { value: 'OTHER' }, formToken: { value: 'k' } }]]);
  const form = await (await fetch(`${DEFINITION}/deployed-start-form?noCache=1`)).json();
  assert.deepEqual(form.components[0], { key: 'communityUnit', values: [{ label: '甲', value: 'c1' }] });
  assert.equal(form.components[1].defaultValue, 'OTHER');
  assert.equal(form.components[2].key, 'formToken');
  assert.equal(form.components[2].defaultValue, 'k');
});

test('what may not be started says why', async () => {
  answering([/deployed-start-form/, [200, { components: [] }]], [/form-variables/, [403, { message: '您不能发起' }]]);
  await assert.rejects(fetch(`${DEFINITION}/deployed-start-form`), /您不能发起/);
});

test('number and promise are said, and that a kind without a promise is registered', async () => {
  answering([/cases\/1$/, [200, { promised: '2025-03-10 17:30 前（暂定：当年放假安排尚未公布）' }]], [/cases\/2$/, [200, { promised: null }]]);
  tasklistAsked('POST', `${DEFINITION}/submit-form`, 200, { businessKey: '1' });
  await settled();
  assert.match(document.querySelector('.case-said').textContent, /^已登记 1，2025年3月10日 17:30 前（暂定：.*）答复。请告知居民。知道了$/);
  tasklistAsked('POST', `${DEFINITION}/submit-form`, 200, { businessKey: '2' });
  await settled();
  assert.equal(document.querySelectorAll('.case-said').length, 1);
  assert.match(document.querySelector('.case-said').textContent, /^已登记 2。/);
});

test('a refused one is not said to be registered', async () => {
  tasklistAsked('POST', `${DEFINITION}/submit-form`, 400, { message: '请填写' });
  await settled();
  assert.equal(document.querySelector('.case-said'), null);
});

test('dates as one says them', () => {
  assert.equal(spoken('2025-03-10 17:30 前'), '2025年3月10日 17:30 前');
});
