/* 催办 and 督办单: a dialog each. What came of it is said; what is not right is said at its field. */
import { ours, postJson } from '../../shared/api.js';
import { button } from '../../shared/dom.js';
import { ask } from '../../shared/dialog.js';
import { say } from '../../shared/status.js';
import { allChoices } from './screen.js';

const LONGEST = 500;

/** The two buttons of a case, for who may use them. @param done is called when something was said */
export function urging({ number, about }, done) {
  return [
    button('催办', 'btn-default btn-xs', () => urge(number, about, done)),
    button('督办单', 'btn-default btn-xs', () => order(number, about, done))
  ];
}

export async function urge(number, about, done) {
  const urges = await ask({
    title: '催办',
    hint: `${number} ${about}`,
    fields: [{ key: 'text', label: '催办的内容', type: 'TEXT', most: LONGEST, required: true }],
    send: values => postJson(ours(`/cases/${number}/urges`), values)
  });
  const last = urges?.at?.(-1);
  if (last) {
    say(`已催办“${last.to}”，对方在任务卡片上看得到，已记入办理记录。`);
    done();
  }
}

export async function order(number, about, done) {
  const { answerBy } = await allChoices();
  const given = await ask({
    title: '督办单',
    hint: `${number} ${about}`,
    fields: [
      { key: 'text', label: '督办的内容和要求', type: 'TEXT', most: LONGEST, required: true },
      { key: 'answerBy', label: '答复期限（工作日）', type: 'DATE', value: answerBy, required: true }
    ],
    send: values => postJson(ours(`/cases/${number}/orders`), values)
  });
  if (given?.number) {
    say(`已发出${given.number}：请“${given.to}”于 ${given.answerBy} 前答复。`);
    done();
  }
}
