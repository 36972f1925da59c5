/*
 * A choice among many is found by typing. form-js shows such a list to scroll through; for more than ten choices a combobox takes its place.
 * What is chosen goes into the form as if it had been chosen in its own list.
 */
import { element } from '../../shared/dom.js';
import { imported, nameOf } from '../form-area.js';
import { combobox } from './combobox.js';
import { on } from './each-form.js';

const FEW = 10;

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
    if (box && options.length > FEW && !box.querySelector('.case-chooser')) {
      area.choosers.set(field.id, chooser(area, field, box, options));
    }
  });
}

export function optionsOf(area, field) {
  return field.values ?? area.form._getState().initialData?.[field.valuesKey] ?? [];
}

export function chooser(area, field, box, options) {
  const labelOf = value => options.find(option => option.value === value)?.label ?? '';
  const made = combobox({
    name: field.label ?? '',
    labels: options.map(option => option.label),
    required: Boolean(field.validate?.required),
    choose: label => put(area, field, options.find(option => option.label === label)?.value ?? null)
  });
  const follow = () => made.set(labelOf(area.values()[nameOf(field)]));
  box.querySelector('label')?.addEventListener('click', event => {
    event.preventDefault();
    made.input.focus();
  });
  box.append(element('div', 'case-chooser', made.box));
  follow();
  return { follow };
}

function put(area, field, value) {
  const fieldInstance = area.form.get('formFieldInstanceRegistry').getAll().find(each => each.id === field.id);
  if (fieldInstance) {
    area.form._update({ field, fieldInstance, value });
  }
}
