/*
 * 案卷: the file of a case, opened by its number from wherever it is shown, and from a bookmark, whether or not somebody works on it. It
 * lies over Tasklist's columns and has an address of its own: #/?case=number.
 */
import { fetchJson, ours } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';
import { accounts } from './accounts.js';
import { agreements } from '../agreements.js';
import { contest } from '../contest.js';
import { reports } from './reports.js';
import { scorings } from '../scoring/result.js';
import { go, onAddress, parameter } from '../address.js';
import { taskButton } from './case-link.js';
import { topicButton } from '../deliberation.js';
import { badge } from '../marks.js';
import { meetingButton } from '../meeting/way.js';
import { notices } from '../notices.js';
import { panel } from '../panel.js';
import { drawRecord } from './record.js';
import { isSignedIn, whileSignedIn } from '../signed-in.js';
import { whereIs } from './where-is.js';
import { printWorkOrder } from './work-order.js';

const file = panel('file', () => go({ case: null }));
let current = null;
let remark = null;

/** @param words what the reader has to know first; null for nothing */
export function openFile(number, words = null) {
  remark = { number, words };
  go({ case: number, task: null, detailsTab: null });
}

async function open(number) {
  file.show(`案卷 ${number}`, [element('p', 'need-when', '正在读取案卷……')]);
  try {
    if (!/^[1-9]\d{0,17}$/.test(number)) {
      throw new Error('没有这个编号的案卷，请核对编号。');
    }
    const [record, now] = await Promise.all([fetchJson(ours(`/cases/${number}`)), fetchJson(ours(`/cases/${number}/whereabouts`))]);
    if (current === number) {
      draw(record, now);
    }
  } catch (failure) {
    if (current === number) {
      file.show(`案卷 ${number}`, [element('p', 'need-late', failure.message)]);
    }
  }
}

function draw(record, now) {
  const box = element('div', 'need-record');
  const where = element('span', '', whereIs(now));
  const published = notices(record.number, {
    done: () => open(record.number),
    // nobody has a task of it then
    running: until => {
      if (!record.outcome && !now.waits.length) {
        where.textContent = `公示中，至 ${until} 止`;
      }
    }
  });
  const words = remark?.number === record.number ? remark.words : null;
  box.append(element('div', 'case-file-now',
    words ? element('p', 'case-file-remark', words) : null,
    element('p', '', element('strong', '', record.outcome ? '' : '现在：'), where),
    element('span', 'need-badges', ...(record.badges ?? []).map(text => badge('about', text)))));
  drawRecord(box, record, record.task);
  file.show(`案卷 ${record.number}`, [published, contest(record), agreements(record.number), scorings(record.number), accounts(record.number), reports(record.number), box], [
    record.task ? taskButton(record.task, 'btn-primary btn-sm') : '',
    meetingButton(record),
    topicButton(record, () => open(record.number)),
    button('打印工单', 'btn-default btn-sm', () => printWorkOrder(record, now))
  ]);
}

function follow() {
  const number = isSignedIn() ? parameter('case') : null;
  if (number === current) {
    return;
  }
  current = number;
  if (number) {
    open(number);
  } else {
    remark = null;
    file.hide();
  }
}

onAddress(follow);
whileSignedIn(follow, follow);
