/* The badges of a case, the same wherever it is shown. */
import { element } from '../shared/dom.js';

export function badge(kind, text) {
  return element('span', `need-badge need-badge-${kind}`, text);
}

/** 黄牌, 红牌, 督办一级 …: the highest mark; who is escalated to a superior has the red one, too. */
export function mark(level) {
  const [kind, text] = level === 0 ? ['yellow', '黄牌']
    : level === 1 ? ['red', '红牌'] : ['escalated', `督办${'一二三'[level - 2]}级`];
  return badge(kind, text);
}

/** Those of a card, and words that the case's kind adds. */
export function badges(card, added = []) {
  return element('span', 'need-badges',
    card.urgent ? badge('urgent', '紧急') : null,
    card.mark === null ? null : mark(card.mark),
    card.paused ? badge('paused', '暂停计时') : null,
    ...added.map(text => badge('about', text)));
}
