import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, requests, settled } from './page.js';
import { formOf, paneOf } from './form.js';

const { check } = await import('../tasklist/form/numbers.js');
const { isFree, sentence, watch } = await import('../shared/numbers.js');
const { FormArea } = await import('../tasklist/form-area.js');

afterEach(() => document.body.replaceChildren());

const NOTE = { id: 'f1', key: 'note', type: 'textarea', label: '诉求内容' };

function typed(text) {
  const area = new FormArea(paneOf([NOTE]), 'zhang.san');
  area.form = formOf([NOTE], { note: text });
  return area;
}

const warning = area => area.pane.querySelector('.case-numbers')?.textContent;

test('is said beneath the field, with what to do, and goes when the number is gone', async () => {
  answering([/text-checks/, [200, { finds: [{ kind: '手机号码', shown: '138****5678' }] }]]);
  const area = typed('请打13812345678');
  await check(area, NOTE, '请打13812345678');
  assert.equal(warning(area), sentence([{ kind: '手机号码', shown: '138****5678' }]));
  assert.match(warning(area), /手机号码 138\*\*\*\*5678：请删去.*不删也能提交/);
  area.form.type('note', '请上门');
  await check(area, NOTE, '请上门');
  assert.equal(warning(area), undefined);
});

test('a text without so many digits is not sent anywhere', async () => {
  answering([/text-checks/, [200, { finds: [] }]]);
  await check(typed('3 号楼 502 室，2025 年'), NOTE, '3 号楼 502 室，2025 年');
  assert.deepEqual(requests, []);
  await check(typed('一三八一二三四五六七八'), NOTE, '一三八一二三四五六七八');
  assert.equal(requests.length, 1);
});

test('what was typed meanwhile is not warned about for what stood there before', async () => {
  answering([/text-checks/, [200, { finds: [{ kind: '手机号码', shown: '138****5678' }] }]]);
  const area = typed('请打13812345678，谢谢');
  await check(area, NOTE, '请打13812345678');
  assert.equal(warning(area), undefined);
});

test('fields for a name, a phone or a number are no free text', () => {
  assert.ok(isFree({ type: 'textarea', label: '理由' }));
  assert.ok(isFree({ type: 'textfield', label: '地点' }));
  for (const label of ['联系电话', '诉求人姓名', '主诉求的受理编号', '身份证号']) {
    assert.ok(!isFree({ type: 'textfield', label }), label);
  }
  assert.ok(!isFree({ type: 'select', label: '社区' }));
});

test('is said in a dialog, too, when the letters have rested', async () => {
  answering([/text-checks/, [200, { finds: [{ kind: '手机号码', shown: '138****5678' }] }]]);
  const box = document.createElement('div');
  const input = document.createElement('textarea');
  watch(box, input);
  input.value = '请打13812345678';
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('input'));
  await settled(700);
  assert.equal(requests.length, 1);
  assert.match(box.textContent, /手机号码 138/);
});
