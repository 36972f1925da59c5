/* Beneath a field of a start form what the person may take over into it, such as the places of his last registrations; one click fills it in. */
import { button, element } from '../../shared/dom.js';
import { imported, nameOf } from '../form-area.js';
import { on } from '../start-area.js';
import { startOf } from './starts.js';

const MOST = 3;
const DRAWN = 50;
const CLASS = 'start-suggestions';

on('drawn', async area => {
  const start = await startOf(area.process);
  await imported(area.form);
  area.suggestions = start?.suggestions ?? {};
  setTimeout(() => draw(area), DRAWN);
});
on('changed', draw);

/** Those that go with what was chosen so far, while the field is empty. */
export function fitting(suggestions, values) {
  const texts = suggestions.filter(({ where }) => Object.entries(where).every(([key, value]) => values[key] === value)).map(({ text }) => text);
  return [...new Set(texts)].slice(0, MOST);
}

function draw(area) {
  for (const field of area.fields().filter(each => area.suggestions?.[nameOf(each)]?.length)) {
    const key = nameOf(field);
    const values = area.values();
    const texts = values[key] ? [] : fitting(area.suggestions[key], values);
    const box = area.box(field);
    const shown = box?.querySelector(`.${CLASS}`);
    if (box && shown?.dataset.texts !== JSON.stringify(texts)) {
      shown?.remove();
      if (texts.length) {
        box.append(line(area, key, texts));
      }
    }
  }
}

function line(area, key, texts) {
  const made = element('div', CLASS, '上次登记：', ...texts.map(text => button(text, 'btn-link btn-sm', () => {
    area.fill({ [key]: text });
    draw(area);
  })));
  made.dataset.texts = JSON.stringify(texts);
  return made;
}
