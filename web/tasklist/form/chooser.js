/*
 * A choice among many is found by typing. form-js shows such a list to scroll through; for more than ten choices this draws a box to type in
 * and below it what fits, for keyboard and screen reader (accessible-autocomplete). What is chosen goes into the form as if it had been
 * chosen in its own list.
 */
import accessibleAutocomplete from 'accessible-autocomplete';
import { element } from '../../shared/dom.js';
import { imported, nameOf } from '../form-area.js';
import { on } from './each-form.js';
import { found } from './found.js';

const FEW = 10;
const HAS = 'case-chosen';
let count = 0;

on('drawn', async area => {
  await imported(area.form);
  area.choosers = new Map();
  area.watching?.disconnect();
  area.watching = new MutationObserver(() => attach(area));
  area.watching.observe(area.pane, { childList: true, subtree: true });
  attach(area);
});
on('changed', area => area.choosers?.forEach(each => each.follow()));
on('left', area => area.watching?.disconnect());

/** Draws a box for each list of many that has none. */
function attach(area) {
  area.fields().filter(field => field.type === 'select').forEach(field => {
    const box = area.box(field);
    const options = optionsOf(area, field);
    if (box && options.length > FEW && !box.classList.contains(HAS)) {
      area.choosers.set(field.id, chooser(area, field, box, options));
    }
  });
}

export function optionsOf(area, field) {
  return field.values ?? area.form._getState().initialData?.[field.valuesKey] ?? [];
}

export function chooser(area, field, box, options) {
  const key = nameOf(field);
  const mount = element('div', 'case-chooser');
  const labelOf = value => options.find(option => option.value === value)?.label ?? '';
  const value = () => area.values()[key] ?? null;
  let drawn;

  function draw() {
    drawn = value();
    mount.replaceChildren();
    accessibleAutocomplete({
      element: mount,
      id: `case-chooser-${++count}`,
      source: (typed, show) => show(typed === labelOf(drawn) ? options.map(each => each.label) : found(options.map(each => each.label), typed)),
      defaultValue: labelOf(drawn),
      showAllValues: true,
      confirmOnBlur: false,
      autoselect: true,
      displayMenu: 'overlay',
      inputClasses: 'form-control',
      placeholder: '输入文字或拼音首字母查找',
      onConfirm: label => label && choose(options.find(option => option.label === label)?.value ?? null),
      tNoResults: () => '没有符合的选项',
      tStatusQueryTooShort: () => '',
      tStatusNoResults: () => '没有符合的选项',
      tStatusSelectedOption: (label, length, index) => `${label}，第 ${index + 1} 项，共 ${length} 项`,
      tStatusResults: length => `${length} 项`,
      tAssistiveHint: () => '输入文字或拼音首字母，用上下方向键选择，按回车确定'
    });
    const input = mount.querySelector('input');
    input?.setAttribute('aria-label', field.label ?? '');
    input?.setAttribute('aria-required', String(Boolean(field.validate?.required)));
  }

  function choose(chosen) {
    drawn = chosen;
    const instance = area.form.get('formFieldInstanceRegistry').getAll().find(each => each.id === field.id);
    if (instance) {
      area.form._update({ field, fieldInstance: instance, value: chosen });
    }
  }

  mount.addEventListener('focusout', event => {
    if (!mount.contains(event.relatedTarget)) {
      const text = mount.querySelector('input')?.value.trim();
      if (text === '' && value() !== null) {
        choose(null);
      }
      // what was typed and not chosen is no choice
      setTimeout(() => text !== labelOf(value()) && !mount.contains(document.activeElement) && draw(), 0);
    }
  });
  mount.addEventListener('keydown', event => {
    const open = mount.querySelector('input')?.getAttribute('aria-expanded') === 'true';
    if ((event.key === 'Escape' || event.key === 'Enter') && open) {
      event.stopPropagation(); // closes the list, not the dialog
    }
  });
  box.querySelector('label')?.addEventListener('click', event => {
    event.preventDefault();
    mount.querySelector('input')?.focus();
  });
  box.classList.add(HAS);
  box.append(mount);
  draw();
  return { follow: () => value() !== drawn && draw() };
}
