/* Who is there, for the session: one line for each member, one click for each way of being there or not. */
import { button, element } from '../../shared/dom.js';
import { askProxy } from './asked.js';
import { STATUS } from './words.js';

const WAYS = ['PRESENT', 'EXCUSED', 'ABSENT'];

export function attendance(view, desk) {
  const editable = view.openedAt && !view.closedAt;
  const away = view.members.filter(({ status }) => status === 'ABSENT');
  return element('section', 'meeting-part',
    element('div', 'meeting-head', element('h3', '', `到会情况（${countWords(view)}）`),
      editable && away.length ? desk.key('all-present', button(`其余 ${away.length} 人都到会`, 'btn-default btn-sm', () => allPresent(away, desk))) : ''),
    element('ul', 'meeting-members', ...view.members.map(each => line(view, each, editable, desk))));
}

export function countWords({ members }) {
  const there = members.filter(({ status }) => status === 'PRESENT').length;
  const represented = members.filter(({ status }) => status === 'REPRESENTED').length;
  return `名单 ${members.length} 人，到会 ${there} 人${represented ? `，委托 ${represented} 人` : ''}`;
}

function line(view, { member, status, proxy }, editable, desk) {
  const standsIn = proxy === null ? null : view.members.find(each => each.member.id === proxy);
  const note = body => desk.send('attendance', { member: String(member.id), ...body });
  const buttons = WAYS.map(way => pressed(desk.key(`at-${member.id}-${way}`, button(STATUS[way], 'btn-default btn-xs', () => note({ status: way }))), status === way));
  const represent = button('委托…', 'btn-default btn-xs',
    () => desk.ask(send => askProxy(view, member, send), 'attendance', ({ proxy: by }) => ({ member: String(member.id), status: 'REPRESENTED', proxy: by })));
  const ways = element('div', 'btn-group meeting-ways', ...buttons, pressed(desk.key(`at-${member.id}-REPRESENTED`, represent), status === 'REPRESENTED'));
  ways.setAttribute('role', 'group');
  ways.setAttribute('aria-label', `${member.name}的到会情况`);
  return element('li', `meeting-member meeting-${status.toLowerCase()}`,
    element('span', 'meeting-name', member.name, member.post ? element('small', '', member.post) : ''),
    editable ? ways : element('span', '', STATUS[status]),
    standsIn ? element('small', 'meeting-proxy', `委托${standsIn.member.name}`) : '');
}

function pressed(made, is) {
  made.setAttribute('aria-pressed', String(is));
  made.classList.toggle('active', is);
  return made;
}

/** One after the other: each waits for the one before. */
async function allPresent(away, desk) {
  for (const { member } of away) {
    if (!await desk.send('attendance', { member: String(member.id), status: 'PRESENT' })) {
      return;
    }
  }
}
