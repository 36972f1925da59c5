/*
 * 投影: what everybody in the hall may see, in large type – the item, how many are there and are missing, the votes, the result in big words.
 * Of people only the names of those who have still to vote by name: they are called up.
 */
import { element } from '../../shared/dom.js';
import { quorumBar } from './quorum-bar.js';
import { countWords } from './item.js';
import { counting, counts, current, majority, stateOf } from './standing.js';
import { BALLOT, BECAME, CHOICE } from './words.js';

const MOST_CALLED = 12;

export function screen(view, desk) {
  const listed = current(view);
  return [
    element('h2', 'screen-title', view.title),
    listed?.rule ? itemOf(view, listed, desk) : element('p', 'screen-line', '还没有议题'),
    view.closedAt ? element('p', 'screen-line', `已散会：${view.items.length} 项议题，通过 ${view.items.filter(each => stateOf(each) === 'PASSED').length} 项`)
      : view.openedAt ? '' : element('p', 'screen-line', '尚未开会')
  ];
}

function itemOf(view, listed, desk) {
  const { item } = listed;
  const state = stateOf(listed);
  return element('div', 'screen-item',
    element('p', 'screen-place', `议题 ${item.place}／${view.items.length}，${BALLOT[item.ballot]}`),
    element('h3', 'screen-topic', item.title),
    ['WAITING', 'OPEN'].includes(state) ? quorumBar(listed) : '',
    state === 'OPEN' ? votes(view, listed, desk) : '',
    state in BECAME ? element('p', `screen-result screen-${state.toLowerCase()}`, BECAME[state]) : '',
    item.closedAt ? element('p', 'screen-line', countWords(listed.tally)) : '');
}

function votes(view, listed, desk) {
  const { item, tally } = listed;
  const box = element('div', 'screen-votes');
  if (item.ballot === 'NAMED') {
    box.append(
      ...[['FOR', tally.votesFor], ['AGAINST', tally.against], ['ABSTAIN', tally.abstained]].map(([choice, count]) =>
        element('p', `screen-count screen-count-${choice.toLowerCase()}`, element('span', '', CHOICE[choice]), element('strong', '', String(count)))),
      element('p', 'screen-line', `通过要 ${majority(listed).least} 票赞成`), called(view, listed));
  } else if (item.ballot === 'SECRET') {
    box.append(element('p', 'screen-count', element('span', '', '已投票'), element('strong', '', `${Object.keys(listed.votes).length}／${tally.attending}`)));
  } else {
    box.append(element('p', 'screen-line', { NONE: '正在清点', ONE: '正在清点，已录入一份', OWN: '正在清点，已录入一份', DIFFERENT: '两份计票不一致，重新清点', AGREED: '两份计票一致' }[counting(listed, desk.user)]));
  }
  return box;
}

function called(view, listed) {
  const left = view.members.map(({ member }) => member).filter(({ id }) => counts(listed, id) && !listed.votes[id]);
  const names = left.slice(0, MOST_CALLED).map(({ name }) => name).join('、');
  return left.length ? element('p', 'screen-called', `还没有投票 ${left.length} 人：${names}${left.length > MOST_CALLED ? '……' : ''}`) : '';
}
