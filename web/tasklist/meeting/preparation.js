/* Before a meeting is opened: who may take part and what it deals with; in its page, and above the form of its task. */
import { button, element } from '../../shared/dom.js';
import { caseLink } from '../case/case-link.js';
import { askItem, askMember } from './asked.js';
import { BALLOT } from './words.js';

export function preparation(view, desk) {
  return element('div', 'meeting-preparation', members(view, desk), agenda(view, desk));
}

function members(view, desk) {
  const byArea = view.items.some(({ rule }) => rule?.byArea);
  const add = (instead, path) => desk.choosing(choices => desk.ask(send => askMember(choices, instead, byArea, send), path));
  return element('section', 'meeting-part',
    element('div', 'meeting-head', element('h3', '', `名单（${view.members.length} 人）`),
      desk.key('add-member', button('添加成员', 'btn-default btn-sm', () => add(null, 'members'))),
      desk.key('copy-members', button('沿用上次名单', 'btn-default btn-sm', () => desk.send('members/copies')))),
    view.members.length ? element('ol', 'meeting-list', ...view.members.map(({ member }) => element('li', '',
      element('span', 'meeting-name', member.name, member.post ? element('small', '', member.post) : '', member.account ? element('small', '', '用账号投票') : ''),
      named(desk.key(`substitute-${member.id}`, button('替换', 'btn-link btn-xs', () => add(member, `members/${member.id}/substitute`))), `替换${member.name}`),
      named(desk.key(`strike-${member.id}`, button('移出', 'btn-link btn-xs', () => desk.send(`members/${member.id}/removal`))), `移出${member.name}`))))
      : element('p', 'meeting-quiet', '名单上还没有人。'));
}

function agenda(view, desk) {
  const add = button('添加议题', 'btn-default btn-sm', () => desk.choosing(choices => desk.ask(send => askItem(choices, view.kind, send), 'items')));
  return element('section', 'meeting-part',
    element('div', 'meeting-head', element('h3', '', `议程（${view.items.length} 项）`), desk.key('add-item', add)),
    view.items.length ? element('ol', 'meeting-list meeting-agenda', ...view.items.map(({ item, rule }) => element('li', '',
      element('span', 'meeting-name', item.title,
        element('small', '', BALLOT[item.ballot], rule && rule.name !== view.kind ? `，按${rule.name}的规则` : '', silent(view, item)), item.about ? caseLink(String(item.about)) : ''),
      named(desk.key(`remove-${item.id}`, button('移出', 'btn-link btn-xs', () => desk.send(`items/${item.id}/removal`))), `移出议题${item.title}`))))
      : element('p', 'meeting-quiet', '还没有议题。'));
}

/** Of a secret ballot, whose members vote by their accounts alone: how many have none, while the list and the ballot can still be changed. */
function silent(view, { ballot }) {
  const without = view.members.filter(({ member }) => !member.account).length;
  return ballot === 'SECRET' && without ? `，${without} 人没有账号，投不了；可改为清点计票` : '';
}

/** Buttons of the same words are told apart by who or what they are about. */
function named(made, name) {
  made.setAttribute('aria-label', name);
  return made;
}
