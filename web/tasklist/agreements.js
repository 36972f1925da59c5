/*
 * 协议 of a case, in its file and above the forms of its tasks: each version with what its parties have answered, and the page to print.
 */
import { fetchJson, ours } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { on, shown } from './task-area.js';

const STATE = { OPEN: '正在签署', SIGNED: '已签订', DECLINED: '有单位拒签', REPLACED: '已另拟新的一版' };
const ANSWER = { OPEN: '尚未签署', SIGNED: '已签署', DECLINED: '拒签' };
const STEPS = ['userTask_draftAgreement', 'userTask_signAsParty', 'userTask_answerDecline'];

/** Drawn when it is known; nothing where nothing was drafted. */
export function agreements(number) {
  const box = element('section', 'agreements');
  box.setAttribute('aria-label', '协议');
  fetchJson(ours(`/cases/${number}/agreements`)).then(versions => draw(box, number, versions), () => {});
  return box;
}

export function draw(box, number, versions) {
  if (!versions.length) {
    return;
  }
  box.replaceChildren(
    element('h4', '', '协议'),
    element('ul', '', ...versions.map(version => element('li', '', printed(number, version), `，${STATE[version.state]}：`,
      version.parties.map(({ role, name, answer }) => `${role}${name} ${ANSWER[answer]}`).join('；')))));
}

function printed(number, { id, title, version }) {
  const link = element('a', '', `${title}（第 ${version} 版）`);
  link.href = ours(`/cases/${number}/agreements/${id}`);
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

on('shown', show);
on('renewed', show);
on('left', clear);

function clear({ pane }) {
  pane.querySelectorAll('.agreements').forEach(each => each.remove());
}

async function show(area) {
  const record = STEPS.includes(area.key) ? await area.record?.catch(() => null) : null;
  if (record && shown() === area) {
    clear(area);
    area.pane.querySelector('.case-header')?.after(agreements(record.number));
  }
}
