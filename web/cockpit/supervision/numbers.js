/* Numbers that open their cases, and figures with what they are a part of. Of nothing there is 无数据, not 0. */
import { element } from '../../shared/dom.js';
import { address } from './question.js';

export const NO_DATA = '无数据';

/** A number of cases; one that is not 0 leads to them. */
export function opening(count, figure, question, label) {
  if (!count) {
    return element('span', 'supervision-none', String(count));
  }
  const link = element('a', 'supervision-open', String(count));
  link.href = address('supervision/cases', { ...question, figure });
  link.setAttribute('aria-label', `${label} ${count} ${measure(figure)}，看清单`);
  return link;
}

export function percent(value) {
  return value === null ? NO_DATA : `${value}%`;
}

/** So many of so many, each with its cases; 无数据 of none. */
export function ratio(numerator, denominator, question, { keys: [part, whole], label }) {
  if (!denominator) {
    return element('span', 'supervision-none', NO_DATA);
  }
  return element('span', 'supervision-ratio',
    element('strong', '', `${Math.round(100 * numerator / denominator)}%`), ' ',
    opening(numerator, part, question, `${label}，分子`), ' / ', opening(denominator, whole, question, `${label}，分母`));
}

/** A figure of the overview: name, number, of how many, when. */
export function tile({ key, name, count, denominator, denominatorKey, percent: share, period }, question, isRate) {
  const parts = denominator === null ? [element('strong', '', opening(count, key, question, name), element('small', '', ` ${measure(key)}`))]
    : !denominator ? [element('strong', 'supervision-none', NO_DATA)]
      : isRate ? [
        element('strong', '', percent(share)),
        element('span', '', opening(count, key, question, `${name}，分子`), ' / ', opening(denominator, denominatorKey, question, `${name}，分母`), ` ${measure(key)}`)
      ] : [
        element('strong', '', opening(count, key, question, name), element('small', '', ` ${measure(key)}`)),
        element('span', '', `${OF[denominatorKey] ?? '总数'} `, opening(denominator, denominatorKey, question, OF[denominatorKey] ?? '总数'),
          ` ${measure(key)}的 ${percent(share)}`)
      ];
  return element('div', 'supervision-figure', element('span', 'supervision-name', name), ...parts, element('span', 'supervision-when', period));
}

const OF = { open: '未归档', ordersOpen: '未答复', meetingsHeld: '召开' };

/** Meetings are counted by 次, cases by 件. */
function measure(figure) {
  return figure.startsWith('meetings') ? '次' : '件';
}
