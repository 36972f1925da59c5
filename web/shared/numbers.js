/*
 * Numbers of people in free text – phones, identity cards, bank cards – are warned about beneath the field while it is typed; nothing is
 * kept back. The server finds them, by the rules by which it masks them later.
 */
import { ours, postJson } from './api.js';
import { element } from './dom.js';

/** How long nothing more is typed, in ms, before it is asked. */
export const WAIT = 600;
const CLASS = 'case-numbers';
/** Fields for such a number, or for another one. */
const MEANT = /姓名|电话|手机|联系方式|证件|身份证|卡号|编号/;
/** So many digits in a row, however they are written or divided, make no phone yet. */
const DIGITS = /(?:[0-9０-９零〇一二三四五六七八九幺][\s-－·.]*){7,}/;

export function isFree({ type, label }) {
  return type === 'textarea' || (type === 'textfield' && !MEANT.test(label ?? ''));
}

/** Warns at a box to write in that is of no form. */
export function watch(box, input) {
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = input.value;
      const finds = await findsIn(text);
      if (input.value === text) {
        draw(box, finds);
      }
    }, WAIT);
  });
}

export async function findsIn(text) {
  return DIGITS.test(text) ? (await postJson(ours('/text-checks'), { text }).catch(() => ({ finds: [] }))).finds : [];
}

export function draw(box, finds) {
  box.querySelector(`.${CLASS}`)?.remove();
  if (finds.length) {
    const warning = element('div', CLASS, sentence(finds));
    warning.setAttribute('role', 'status');
    box.append(warning);
    if (box.contains(document.activeElement)) {
      warning.scrollIntoView?.({ block: 'nearest' });
    }
  }
}

export function sentence(finds) {
  return `文中有${finds.map(({ kind, shown }) => `${kind} ${shown}`).join('、')}：请删去，联系方式写在专门的栏目里。不删也能提交，他人只能看到遮盖后的号码。`;
}
