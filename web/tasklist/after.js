/*
 * After 完成: what was done and where the case is now. When the next step of the same case is for the same person, it is claimed for him
 * and opens by itself.
 */
import { appRoot, fetchJson, ours, postJson } from '../shared/api.js';
import { addressOf } from './address.js';
import { renew } from './renewal.js';
import { say } from '../shared/status.js';
import { on } from './task-area.js';
import { whereIs } from './case/where-is.js';

on('submitted', async area => {
  const { number } = await area.card?.catch(() => null) ?? {};
  if (!number) {
    return;
  }
  const now = await fetchJson(ours(`/cases/${number}/whereabouts`)).catch(() => null);
  if (now) {
    say(sentence(now));
    if (now.next) {
      await open(now.next, area.user);
    }
  }
});

export function sentence({ number, done, outcome, waits, next }) {
  const what = done ? `已办“${done.step}”：${done.outcome}。` : '已办。';
  const where = `${outcome ? `${number} ` : waits.length ? '现在：' : ''}${whereIs({ outcome, waits })}。`;
  return `${what}${where}${next ? '下一步由您办理，已为您打开。' : ''}`;
}

async function open({ taskId, claimed }, user) {
  if (!claimed) {
    const claim = `${appRoot()}/api/engine/engine/default/task/${encodeURIComponent(taskId)}/claim`;
    await postJson(claim, { userId: user }).then(renew, () => {});
  }
  window.location.hash = addressOf(taskId, window.location.hash);
}

