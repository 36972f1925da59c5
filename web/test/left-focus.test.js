import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

await import('../shared/left-focus.js');

test('a page does not take the focus back to a field that one has left', () => {
  document.body.innerHTML = '<input type="text" autofocus><input type="password">';
  const [name, password] = document.querySelectorAll('input');
  name.focus();
  assert.ok(name.hasAttribute('autofocus'));
  password.focus();
  document.querySelector('[autofocus]')?.focus();
  assert.equal(document.activeElement, password);
});
