import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './page.js';

const { label } = await import('../shared/labels.js');

const PICTURES = '<button class="maximize"><span class="glyphicon"></span></button>'
  + '<a class="sort-direction glyphicon" uib-tooltip="升序"></a>'
  + '<button class="maximize">任务</button>'
  + '<a class="unknown"></a>';

test('pictures that are pressed have a name, the tip where there is one', () => {
  const box = document.createElement('div');
  box.innerHTML = PICTURES;
  label(box);
  assert.deepEqual([...box.children].map(each => each.getAttribute('aria-label')), ['任务占满屏幕', '升序', null, null]);
});

test('a link that leads nowhere is pressed by the keys', () => {
  const box = document.createElement('div');
  box.innerHTML = '<a title="复制"></a>';
  label(box);
  const [link] = box.children;
  let pressed = 0;
  link.addEventListener('click', () => pressed++);
  link.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  assert.equal(link.getAttribute('role'), 'button');
  assert.equal(pressed, 1);
});

test('a field that lists what could be typed says so', () => {
  const box = document.createElement('div');
  box.innerHTML = '<input uib-typeahead="x" aria-expanded="false"><input aria-expanded="false">';
  label(box);
  assert.deepEqual([...box.children].map(each => each.getAttribute('role')), ['combobox', null]);
});

test('what comes later is named, too', async () => {
  const box = document.createElement('div');
  document.body.append(box);
  box.innerHTML = PICTURES;
  await settled(250);
  assert.equal(box.firstChild.getAttribute('aria-label'), '任务占满屏幕');
});
