import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

const { withoutForm } = await import('../cockpit/quick-filter.js');

test('the filter of steps asks its form only while it has one', () => {
  let asked = 0;
  const directive = withoutForm({ link: scope => { scope.search = () => scope.quickFilters.name && asked++; } });
  const scope = { quickFilters: { name: {} } };
  directive.compile()(scope);
  scope.search();
  scope.quickFilters = undefined;
  scope.search();
  assert.equal(asked, 1);
});
