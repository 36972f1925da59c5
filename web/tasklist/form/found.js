/* Which of many choices somebody means: by a part of its name, or by the first letters of its pinyin. */
import pinyin from 'pinyin-match';

/** Those that fit, those that begin so first; all where nothing is typed. Letters may leave out signs only where nothing fits otherwise. */
export function found(labels, typed) {
  const asked = typed.trim().toLowerCase();
  if (!asked) {
    return labels;
  }
  const fitting = ranked(labels, label => place(label, asked));
  return fitting.length || !/^[a-z]+$/.test(asked) ? fitting : ranked(labels, label => inOrder(own(label), asked));
}

function ranked(labels, rank) {
  return labels.map(label => ({ label, at: rank(label) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ label }) => label);
}

/** Where in the name it begins, counted from the last sign that divides it; −1 where it does not fit. */
function place(label, asked) {
  const plain = label.toLowerCase().indexOf(asked);
  const at = plain >= 0 ? plain : (pinyin.match(label, asked) || [-1])[0];
  return at < 0 ? -1 : Math.max(0, at - (label.lastIndexOf('／', at) + 1));
}

/** The name without what it belongs to. */
function own(label) {
  return label.slice(label.lastIndexOf('／') + 1);
}

/** Where the letters begin, each the first of a sign, in their order: ljd for 垃圾乱堆清运; −1 where they do not fit. */
function inOrder(name, letters) {
  let next = 0;
  let begins = -1;
  for (let i = 0; i < name.length && next < letters.length; i++) {
    if (pinyin.match(name[i], letters[next])) {
      begins = begins < 0 ? i : begins;
      next++;
    }
  }
  return next === letters.length ? begins : -1;
}
