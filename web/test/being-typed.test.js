import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import './page.js';
import { formOf, paneOf } from './form.js';

const { takeOver } = await import('../tasklist/form/being-typed.js');
const { FormArea } = await import('../tasklist/form-area.js');

afterEach(() => document.body.replaceChildren());

const FIELDS = [{ id: 'f1', key: 'note', type: 'textarea', label: '备注' }, { id: 'f2', key: 'grade', type: 'radio' }];

/** Drawn anew, a field has what the form has. */
function typing(text, data) {
  const area = new FormArea(paneOf(FIELDS), 'zhang.san');
  area.form = formOf(FIELDS, data);
  const box = Object.assign(document.createElement('textarea'), { id: 'fjs-form-1-f1' });
  area.pane.querySelector('#fjs-form-1-f1').replaceWith(box);
  area.changes = 0;
  area.form.on('changed', () => {
    area.changes++;
    takeOver(area);
  });
  box.focus();
  box.value = text;
  return area;
}

test('what is being typed is in the form before it is drawn anew for something else', () => {
  const area = typing('已到现场', { note: '已' });
  area.form.type('grade', 'B');
  assert.deepEqual(area.values(), { note: '已到现场', grade: 'B' });
  assert.equal(area.changes, 2);
});

test('a field whose text the form has is left alone, whatever ends its lines', () => {
  const area = typing('一\n二', { note: '一\r\n二' });
  area.form.type('grade', 'B');
  assert.equal(area.changes, 1);
  assert.equal(area.values().note, '一\r\n二');
});
