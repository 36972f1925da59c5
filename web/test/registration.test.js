import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answering, registered, settled } from './page.js';
import { formOf, paneOf } from './form.js';

const { found } = await import('../tasklist/form/found.js');
const { FormArea } = await import('../tasklist/form-area.js');
const { fitting } = await import('../tasklist/start/suggestions.js');
const { dated, receipt, said } = await import('../tasklist/start/receipt.js');
const { forget, starts } = await import('../tasklist/start/starts.js');
const { startEntry } = await import('../tasklist/start/entry.js');
const { ours, TEMPLATE, words } = await import('../tasklist/start/dialog.js');
const { chooser, optionsOf } = await import('../tasklist/form/chooser.js');

afterEach(() => {
  document.body.replaceChildren();
  forget();
});

const LABELS = ['居住环境／垃圾乱堆清运', '居住环境／楼道杂物', '居住环境／绿化养护', '城建住房／老旧小区改造', '公用事业／供水'];

test('a choice is found by a part of its name and by the first letters of its pinyin, that which begins so first', () => {
  assert.deepEqual(found(LABELS, ''), LABELS);
  assert.deepEqual(found(LABELS, '绿化'), ['居住环境／绿化养护']);
  assert.deepEqual(found(LABELS, 'lh'), ['居住环境／绿化养护']);
  assert.deepEqual(found(LABELS, 'ljd'), ['居住环境／垃圾乱堆清运']);
  assert.deepEqual(found(LABELS, 'GONGSHUI'), ['公用事业／供水']);
  assert.equal(found(LABELS, 'lj')[0], '居住环境／垃圾乱堆清运');
  assert.deepEqual(found(LABELS, '停车'), []);
});

test('proposed are the newest few, each once, that go with what was chosen', () => {
  const places = ['甲', '乙', '甲', '丙', '丁'].map(text => ({ text, where: { communityUnit: text === '丙' ? 'c2' : 'c1' } }));
  assert.deepEqual(fitting(places, { communityUnit: 'c1' }), ['甲', '乙', '丁']);
  assert.deepEqual(fitting(places, { communityUnit: 'c2' }), ['丙']);
  assert.deepEqual(fitting(places, {}), []);
});

const RECORD = { number: '20250303000001', about: '绿化养护 · 北门', unit: '甲社区', registered: '2025-03-03 09:00', promised: '2025-03-10 17:30 前',
  reporter: '张**', phone: '139****4321', content: '树枝挡光' };

test('the receipt has what the resident needs and nothing of his person', () => {
  const box = receipt(RECORD, { again: () => {} });
  for (const shown of ['20250303000001', '绿化养护 · 北门', '甲社区', '2025-03-03 09:00', '17:30 前']) {
    assert.ok(box.textContent.includes(shown), shown);
  }
  for (const personal of ['张**', '139****4321', '树枝挡光']) {
    assert.ok(!box.textContent.includes(personal), personal);
  }
});

test('it is printed alone, and leads on to the next one', () => {
  const done = [];
  const box = receipt(RECORD, { again: () => done.push('again'), print: () => done.push(document.body.className) });
  const named = name => [...box.querySelectorAll('button')].find(each => each.textContent === name);
  named('打印').click();
  assert.equal(document.body.className, '');
  named('再登记一件').click();
  assert.deepEqual(done, ['receipt-printing', 'again']);
  assert.equal(document.querySelector('.receipt'), null);
});

test('dates are said as one says them, with the year where it is another one', () => {
  const now = new Date(2025, 2, 3);
  assert.equal(said(RECORD, now), '已登记 20250303000001，3月10日 17:30 前答复。');
  assert.equal(said({ number: '2', promised: null }, now), '已登记 2。');
  assert.equal(dated('2026-01-05 09:00 前', now), '2026年1月5日 9:00 前');
});

test('what may be started is asked once for all that stands in the dialog', async () => {
  answering([/starts$/, [200, [{ process: 'handleNeed', words: '登记诉求', suggestions: {} }]]]);
  const [one, other] = [document.createElement('a'), document.createElement('h3')];
  const observed = process => ({ $observe: (name, listener) => listener(process) });
  one.textContent = '民需办理';
  words(one, observed('handleNeed'));
  words(other, observed('handleNeed'));
  await settled();
  assert.equal(one.textContent, '登记诉求');
  assert.equal(other.textContent, '登记诉求');
  assert.equal((await starts()).length, 1);
});

