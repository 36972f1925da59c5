/* 阳光17议: while topics are collected, one more is added beside the form of 征集议题 and, by the grids that have no task of it, in the file of its case. */
import { ours, postJson } from '../shared/api.js';
import { ask } from '../shared/dialog.js';
import { button, element } from '../shared/dom.js';
import { say } from '../shared/status.js';
import { on, shown } from './task-area.js';

export function topicDialog(number) {
  return ask({
    title: '添加议题',
    hint: '填议题，或填要议的事项的受理编号；填了编号的，可以不填议题。',
    fields: [
      { key: 'title', label: '议题名称', type: 'TEXT', most: 200, about: /请填写议题/ },
      { key: 'case', label: '受理编号（选填）', type: 'LINE', most: 18, about: /编号|事项|登记过/ }
    ],
    send: values => postJson(ours(`/deliberations/${number}/topics`), values).then(topics => ({ topics }))
  });
}

/** For the record of a case whose topics are still collected; else nothing. */
export function topicButton({ number, topicsOpen }, done) {
  return topicsOpen ? button('添加议题', 'btn-default btn-sm topic-add', async () => {
    const added = await topicDialog(number);
    if (added) {
      say(`已添加议题，现有 ${added.topics.length} 项。`);
      done(added.topics);
    }
  }) : '';
}

/** As the form shows them. */
export function topicsText(topics) {
  return topics.map(({ title, tabled }) => title + (tabled === 1 ? '' : `（第 ${tabled} 次提交）`)).join('\n');
}

on('shown', show);
on('renewed', show);
on('left', clear);

function clear({ pane }) {
  pane.querySelectorAll('.topics').forEach(each => each.remove());
}

async function show(area) {
  if (area.key !== 'userTask_collectTopics') {
    return;
  }
  const record = await area.record?.catch(() => null);
  if (record && shown() === area) {
    clear(area);
    area.pane.querySelector('.case-header')?.after(element('div', 'topics',
      topicButton({ number: record.number, topicsOpen: true }, topics => area.form && area.fill({ topicsText: topicsText(topics) }))));
  }
}
