/* Which of many choices somebody means: by a part of its name, or by the first letters of its pinyin. */
import pinyin from 'pinyin-match';

/** Those that fit, those that begin so first; all where nothing is typed. */
export function found(labels, typed) {
  const asked = typed.trim().toLowerCase();
  if (!asked) {
    return labels;
  }
  const fitting = labels.map(label => ({ label, at: place(label, asked) })).filter(({ at }) => at >= 0);
  return fitting.sort((one, other) => one.at - other.at).map(({ label }) => label);
}

/** Where in the name it begins, counted from the last sign that divides it; −1 where it does not fit. */
function place(label, asked) {
  const plain = label.toLowerCase().indexOf(asked);
  const at = plain >= 0 ? plain : (pinyin.match(label, asked) || [-1])[0];
  return at < 0 ? -1 : Math.max(0, at - (label.lastIndexOf('／', at) + 1));
}