test('is offered to who may start something, and to nobody else', async () => {
  const offered = async (status, body) => {
    forget();
    answering([/starts$/, [status, body]]);
    const node = document.createElement('div');
    await startEntry.render(node);
    return [node.querySelectorAll('button').length, document.body.classList.contains('starts-nothing')];
  };
  assert.deepEqual(await offered(200, []), [0, true]);
  assert.deepEqual(await offered(200, [{ process: 'handleNeed', words: '登记诉求', suggestions: {} }]), [1, false]);
  assert.deepEqual(await offered(500, {}), [0, false]);
});

test('Tasklist\'s own dialog is drawn by ours, any other as it is', () => {
  const opened = [];
  const modal = ours({ open: options => opened.push(options) });
  modal.open({ controller: 'camProcessStartModalCtrl', template: 'x', size: 'lg' });
  modal.open({ controller: 'other', template: 'x' });
  assert.equal(opened[0].template, TEMPLATE);
  assert.equal(opened[0].size, 'lg');
  assert.deepEqual(opened[1], { controller: 'other', template: 'x' });
  assert.ok(registered.caseStart);
});

const CHOICE = { id: 'f1', key: 'subcategory', type: 'select', label: '大类/小类', valuesKey: 'subcategoryOptions' };

function choosing(data = {}) {
  const options = LABELS.map(label => ({ label, value: label.split('／')[1] }));
  const area = new FormArea(paneOf([CHOICE]), 'zhang.san');
  area.form = formOf([CHOICE], { ...data, subcategoryOptions: options });
  assert.deepEqual(optionsOf(area, CHOICE), options);
  const drawn = chooser(area, CHOICE, area.box(CHOICE), options);
  const input = area.pane.querySelector('.case-chooser input');
  const type = text => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const press = key => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const shown = () => [...area.pane.querySelectorAll('.combobox-list:not([hidden]) .combobox-option')].map(line => line.textContent);
  return { area, drawn, input, type, press, shown, value: () => area.values().subcategory };
}

test('what is typed shows what fits; Enter takes the first, into the form', () => {
  const { input, type, press, shown, value } = choosing();
  assert.equal(input.getAttribute('role'), 'combobox');
  type('lh');
  assert.deepEqual(shown(), ['居住环境／绿化养护']);
  press('Enter');
  assert.equal(value(), '绿化养护');
  assert.equal(input.value, '居住环境／绿化养护');
  assert.deepEqual(shown(), []);
});

test('arrows move through all of them, Esc closes the list and nothing else', () => {
  const { area, press, shown, value, input } = choosing();
  let escaped = 0;
  area.pane.addEventListener('keydown', event => (escaped += event.key === 'Escape' ? 1 : 0));
  press('ArrowDown');
  assert.deepEqual(shown(), LABELS);
  press('ArrowDown');
  press('ArrowDown');
  assert.equal(document.getElementById(input.getAttribute('aria-activedescendant')).textContent, LABELS[1]);
  press('Escape');
  assert.deepEqual(shown(), []);
  assert.equal(escaped, 0);
  press('Escape');
  assert.equal(escaped, 1);
  assert.equal(value(), undefined);
});

test('what is typed and not taken is no choice, what is emptied is none', () => {
  const { input, type, value } = choosing({ subcategory: '供水' });
  assert.equal(input.value, '公用事业／供水');
  type('lh');
  input.dispatchEvent(new Event('blur'));
  assert.equal(input.value, '公用事业／供水');
  assert.equal(value(), '供水');
  type('');
  input.dispatchEvent(new Event('blur'));
  assert.equal(value(), null);
});

test('what the form holds is shown, whoever put it there', () => {
  const { area, drawn, input } = choosing();
  area.form.type('subcategory', '供水');
  drawn.follow();
  assert.equal(input.value, '公用事业／供水');
});
