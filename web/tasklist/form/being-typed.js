/*
 * form-js reads a text from the page 300 ms after its last letter; a form drawn anew before, by whatever changes it meanwhile, writes the
 * former text back over it. So whatever changes a form takes over what is being typed in it first.
 */
import { nameOf } from '../form-area.js';
import { on } from './each-form.js';

const TEXTS = ['textfield', 'textarea'];

on('changed', takeOver);

export function takeOver(area) {
  const box = document.activeElement;
  const field = area.pane.contains(box) && area.fields().find(({ id, type }) => TEXTS.includes(type) && box.id.endsWith(`-${id}`));
  if (field && box.value !== String(area.values()[nameOf(field)] ?? '').replace(/\r\n?/g, '\n')) {
    area.fill({ [nameOf(field)]: box.value });
  }
}
