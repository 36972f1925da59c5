import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { panel } = await import('../tasklist/panel.js');

const site = document.createElement('div');
site.className = 'site-wrap';
const opener = document.createElement('button');
document.body.append(opener, site);

test('what lies below cannot be reached, the uppermost is closed first, and the focus goes back', () => {
  const closed = [];
  const lower = panel('list', () => closed.push('list') && lower.hide());
  const upper = panel('file', () => closed.push('file') && upper.hide());
  opener.focus();
  lower.show('清单', []);
  assert.equal(document.activeElement, lower.box.querySelector('h2'));
  upper.show('案卷', []);
  assert.ok(site.hasAttribute('inert') && lower.box.hasAttribute('inert') && !upper.box.hasAttribute('inert'));
  upper.box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  assert.deepEqual(closed, ['file']);
  assert.ok(site.hasAttribute('inert') && !lower.box.hasAttribute('inert'));
  lower.box.querySelector('.case-panel-back').click();
  assert.ok(!site.hasAttribute('inert'));
  assert.equal(document.activeElement, opener);
});

test('what is shown anew comes to the top', () => {
  const one = panel('one', () => {});
  const other = panel('other', () => {});
  one.show('一', []);
  other.show('二', []);
  one.show('一', []);
  assert.ok(other.box.hasAttribute('inert') && !one.box.hasAttribute('inert'));
  assert.equal(document.querySelectorAll('.case-panel').length, 2);
  one.hide();
  other.hide();
});

test('Esc does not throw away what somebody has begun to type', () => {
  const closed = [];
  const file = panel('file', () => closed.push('file'));
  const input = document.createElement('input');
  file.show('案卷', [input]);
  input.value = '拍错了';
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  assert.deepEqual(closed, []);
  file.hide();
});
