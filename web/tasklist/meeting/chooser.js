/* One of many choices within a dialog, found by typing a part of its name or the first letters of its pinyin. */
import { combobox } from '../form/combobox.js';

/** @param choices each with a value and a label */
export function chooser(name, choices) {
  let chosen = '';
  const { box, input } = combobox({
    name,
    labels: choices.map(({ label }) => label),
    required: false,
    choose: label => {
      chosen = choices.find(each => each.label === label)?.value ?? '';
    }
  });
  return { box, input, value: () => chosen };
}
