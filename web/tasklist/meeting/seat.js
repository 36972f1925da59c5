/* 我的席位: the page of a member with an account – what is voted on, his own vote and that of whom he represents, what came of the others. */
import { button, element } from '../../shared/dom.js';
import { askVote } from './asked.js';
import { liveCount } from './item.js';
import { missingWords } from './quorum-bar.js';
import { ownVoters, stateOf, statusFor } from './standing.js';
import { whenWords } from './hall.js';
import { BALLOT, BECAME, CHOICE, STATUS } from './words.js';

const VOTES = ['FOR', 'AGAINST', 'ABSTAIN'];

export function seat(view, desk) {
  const open = view.items.filter(each => stateOf(each) === 'OPEN');
  return [
    element('p', 'meeting-when', whenWords(view)),
    element('p', '', standing(view)),
    ...open.map(listed => voting(view, listed, desk)),
    open.length || !view.openedAt || view.closedAt ? '' : element('p', 'meeting-wait', '现在没有正在表决的议题。'),
    element('section', 'meeting-part', element('h3', '', `议程（${view.items.length} 项）`),
      element('ol', 'meeting-list', ...view.items.map(listed => element('li', '',
        element('span', 'meeting-name', listed.item.title), element('strong', 'meeting-state', stateWords(listed))))))
  ];
}

export function stateWords(listed) {
  const state = stateOf(listed);
  return BECAME[state] ?? (state === 'OPEN' ? '正在表决' : '待表决');
}

function standing({ me, members, openedAt }) {
  const mine = members.find(({ member }) => member.id === me);
  if (!mine) {
    return '您不在名单上，只能看。';
  }
  const by = mine.proxy === null ? '' : members.find(({ member }) => member.id === mine.proxy)?.member.name ?? '';
  return openedAt ? `${mine.member.name}：${STATUS[mine.status]}${by}${mine.status === 'ABSENT' ? '。到会后请告诉会议的记录人登记' : ''}` : `${mine.member.name}：在名单上`;
}

/** Also above the page of a recorder who is a member himself. */
export function voting(view, listed, desk) {
  const { item, votes } = listed;
  const own = ownVoters(view, listed);
  return element('section', 'meeting-seat',
    element('h3', '', `${item.place}. ${item.title}`),
    element('p', '', `${BALLOT[item.ballot]}，${missingWords(listed)}`),
    item.ballot === 'COUNTED' ? element('p', '', '请举手或投票，由两人清点。') : liveCount(listed),
    ...(item.ballot === 'COUNTED' ? [] : own.map(member => votes[member.id]
      ? element('p', 'meeting-voted', `${whose(view, member)}：${CHOICE[votes[member.id]]}`)
      : ballot(view, listed, member, desk))),
    own.length || item.ballot === 'COUNTED' ? '' : element('p', 'meeting-quiet', absent(view, listed)));
}

function whose({ me }, { id, name }) {
  return id === me ? '我的一票' : `代${name}`;
}

function absent({ me }, listed) {
  return me === null ? '您不在名单上，不投票。' : `您对本议题${STATUS[statusFor(listed, me)]}，不投票。`;
}

function ballot(view, { item }, member, desk) {
  const box = element('div', 'meeting-ballot', element('span', '', whose(view, member)), ...VOTES.map(choice =>
    desk.key(`own-${item.id}-${member.id}-${choice}`, button(CHOICE[choice], `btn-default btn-lg meeting-own-${choice.toLowerCase()}`, () => desk.ask(
      send => askVote(`${whose(view, member)}，${item.title}`, choice, send), `items/${item.id}/votes`, () => ({ member: String(member.id), choice }))))));
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', whose(view, member));
  return box;
}
