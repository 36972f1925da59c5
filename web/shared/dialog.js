/*
 * A dialog that asks for what an action needs, field by field, beside what stands there where something is replaced. What is wrong is said at its field, which gets the focus; what cannot be
 * undone is said before, and the button says so.
 */
import { button, element } from './dom.js';
import { isFree, watch } from './numbers.js';
import { meant } from './meant.js';

export function ask({ title, hint, warning, fields, send }) {
  const rows = fields.map(row);
  const trouble = element('p', 'need-late');
  trouble.setAttribute('role', 'alert');
  const submit = element('button', 'btn btn-primary', warning ? `确认${title}` : '确定');
  submit.type = 'submit';
  const form = element('form', 'case-ask',
    element('h3', '', title),
    hint ? element('p', 'case-hint', hint) : null,
    ...rows.map(each => each.box),
    warning ? element('p', 'case-warning', warning) : null,
    trouble,
    element('div', 'case-ask-buttons', submit, button('取消', 'btn-default', () => dialog.close())));
  form.noValidate = true;
  const dialog = element('dialog', 'case-dialog', form);
  dialog.setAttribute('aria-label', title);
  return new Promise(resolve => {
    const leave = () => dialog.close();
    window.addEventListener?.('hashchange', leave); // it is about what was shown
    dialog.addEventListener('close', () => {
      window.removeEventListener?.('hashchange', leave);
      dialog.remove();
      resolve(null);
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      trouble.textContent = '';
      rows.forEach(each => each.complain(''));
      const missing = rows.find(each => each.problem());
      if (missing) {
        missing.complain(missing.problem());
        return;
      }
      submit.disabled = true;
      send(Object.fromEntries(rows.map(each => [each.key, each.value()]))).then(
        answer => {
          resolve(answer ?? {});
          dialog.close();
        },
        error => {
          submit.disabled = false;
          const wrong = rows.find(each => each.about?.test(error.message)) ?? meant(error.message, rows, each => each.label);
          if (wrong) {
            wrong.complain(error.message);
          } else {
            trouble.textContent = error.message;
          }
        }
      );
    });
    document.body.append(dialog);
    dialog.showModal();
    rows[0]?.input.focus();
  });
}

let count = 0;

/**
 * @param about a pattern of refusals that are about this field, where its name does not tell
 * @param control a box of the caller's own in place of an input: { box, input, value() }
 * @param least of a number
 */
function row({ key, label, type, most, least = 1, required, choices, about, control, now = null, value = '' }) {
  const input = control?.input ?? drawn({ type, most, least, choices }, now === null ? '请选择' : '不变');
  input.value = value;
  const complaint = element('div', 'need-late');
  const stands = now === null ? null : element('div', 'case-now', `现为：${now || '未填'}`);
  input.id = `case-ask-${++count}`;
  complaint.id = `${input.id}-complaint`;
  if (stands) {
    stands.id = `${input.id}-now`;
  }
  input.setAttribute('aria-describedby', [stands?.id, complaint.id].filter(Boolean).join(' '));
  const name = element('label', '', label);
  name.htmlFor = input.id;
  const box = element('div', 'case-ask-row', name, stands, control?.box ?? input, complaint);
  const given = () => control ? control.value() : input.value.trim();
  const complain = text => {
    complaint.textContent = text;
    input.setAttribute('aria-invalid', String(Boolean(text)));
  };
  // what is mended is no longer wrong
  input.addEventListener('input', () => complain(''));
  if (type === 'TEXT' && isFree({ type: 'textfield', label })) {
    watch(box, input);
  }
  return {
    key,
    label,
    about,
    input,
    box,
    value: () => type === 'NUMBER' ? Number(given()) : given(),
    problem: () => problem(given(), { label, type, most, least, required }),
    complain: text => {
      complain(text);
      if (text) {
        input.focus();
      }
    }
  };
}

const PICKED = { DATE: 'date', MOMENT: 'datetime-local' };

function drawn({ type, most, least, choices }, none) {
  if (type in PICKED) {
    const picked = element('input', 'form-control');
    picked.type = PICKED[type];
    return picked;
  }
  if (type === 'CHOICE') {
    return element('select', 'form-control', ...[{ value: '', label: none }, ...choices].map(each => {
      const option = element('option', '', each.label);
      option.value = each.value;
      return option;
    }));
  }
  const input = element(type === 'TEXT' ? 'textarea' : 'input', 'form-control');
  if (type === 'LINE') {
    input.type = 'text';
    input.maxLength = most;
    input.autocomplete = 'off';
  } else if (type === 'NUMBER') {
    input.type = 'number';
    input.min = least;
    input.max = most;
  } else {
    input.rows = 2;
    input.maxLength = most;
  }
  return input;
}

/** What is wrong with a value before anybody is asked; empty if nothing is. */
export function problem(value, { label, type, most, least = 1, required }) {
  const name = label.replace(/（.*/, '');
  if (!value) {
    return required ? `请${type === 'CHOICE' || type in PICKED ? '选择' : '填写'}${name}。` : '';
  }
  if (type === 'NUMBER' && !(Number.isInteger(Number(value)) && value >= least && value <= most)) {
    return `${name}应为 ${least} 至 ${most} 的整数。`;
  }
  return '';
}
