import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { registered, scopeOf, tasklistAsked } from './page.js';

const { common, meant } = await import('../shared/meant.js');
await import('../tasklist/form-refusals.js');

afterEach(() => document.body.replaceChildren());

const FORM = `
  <div class="fjs-form-field"><label class="fjs-form-field-label">降为<span>*</span></label><input id="grade"></div>
  <div class="fjs-form-field"><label class="fjs-form-field-label">主诉求的受理编号</label><input id="lead"></div>
  <div class="fjs-form-field"><label class="fjs-form-field-label"></label><input></div>
  <div class="form-actions"><button>完成</button></div>`;

function refused(message) {
  const pane = document.createElement('div');
  pane.innerHTML = FORM;
  document.body.append(pane);
  const scope = scopeOf({ id: 't1', assignee: 'zhang.san' });
  registered.formPane.link(scope, [pane]);
  scope.digest();
  tasklistAsked('POST', '/task/t1/submit-form', 400, { message });
  return pane;
}

test('is said at the field that it names, which gets the focus', () => {
  const pane = refused('请填写“主诉求的受理编号”。');
  assert.match(pane.querySelectorAll('.fjs-form-field')[1].textContent, /请填写“主诉求的受理编号”。$/);
  assert.equal(document.activeElement.id, 'lead');
});

test('is said beside 完成 where it names no field', () => {
  assert.match(refused('需求已归档，不能再改主诉求的受理编号。').querySelector('.form-actions').textContent, /^需求已归档/);
});

test('is said at the field with whose name it begins', () => {
  assert.match(refused('主诉求的受理编号应为 14 位数字').querySelectorAll('.fjs-form-field')[1].textContent, /应为 14 位数字$/);
  assert.match(refused('请填写主诉求的受理编号。').querySelectorAll('.fjs-form-field')[1].textContent, /请填写主诉求的受理编号。$/);
});

test('is said once', () => {
  const pane = refused('请填写“降为”。');
  tasklistAsked('POST', '/task/t1/submit-form', 400, { message: '请填写“主诉求的受理编号”。' });
  assert.equal(pane.querySelectorAll('.form-refused').length, 1);
});

test('a name in 引号 goes before what words have in common', () => {
  const fields = [{ label: '延期几个工作日（1 至 10）' }, { label: '理由' }];
  const of = words => meant(words, fields, field => field.label);
  assert.equal(of('请填写“理由”，延期几个工作日都可以'), fields[1]);
  assert.equal(of('延期只能为 3 个工作日以内'), fields[0]);
  assert.equal(of('他人刚刚处理了'), null);
});

test('the longest run of characters that two texts share', () => {
  assert.equal(common('延期的理由', '请填写延期的理由'), 5);
  assert.equal(common('甲乙丙', '丁戊'), 0);
  assert.equal(common('', '甲'), 0);
});
