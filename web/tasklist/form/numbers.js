/* Warns of numbers of people in the free text of every form. */
import { draw, findsIn, isFree, WAIT } from '../../shared/numbers.js';
import { nameOf } from '../form-area.js';
import { on } from './each-form.js';

on('changed', area => {
  const { form } = area;
  area.texts ??= new Map();
  for (const field of area.fields().filter(isFree)) {
    const text = String(area.values()[nameOf(field)] ?? '');
    if (text !== (area.texts.get(field.id)?.text ?? '')) {
      clearTimeout(area.texts.get(field.id)?.timer);
      area.texts.set(field.id, { text, timer: setTimeout(() => area.form === form && check(area, field, text), WAIT) });
    }
  }
});
on('left', area => area.texts?.forEach(({ timer }) => clearTimeout(timer)));

export async function check(area, field, text) {
  const finds = await findsIn(text);
  const box = area.box(field);
  if (box && String(area.values()[nameOf(field)] ?? '') === text) {
    draw(box, finds);
  }
}
