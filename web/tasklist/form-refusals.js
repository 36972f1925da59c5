/*
 * A form that the server does not take: what is wrong is said at the field that it is about, which gets the focus; what is about no
 * field is said beside 完成.
 */
import { element } from '../shared/dom.js';
import { meant } from '../shared/meant.js';
import { on } from './form/each-form.js';

const COMPLAINT = 'form-refused';

on('refused', (area, message) => {
  complain(area.pane, message);
});
on('changed', area => clear(area.pane));

function clear(pane) {
  (pane.closest('.modal-content') ?? pane).querySelectorAll(`.${COMPLAINT}`).forEach(each => each.remove());
}

export function complain(pane, message) {
  clear(pane);
  const said = element('div', `need-late ${COMPLAINT}`, message);
  said.setAttribute('role', 'alert');
  const fields = [...pane.querySelectorAll('.fjs-form-field')];
  const field = meantField(message, fields);
  if (field) {
    field.append(said);
    first(field)?.focus();
  } else {
    bar(pane)?.prepend(said);
  }
}

/** What a field is filled in with; of several, the one that is shown. */
export function first(field) {
  const all = [...field?.querySelectorAll('input, textarea, select') ?? []];
  return all.find(each => each.closest('.case-chooser')) ?? all[0];
}

/** Where 完成 stands, in the dialog 登记. */
function bar(pane) {
  return pane.closest('.modal-content')?.querySelector('.modal-footer') ?? pane.querySelector('.form-actions');
}

/** Only a field that is named in 引号, or with which the words begin, is surely meant: a refusal of the step itself may have words in common with any. */
function meantField(message, fields) {
  const quoted = (message.match(/“[^”]+”/g) ?? []).join('');
  return (quoted && meant(quoted, fields, field => name(field)))
    || fields.find(field => message.replace(/^请填写/, '').startsWith(name(field).replace(/（.*/, '')));
}

function name(field) {
  return (field.querySelector('.fjs-form-field-label')?.textContent ?? '').replace(/\*$/, '').trim() || '\u0000';
}
