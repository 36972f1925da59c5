/*
 * 公示与异议 of a case, in its file and above the forms of its tasks: what is published until when, what people have said against it, and where
 * an objection is registered while it may be.
 */
import { fetchJson, ours, postJson } from '../shared/api.js';
import { ask } from '../shared/dialog.js';
import { button, element } from '../shared/dom.js';
import { say } from '../shared/status.js';
import { day, moment } from './meeting/words.js';
import { on, shown } from './task-area.js';

const OUTCOME = { ACCEPTED: '成立', REJECTED: '不成立' };
const STEPS = ['userTask_draftNotice', 'userTask_checkNotice', 'userTask_decideObjection'];

/**
 * Drawn when it is known; nothing where nothing was published.
 *
 * @param done called when an objection was registered
 * @param running called with the last day of what is published now
 */
export function notices(number, { done = () => {}, running = () => {} } = {}) {
  const box = element('section', 'notices');
  box.setAttribute('aria-label', '公示与异议');
  fetchJson(ours(`/cases/${number}/objections`)).then(said => {
    draw(box, number, said, done);
    const open = openOf(said);
    if (open) {
      running(lastDay(open));
    }
  }, () => {});
  return box;
}

function openOf({ notices: all }) {
  return all.find(({ publishedAt, endedAt }) => publishedAt && !endedAt);
}

/** It ends at the end of that day. */
function lastDay({ endsAt }) {
  return day(new Date(endsAt).getTime() - 1);
}

export function draw(box, number, all, done = () => {}) {
  const { objections } = all;
  const published = all.notices.filter(({ publishedAt }) => publishedAt);
  if (!published.length) {
    return;
  }
  const open = openOf(all);
  const raise = async () => {
    const said = await objection(number);
    if (said) {
      draw(box, number, said, done);
      say('已登记异议，由公示拟定人以外的人办理。');
      done();
    }
  };
  box.replaceChildren(
    element('div', 'meeting-head', element('h4', '', '公示与异议'), open ? button('登记异议', 'btn-default btn-sm notices-raise', raise) : ''),
    element('ul', '', ...published.map(notice => element('li', '', words(notice),
      element('ul', '', ...objections.filter(each => each.notice === notice.id).map(each => element('li', '', objectionWords(each))))))));
}

function words({ title, publishedAt, endsAt, endedAt, raised, accepted }) {
  return `${title}：${day(publishedAt)} 至 ${lastDay({ endsAt })} ${endedAt ? `已公示，异议 ${raised} 件，成立 ${accepted} 件` : '公示中'}`;
}

function objectionWords({ notice, number, text, at, outcome, reason }) {
  return `异议 ${notice}-${number}（${moment(at)}）：${text}。${outcome ? `${OUTCOME[outcome]}：${reason}` : '待办理'}`;
}

function objection(number) {
  return ask({
    title: '登记异议',
    hint: '姓名和电话只供办理异议的人联系，不对外公开。',
    fields: [
      { key: 'text', label: '异议的内容', type: 'TEXT', most: 1000, required: true },
      { key: 'name', label: '提出人姓名（选填）', type: 'LINE', most: 30, about: /姓名/ },
      { key: 'phone', label: '联系电话（选填）', type: 'LINE', most: 20, about: /联系电话/ }
    ],
    send: values => postJson(ours(`/cases/${number}/objections`), values)
  });
}

on('shown', show);
on('renewed', show);
on('left', clear);

function clear({ pane }) {
  pane.querySelectorAll('.notices').forEach(each => each.remove());
}

async function show(area) {
  const record = STEPS.includes(area.key) ? await area.record?.catch(() => null) : null;
  if (record && shown() === area) {
    clear(area);
    area.pane.querySelector('.case-header')?.after(notices(record.number));
  }
}
