import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, requests, settled } from './page.js';

const { documents } = await import('../tasklist/case/documents.js');

const DOCUMENT = { id: 7, name: '现场.png', kind: 'PNG 图片', size: '3 KB', who: '张三', unit: '测试甲社区', at: '2025-03-03 09:00', withdrawable: false, withdrawn: null, erased: false };
const LIMITS = [/document-limits$/, [200, { mostBytes: 9, mostPerCase: 50, words: '可添加 PDF、JPG，每份最多 9 字节。' }]];

function choose(box, file, which = 0) {
  const input = box.querySelectorAll('input[type=file]')[which];
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change'));
  return settled(10);
}

test('what may be added is said before, and what is too large is not sent', async () => {
  answering(LIMITS);
  const box = documents({ number: '1', outcome: null, documents: [] });
  await settled(10);
  assert.match(box.textContent, /还没有材料。.*可添加 PDF、JPG，每份最多 9 字节/);
  await choose(box, { name: '大.pdf', size: 10 });
  assert.match(box.querySelector('[role=alert]').textContent, /“大.pdf”过大。可添加/);
  assert.ok(requests.every(({ method }) => method === 'GET'));
});

test('a refusal stands beside the buttons, which can be used again', async () => {
  answering(LIMITS, [/documents\?name=/, [400, { detail: '文件的内容不是完整的 PDF' }]]);
  const box = documents({ number: '1', outcome: null, documents: [] });
  await choose(box, { name: 'a.pdf', size: 1 });
  assert.match(box.querySelector('[role=alert]').textContent, /不是完整的 PDF/);
  assert.ok([...box.querySelectorAll('button')].every(each => !each.disabled));
});

test('a phone takes a photograph', () => {
  const box = documents({ number: '1', outcome: null, documents: [] });
  const [file, camera] = box.querySelectorAll('input[type=file]');
  assert.match(file.accept, /image\/jpeg/);
  assert.equal(camera.getAttribute('capture'), 'environment');
  assert.equal(documents({ number: '1', outcome: '已解决', documents: [] }).querySelector('input'), null, 'nothing is added to a closed case');
});

test('a picture is looked at in place when it is asked for', () => {
  const box = documents({ number: '1', outcome: null, documents: [DOCUMENT, { ...DOCUMENT, id: 8, name: 'a.pdf', kind: 'PDF 文档' }] });
  assert.equal(box.querySelector('img'), null);
  const looks = [...box.querySelectorAll('button')].filter(({ textContent }) => textContent === '查看');
  assert.equal(looks.length, 1);
  looks[0].click();
  assert.equal(new URL(box.querySelector('img').src).pathname, '/api/cases/1/documents/7');
  assert.equal(box.querySelector('img').alt, '现场.png');
  looks[0].click();
  assert.equal(box.querySelector('img'), null);
});
