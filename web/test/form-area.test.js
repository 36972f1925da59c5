import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import './page.js';
import { formOf, paneOf } from './form.js';

const { FormArea, imported } = await import('../tasklist/form-area.js');

afterEach(() => document.body.replaceChildren());

const FIELDS = [
  { id: 'f1', key: 'note', type: 'textarea', label: '备注' },
  { id: 'f2', key: 'gradeText', type: 'textfield', readonly: true },
  { id: 'f3', key: 'formToken', type: 'textfield' },
  { id: 'f4', type: 'text' },
  { id: 'f5', type: 'group', components: [{ id: 'f6', key: 'inner', type: 'checkbox' }] }
];

function area(data) {
  const made = new FormArea(paneOf(FIELDS), 'zhang.san');
  made.form = formOf(FIELDS, data);
  return made;
}

test('has of its values those that somebody typed: nothing read-only, no token, no list, nothing empty', () => {
  const data = { note: '已修剪', gradeText: 'B 档', formToken: 'k', inner: true, communityOptions: [{ label: '甲', value: 'c1' }] };
  assert.deepEqual(area(data).typed(), { note: '已修剪', inner: true });
  assert.deepEqual(area({ note: '', inner: false }).typed(), {});
  assert.deepEqual(new FormArea(document.body, 'x').typed(), {});
});

test('fills in some fields, leaves the others, and takes back what was said of those that it fills in', () => {
  const filled = area({ note: '旧', other: 1 });
  filled.form.state.errors = { f1: ['必填'], f6: ['必填'] };
  filled.fill({ note: '新' });
  assert.deepEqual(filled.values(), { note: '新', other: 1 });
  assert.deepEqual(filled.form.state.errors, { f6: ['必填'] });
  filled.fill({ note: undefined });
  assert.deepEqual(filled.typed(), {});
});

test('knows where a field stands', () => {
  const shown = area();
  assert.equal(shown.box(FIELDS[0]).querySelector('label').textContent, '备注');
  assert.equal(shown.box({ id: 'nosuch' }), null);
});

test('waits until its schema is there', async () => {
  const form = formOf([]);
  form.state.schema = null;
  let there = false;
  const waiting = imported(form).then(() => (there = true));
  await Promise.resolve();
  assert.ok(!there);
  form.tell('import.done');
  await waiting;
});
