import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { settled } from './page.js';

const { ask, problem } = await import('../shared/dialog.js');

const DAYS = { key: 'days', label: '延期几个工作日（1 至 10）', type: 'NUMBER', most: 10, required: true, choices: [] };
const WHY = { key: 'reason', label: '延期的理由', type: 'TEXT', most: 500, required: true, choices: [] };
const TO = { key: 'to', label: '交给', type: 'CHOICE', most: 0, required: true, choices: [{ value: 'li.si', label: '李四（主任）' }] };
const NOTE = { key: 'comment', label: '说明（选填）', type: 'TEXT', most: 500, required: false, choices: [] };

afterEach(() => document.querySelectorAll('dialog').forEach(each => each.remove()));

const input = key => [...document.querySelectorAll('.case-ask-row')].find(row => row.textContent.includes(key)).querySelector('input, select, textarea');
const complaint = field => document.getElementById(field.getAttribute('aria-describedby')).textContent;
const submit = () => document.querySelector('.case-dialog form').dispatchEvent(new Event('submit', { cancelable: true }));

test('says what is missing at its field, which gets the focus, and sends nothing', async () => {
  const sent = [];
  ask({ title: '申请延期', fields: [DAYS, WHY], send: async values => sent.push(values) });
  submit();
  assert.equal(complaint(input('工作日')), '请填写延期几个工作日。');
  assert.equal(document.activeElement, input('工作日'));
  input('工作日').value = '11';
  submit();
  assert.equal(complaint(input('工作日')), '延期几个工作日应为 1 至 10 的整数。');
  input('工作日').value = '5';
  submit();
  assert.equal(complaint(input('工作日')), '');
  assert.equal(complaint(input('理由')), '请填写延期的理由。');
  await settled();
  assert.deepEqual(sent, []);
});

test('sends each value as its field says and is gone when it is taken', async () => {
  const sent = [];
  const asked = ask({ title: '申请延期', fields: [DAYS, WHY], send: async values => sent.push(values) && { taken: true } });
  input('工作日').value = '5';
  input('理由').value = ' 需开挖路面 ';
  submit();
  assert.deepEqual(await asked, { taken: true });
  assert.deepEqual(sent, [{ days: 5, reason: '需开挖路面' }]);
  assert.equal(document.querySelector('dialog'), null);
});

test('says a refusal at the field that it is about, and what is about none below', async () => {
  let refusal = '“延期几个工作日”只能是 1 至 3';
  ask({ title: '申请延期', fields: [DAYS, WHY], send: async () => { throw new Error(refusal); } });
  input('工作日').value = '5';
  input('理由').value = '雨';
  submit();
  await settled();
  assert.equal(complaint(input('工作日')), refusal);
  refusal = '他人刚刚处理了';
  submit();
  await settled();
  assert.equal(complaint(input('工作日')), '');
  assert.equal(document.querySelector('.case-ask > [role=alert]').textContent, refusal);
});

test('what cannot be undone is said before, and on the button', async () => {
  const asked = ask({ title: '撤回', warning: '撤回后不再办理。', fields: [WHY], send: async () => ({}) });
  assert.equal(document.querySelector('.case-warning').textContent, '撤回后不再办理。');
  const [confirm, cancel] = document.querySelectorAll('.case-ask-buttons button');
  assert.equal(confirm.textContent, '确认撤回');
  cancel.click();
  assert.equal(await asked, null);
});

test('choices are by name, what may be left out is', async () => {
  const sent = [];
  const asked = ask({ title: '转交给', fields: [TO, NOTE], send: async values => { sent.push(values); } });
  submit();
  assert.equal(complaint(input('交给')), '请选择交给。');
  assert.equal(input('交给').querySelectorAll('option')[1].textContent, '李四（主任）');
  input('交给').value = 'li.si';
  submit();
  assert.deepEqual(await asked, {});
  assert.deepEqual(sent, [{ to: 'li.si', comment: '' }]);
});

test('a whole number from one to the most', () => {
  for (const wrong of ['0', '11', '1.5', '-1', 'x']) {
    assert.notEqual(problem(wrong, DAYS), '', wrong);
  }
  for (const right of ['1', '10']) {
    assert.equal(problem(right, DAYS), '');
  }
});

test('shows what stands there, asks for what is right, and takes what is left empty as unchanged', async () => {
  const sent = [];
  const phone = { key: 'phone', label: '联系电话', type: 'LINE', most: 50, required: false, choices: [], now: '138****1234' };
  const place = { key: 'place', label: '地点', type: 'LINE', most: 200, required: false, choices: [], now: '' };
  const community = { key: 'community', label: '社区', type: 'CHOICE', most: 0, required: false, choices: [{ value: 'c2', label: '测试乙社区（测试东街道）' }], now: '测试甲社区' };
  const asked = ask({ title: '更正登记', fields: [phone, place, community], send: async values => sent.push(values) && {} });
  assert.match(document.querySelector('.case-ask').textContent, /联系电话现为：138\*\*\*\*1234/);
  assert.match(document.querySelector('.case-ask').textContent, /地点现为：未填/);
  const stands = input('联系电话').getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent);
  assert.deepEqual(stands, ['现为：138****1234', '']);
  assert.equal(input('联系电话').type, 'text');
  assert.equal(input('联系电话').value, '');
  assert.equal(input('社区').options[0].textContent, '不变');
  input('联系电话').value = ' 13900000000 ';
  submit();
  await asked;
  assert.deepEqual(sent, [{ phone: '13900000000', place: '', community: '' }]);
});
