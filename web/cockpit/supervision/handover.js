/* 转交给…: the tasks of somebody who is absent go to a colleague of the same unit; what became of each is said by itself. */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { element } from '../../shared/dom.js';
import { ask } from '../../shared/dialog.js';

const LONGEST = 500;

/** @param rows of the list, each with its task; of one unit */
export async function handOver(rows) {
  const colleagues = await allColleagues(rows);
  const answer = await ask({
    title: '转交',
    hint: `${rows[0].holder}的 ${rows.length} 项任务：${rows.map(row => row.number).join('、')}`,
    fields: [
      { key: 'to', label: '交给哪位同事', type: 'CHOICE', required: true, choices: colleagues },
      { key: 'comment', label: '说明', type: 'TEXT', most: LONGEST, required: rows.some(row => row.person) }
    ],
    send: values => postJson(ours('/task-handovers'), { ...values, tasks: rows.map(row => row.task) })
  });
  return answer?.results ? told(answer, rows) : null;
}

/** Everybody to whom one of them may be given: who has one may get the others. */
async function allColleagues(rows) {
  const one = [...new Map(rows.map(row => [`${row.step} ${row.person}`, row])).values()];
  const lists = await Promise.all(one.map(row => fetchJson(ours(`/task-cards/${encodeURIComponent(row.task)}/colleagues`))));
  const all = new Map(lists.flat().map(({ account, name, post }) => [account, post ? `${name}（${post}）` : name]));
  return [...all].map(([value, label]) => ({ value, label }));
}

function told({ done, refused, results }, rows) {
  const number = new Map(rows.map(row => [row.task, row.number]));
  const box = element('div', 'supervision-told',
    element('strong', '', refused ? `已转交 ${done} 项，${refused} 项没有转交。` : `${done} 项都已转交。`),
    element('ul', '', ...results.map(each => element('li', each.done ? '' : 'supervision-trouble', `${number.get(each.task)}：${each.said}`))));
  box.setAttribute('role', 'status');
  return box;
}
