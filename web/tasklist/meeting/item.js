/* One item of the agenda, for whoever records the meeting: how it stands, its votes, its result with all versions, and what can be done. */
import { button, element } from '../../shared/dom.js';
import { caseLink } from '../case/case-link.js';
import { askPresence, askWhy } from './asked.js';
import { quorumBar } from './quorum-bar.js';
import { counting, majority, quorum, stateOf, statusFor } from './standing.js';
import { votesOf } from './votes.js';
import { BALLOT, BECAME, STATUS, moment } from './words.js';

const STATE = { WAITING: '待表决', OPEN: '正在表决', ...BECAME };

/** @param unfolded whether its votes are shown */
export function itemCard(view, listed, unfolded, desk) {
  const { item, rule } = listed;
  const state = stateOf(listed);
  const unfold = desk.key(`unfold-${item.id}`, button(unfolded ? '收起' : '展开', 'btn-link btn-xs', () => desk.unfold(item.id)));
  unfold.setAttribute('aria-expanded', String(unfolded));
  unfold.setAttribute('aria-label', `${unfolded ? '收起' : '展开'}第 ${item.place} 项`);
  const card = element('article', `meeting-item meeting-item-${state.toLowerCase()}`,
    element('div', 'meeting-head',
      element('h3', '', `${item.place}. ${item.title}`),
      element('span', 'meeting-state', STATE[state]),
      unfold),
    element('p', 'meeting-quiet', `${BALLOT[item.ballot]}，${rule.name}的规则`, item.about ? '，事项 ' : '', item.about ? caseLink(String(item.about)) : ''));
  card.setAttribute('aria-label', `第 ${item.place} 项`);
  if (unfolded) {
    card.append(...body(view, listed, state, desk));
  } else if (item.closedAt) {
    card.append(element('p', '', countWords(listed.tally)));
  }
  return card;
}

function body(view, listed, state, desk) {
  const { item } = listed;
  const running = view.openedAt && !view.closedAt;
  const parts = [];
  if (running && ['WAITING', 'OPEN'].includes(state)) {
    parts.push(quorumBar(listed), differing(view, listed), state === 'OPEN' ? liveCount(listed) : '', buttons(view, listed, state, desk));
  }
  if (item.why) {
    parts.push(element('p', '', `原因：${item.why}`));
  }
  if (item.closedAt) {
    parts.push(resultOf(listed));
  }
  if (state === 'OPEN' || item.closedAt) {
    parts.push(votesOf(view, listed, desk));
  }
  return parts;
}

/** Who is elsewhere for this item than for the session. */
function differing({ members }, listed) {
  const all = members.filter(({ member, status }) => statusFor(listed, member.id) !== status)
    .map(({ member }) => `${member.name}${STATUS[statusFor(listed, member.id)]}`);
  return all.length ? element('p', '', `本议题：${all.join('，')}。`) : '';
}

function buttons(view, listed, state, desk) {
  const { item } = listed;
  const path = `items/${item.id}`;
  const ready = state === 'OPEN' ? item.ballot !== 'COUNTED' || counting(listed, desk.user) === 'AGREED' : quorum(listed).reached;
  const first = state === 'OPEN'
    ? desk.key(`first-${item.id}`, button('结束表决', 'btn-primary', () => desk.send(`${path}/closing`)))
    : desk.key(`first-${item.id}`, button('开始表决', 'btn-primary', () => desk.send(`${path}/opening`)));
  first.disabled = !ready;
  // what people have voted on is brought to its result
  const begun = Object.keys(listed.votes).length > 0 || listed.rounds.some(({ agreed }) => agreed);
  return element('div', 'meeting-buttons',
    first,
    desk.key(`presence-${item.id}`, button('回避、离席…', 'btn-default btn-sm', () => desk.ask(
      send => askPresence(view, listed, null, send), 'attendance', values => ({ ...values, item: String(item.id) })))),
    begun ? '' : desk.key(`over-${item.id}`, button('留待下次…', 'btn-default btn-sm', () => desk.ask(send => askWhy('留待下次', '留待下次的原因', send), `${path}/holding-over`))),
    begun ? '' : desk.key(`withdraw-${item.id}`, button('撤回…', 'btn-default btn-sm', () => desk.ask(send => askWhy('撤回议题', '撤回议题的原因', send), `${path}/withdrawal`))));
}

/** As people vote; of a secret ballot only how many have, of a count nothing before two people agree. */
export function liveCount(listed) {
  const { item, tally, votes } = listed;
  if (item.ballot === 'SECRET') {
    return element('p', 'meeting-live', `已投票 ${Object.keys(votes).length} 人，共 ${tally.attending} 人。结束表决后公布结果。`);
  }
  if (item.ballot === 'COUNTED' && !listed.rounds.at(-1)?.agreed) {
    return '';
  }
  const { least, missing, voted } = majority(listed);
  return element('p', 'meeting-live', `赞成 ${tally.votesFor}，反对 ${tally.against}，弃权 ${tally.abstained}，未投 ${Math.max(0, tally.attending - voted)}。`,
    element('strong', '', missing ? `通过要 ${least} 票赞成，还差 ${missing} 票` : `赞成已达 ${least} 票`));
}

function resultOf({ results, item }) {
  const last = results.at(-1);
  return element('div', `meeting-result meeting-result-${item.outcome.toLowerCase()}`,
    element('strong', '', BECAME[item.outcome]),
    last ? element('span', '', countWords(last.tally)) : '',
    ...results.slice(1).map(({ at, outcome, why }, index) => element('small', '',
      `${moment(at)} 第 ${index + 1} 次更正（${why}）：原为“${BECAME[results[index].outcome]}，${countWords(results[index].tally)}”，更正后“${BECAME[outcome]}”`)));
}

export function countWords({ members, attending, votesFor, against, abstained, areaMembers, areaAttending, areaFor }) {
  return `应到 ${members} 人，到会 ${attending} 人；赞成 ${votesFor}，反对 ${against}，弃权 ${abstained}`
    + (areaMembers === null ? '' : `；面积共 ${areaMembers} 平方米，到会 ${areaAttending ?? 0}，赞成 ${areaFor ?? 0}`);
}
