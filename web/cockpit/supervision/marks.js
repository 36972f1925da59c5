/* 黄牌, 红牌, 督办: the marks as Cockpit shows them. */
import { element } from '../../shared/dom.js';

/** The highest mark: 0 yellow, 1 red, 2–4 one to three levels up; null before any. */
export function mark(level) {
  if (level === null) {
    return '';
  }
  const [kind, text] = level === 0 ? ['yellow', '黄牌'] : level === 1 ? ['red', '红牌'] : ['escalated', `督办${'一二三'[level - 2]}级`];
  return element('span', `supervision-badge supervision-${kind}`, text);
}
