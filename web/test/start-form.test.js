import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, registered, scopeOf, settled, tasklistAsked } from './page.js';

const { another } = await import('../tasklist/start-form.js');

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

/** The start form of a process is shown. */
function opened() {
  const pane = document.createElement('div');
  document.body.append(pane);
  const scope = scopeOf(null);
  scope.params = { processDefinitionKey: 'handleNeed' };
  registered.camTasklistForm.link(scope, [pane]);
}

test('number and promise are said, and that a kind without a promise is registered', async () => {
  const year = new Date().getFullYear();
  answering([/cases\/1$/, [200, { number: '1', promised: `${year}-03-10 17:30 前（暂定：当年放假安排尚未公布）` }]], [/cases\/2$/, [200, { number: '2', promised: null }]]);
  opened();
  tasklistAsked('POST', `${DEFINITION}/submit-form`, 200, { businessKey: '1' });
  await settled();
  assert.match(document.querySelector('.receipt-said').textContent, /^已登记 1，3月10日 17:30 前（暂定：.*）答复。$/);
  tasklistAsked('POST', `${DEFINITION}/submit-form`, 200, { businessKey: '2' });
  await settled();
  assert.equal(document.querySelectorAll('.receipt').length, 1);
  assert.equal(document.querySelector('.receipt-said').textContent, '已登记 2。');
});

test('a refused one is not said to be registered', async () => {
  opened();
  tasklistAsked('POST', `${DEFINITION}/submit-form`, 400, { message: '请填写' });
  await settled();
  assert.equal(document.querySelector('.receipt'), null);
});

test('the next one is registered by the same form, beside what is shown now', () => {
  assert.equal(another('handleNeed', '#/?filter=f1'), '#/?filter=f1&processStart=handleNeed');
});
