/* 会场: the page of whoever records the meeting – before it is opened its list and agenda, then who is there and item by item. */
import { element } from '../../shared/dom.js';
import { askClosing, askEnd, askOpening } from './asked.js';
import { attendance } from './attendance.js';
import { way } from './desk.js';
import { itemCard } from './item.js';
import { preparation } from './preparation.js';
import { current, next, stateOf } from './standing.js';
import { minutesLink, tasks } from './tasks.js';
import { clock, moment } from './words.js';

/** @param unfolded ids of items that the reader has unfolded or folded up himself, with which */
export function hall(view, desk, unfolded, onScreen) {
  return [
    element('header', 'meeting-top', element('div', '', element('p', 'meeting-when', whenWords(view)), late(view)), buttons(view, desk, onScreen)),
    view.openedAt ? held(view, desk, unfolded) : preparation(view, desk)
  ];
}

export function whenWords({ kind, place, startsAt, closesAt, openedAt, closedAt }) {
  const state = closedAt ? `${clock(closedAt)} 已散会` : openedAt ? `${clock(openedAt)} 已开会` : '尚未开会';
  return `${kind}，${moment(startsAt)} 至 ${clock(closesAt)}，${place}。${state}。`;
}

function late({ lateWhy }) {
  return lateWhy ? element('p', 'meeting-quiet', `通知晚于规定时间，仍开会的原因：${lateWhy}`) : '';
}

function buttons(view, desk, onScreen) {
  const waiting = view.items.filter(each => stateOf(each) === 'WAITING');
  const all = [];
  if (!view.openedAt) {
    all.push(way(desk, 'first', '宣布开会', 'btn-primary', () => desk.ask(send => askOpening(view, send), 'opening')),
      way(desk, 'end', '改结束时间…', 'btn-default', () => desk.ask(send => askEnd(view, send), 'end')));
  } else if (!view.closedAt) {
    all.push(way(desk, 'close', '散会…', 'btn-default', () => desk.ask(send => askClosing(view, waiting, send), 'closing', () => ({}))));
  }
  return element('div', 'meeting-buttons', way(desk, 'screen', '投影', 'btn-default', onScreen), minutesLink(view), ...all);
}

function held(view, desk, unfolded) {
  const shown = view.closedAt ? null : current(view);
  const following = shown && stateOf(shown) === 'OPEN' ? null : next(view);
  return element('div', 'meeting-hall',
    element('div', 'meeting-items',
      element('h3', 'meeting-agenda-head', `议程（${view.items.length} 项）`),
      ...view.items.map(listed => itemCard(view, listed, unfolded.get(listed.item.id) ?? (listed === shown || listed === following), desk)),
      tasks(view, desk)),
    attendance(view, desk));
}
