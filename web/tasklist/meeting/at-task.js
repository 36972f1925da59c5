/*
 * Above the form of a meeting's task: what its step needs beside the form. 准备会议 has the list and the agenda, 召开会议 leads into the hall, the
 * minutes have the tasks that follow and the page to print.
 */
import { fetchJson, ours } from '../../shared/api.js';
import { element } from '../../shared/dom.js';
import { onAddress, parameter } from '../address.js';
import { drawCase } from '../case/case-header.js';
import { on, shown } from '../task-area.js';
import { countWords } from './item.js';
import { deskOf, redraw } from './desk.js';
import { preparation } from './preparation.js';
import { stateWords } from './seat.js';
import { minutesLink, tasks } from './tasks.js';
import { meetingButton } from './way.js';

const STEPS = {
  userTask_prepareMeeting: (view, desk) => [preparation(view, desk)],
  userTask_inviteMembers: view => [agendaOf(view), enter(view, '会议页面', 'btn-default')],
  userTask_holdMeeting: view => [enter(view, '进入会场', 'btn-primary btn-lg'), element('p', 'case-hint', hint(view))],
  userTask_writeMinutes: (view, desk) => [agendaOf(view), tasks(view, desk), minutesLink(view), enter(view, '会议页面', 'btn-default btn-sm')],
  userTask_approveMinutes: (view, desk) => [agendaOf(view), tasks(view, desk), minutesLink(view), enter(view, '会议页面', 'btn-default btn-sm')]
};

on('shown', show);
on('renewed', show);
on('left', clear);

// who comes back from the hall sees what has become of the meeting
let inHall = false;
onAddress(() => {
  const now = parameter('meeting') !== null;
  if (inHall && !now && shown()) {
    show(shown());
  }
  inHall = now;
});

function clear({ pane }) {
  pane.querySelectorAll('.meeting-at-task').forEach(each => each.remove());
}

async function show(area) {
  if (!(area.key in STEPS)) {
    return;
  }
  const record = await area.record?.catch(() => null);
  if (!record?.meeting) {
    return;
  }
  const trouble = element('p', 'need-late');
  trouble.setAttribute('role', 'alert');
  const content = element('div', '');
  const box = element('section', 'meeting-at-task', content, trouble);
  box.setAttribute('aria-label', '会议');
  const desk = deskOf(record.meeting, {
    user: area.user,
    drawn: view => {
      draw(area, content, view, desk);
      drawCase(area);
    },
    complain: words => {
      trouble.textContent = words;
    }
  });
  try {
    draw(area, content, await fetchJson(ours(`/meetings/${record.meeting}`)), desk);
  } catch (failure) {
    trouble.textContent = failure.message;
  }
  if (shown() !== area) {
    return;
  }
  clear(area);
  area.pane.querySelector('.case-header')?.after(box);
}

/** What the form itself says of list and agenda goes along. */
function draw(area, content, view, desk) {
  redraw(content, STEPS[area.key](view, desk).filter(Boolean));
  if (area.form && 'agendaText' in area.values()) {
    area.fill({ agendaText: agendaText(view) });
  }
}

export function agendaText({ items, members }) {
  const listed = items.length ? items.map(({ item }) => `${item.place}. ${item.title}`).join('\n') : '尚无议题';
  return `${listed}\n名单：${members.length} 人`;
}

function agendaOf(view) {
  return element('ol', 'meeting-list', ...view.items.map(listed => element('li', '',
    element('span', 'meeting-name', listed.item.title, listed.item.closedAt ? element('small', '', countWords(listed.tally)) : ''),
    view.openedAt ? element('strong', 'meeting-state', stateWords(listed)) : '')));
}

function enter({ number }, text, look) {
  return meetingButton({ meeting: number }, text, look);
}

function hint({ openedAt, closedAt }) {
  return closedAt ? '已散会：请在下面选“已召开，散会”，再点“完成”。' : `${openedAt ? '正在开会' : '开会、到会登记、逐项表决都在会场里'}；散会以后，回到这里选“已召开，散会”。`;
}
