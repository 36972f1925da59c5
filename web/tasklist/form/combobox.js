/*
 * A box to type in and below it the choices that fit, as WAI-ARIA describes a combobox with a list: arrows move, Enter takes, Esc closes. What
 * is typed and not taken is no choice.
 */
import { element } from '../../shared/dom.js';
import { found } from './found.js';

let count = 0;

/**
 * @param labels the choices, in their order
 * @param choose called with the label that was chosen, or null when the box was emptied
 */
export function combobox({ name, labels, required, choose }) {
  const input = element('input', 'form-control');
  const list = element('ul', 'combobox-list');
  let chosen = '';
  let active = -1;
  list.id = `combobox-list-${++count}`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', name);
  input.type = 'text';
  input.autocomplete = 'off';
  input.placeholder = '输入文字或拼音首字母查找';
  for (const [attribute, value] of Object.entries({
    'role': 'combobox', 'aria-label': name, 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-required': required
  })) {
    input.setAttribute(attribute, String(value));
  }
  const box = element('div', 'combobox', input, list);
  close();

  function show(typed) {
    const fitting = found(labels, typed);
    list.replaceChildren(...(fitting.length ? fitting.map(option) : [element('li', 'combobox-none', '没有符合的选项')]));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    move(fitting.length && typed ? 0 : fitting.indexOf(chosen));
  }

  function option(label, index) {
    const line = element('li', 'combobox-option', label);
    line.id = `${list.id}-${index}`;
    line.setAttribute('role', 'option');
    // before the box loses the focus
    line.addEventListener('mousedown', event => {
      event.preventDefault();
      take(label);
    });
    return line;
  }

  function options() {
    return [...list.querySelectorAll('.combobox-option')];
  }

  function move(to) {
    active = to;
    options().forEach((line, index) => line.setAttribute('aria-selected', String(index === to)));
    const line = options()[to];
    if (line) {
      input.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView?.({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function take(label) {
    chosen = label;
    input.value = label;
    close();
    choose(label || null);
  }

  function key(event) {
    const all = options();
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        show('');
      } else if (all.length) {
        move((active + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length);
      }
    } else if (open && (event.key === 'Enter' || event.key === 'Escape')) {
      // closes the list, neither the dialog nor the form
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter' && all[active]) {
        take(all[active].textContent);
      } else {
        close();
      }
    }
  }

  input.addEventListener('input', () => show(input.value));
  input.addEventListener('click', () => list.hidden ? show(input.value === chosen ? '' : input.value) : close());
  input.addEventListener('keydown', key);
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => {
    close();
    if (!input.value.trim() && chosen) {
      take('');
    }
    input.value = chosen;
  });

  return {
    box,
    input,
    /** This is chosen now, by whomever. */
    set(label) {
      chosen = label;
      if (document.activeElement !== input || !input.value) {
        input.value = label;
      }
    }
  };
}
