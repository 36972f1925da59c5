/* How people vote on an item: by name for each member, in secret for himself, or counted by two people. */
import { button, element } from '../../shared/dom.js';
import { askCorrection, askCount, askCountCorrection, askPresence, askVote } from './asked.js';
import { counting, counts, ownVoters, stateOf, statusFor } from './standing.js';
import { CHOICE, STATUS } from './words.js';

const VOTES = ['FOR', 'AGAINST', 'ABSTAIN'];

export function votesOf(view, listed, desk) {
  return listed.item.ballot === 'COUNTED' ? counted(view, listed, desk)
    : element('ul', 'meeting-votes', ...view.members.map(({ member }) => line(view, listed, member, desk)));
}

function line(view, listed, member, desk) {
  const { item, votes } = listed;
  const vote = votes[member.id];
  const open = stateOf(listed) === 'OPEN';
  const status = statusFor(listed, member.id);
  return element('li', 'meeting-vote',
    element('span', 'meeting-name', member.name),
    vote ? element('strong', `meeting-choice-${vote.toLowerCase()}`, CHOICE[vote])
      : !counts(listed, member.id) ? element('span', 'meeting-quiet', STATUS[status])
        : open ? voting(view, listed, member, desk) : element('span', 'meeting-quiet', '没有投票'),
    open && !vote ? desk.key(`presence-${item.id}-${member.id}`, button('回避、离席…', 'btn-link btn-xs', () => desk.ask(
      send => askPresence(view, listed, member, send), 'attendance', body => ({ ...body, item: String(item.id) })))) : '',
    vote && item.closedAt && item.ballot === 'NAMED' && !view.approved && view.mayRecord
      ? desk.key(`correct-${item.id}-${member.id}`, button('更正…', 'btn-link btn-xs', () => desk.ask(
        send => askCorrection(member, vote, send), `items/${item.id}/corrections`, body => ({ ...body, member: String(member.id) })))) : '');
}

/** For oneself and whom one represents; for who has no account, by whoever records the meeting. */
function voting(view, listed, member, desk) {
  const own = ownVoters(view, listed).some(({ id }) => id === member.id);
  if (!own && (listed.item.ballot === 'SECRET' || member.account)) {
    return element('span', 'meeting-quiet', account(view, listed, member) ? '等本人投票' : '没有账号，投不了无记名票');
  }
  const path = `items/${listed.item.id}/votes`;
  const buttons = VOTES.map(choice => desk.key(`vote-${listed.item.id}-${member.id}-${choice}`,
    button(CHOICE[choice], 'btn-default btn-xs', () => own
      ? desk.ask(send => askVote(member.name, choice, send), path, () => ({ member: String(member.id), choice }))
      : desk.send(path, { member: String(member.id), choice }))));
  const box = element('div', 'btn-group', ...buttons);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', `${member.name}的投票`);
  return box;
}

/** By which a member can vote: his own, or that of who represents him. */
function account({ members }, { proxies }, member) {
  return member.account ?? members.find(each => each.member.id === proxies[member.id])?.member.account;
}

const SAID = {
  NONE: '两人分别清点、分别录入，还没有人录入。',
  ONE: '已有一人录入，请另一人录入。',
  OWN: '您已录入，请另一人用自己的账号录入。',
  DIFFERENT: '两人的计票不一致，请重新清点、重新录入。',
  AGREED: '两人的计票一致。'
};

function counted(view, listed, desk) {
  const { item } = listed;
  const how = counting(listed, desk.user);
  const open = stateOf(listed) === 'OPEN';
  const box = element('div', 'meeting-counting', element('p', how === 'DIFFERENT' ? 'need-late' : '', open ? SAID[how] : ''));
  if (open && how !== 'OWN' && how !== 'AGREED') {
    box.append(desk.key(`count-${item.id}`, button('录入计票…', 'btn-primary', () => desk.ask(
      send => askCount(how === 'DIFFERENT', send), `items/${item.id}/counts`))));
  }
  if (item.closedAt && !view.approved && view.mayRecord && item.outcome !== 'NO_QUORUM') {
    box.append(how === 'OWN' ? element('p', '', '您已录入更正，请另一人录入相同的更正。') : '',
      desk.key(`recount-${item.id}`, button('更正计票…', 'btn-default btn-sm', () => desk.ask(askCountCorrection, `items/${item.id}/corrections`))));
  }
  return box;
}
