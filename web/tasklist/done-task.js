/*
 * A bookmark of a task that is done, or with another unit by now, leads to the file of its case, and says why; so does a card that has just
 * become out of date. A task that was shown in this page and is done then is Tasklist's and after.js's to go on from. Tasklist itself
 * takes the task out of the address before its answer is heard here.
 */
import { fetchJson, ours } from '../shared/api.js';
import { go } from './address.js';
import { openFile } from './case/case-file.js';
import { onAnswer } from './requests.js';
import { say } from '../shared/status.js';

const seen = new Set();

onAnswer(/\/engine\/[^/]+\/task\/([^/?]+)(\?.*)?$/, async ([, taskId], status) => {
  if (status === 200) {
    seen.add(taskId);
  } else if ((status === 404 || status === 403) && !seen.has(taskId)) {
    await lead(taskId);
  }
});

async function lead(taskId) {
  try {
    const { number, done } = await fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/case`));
    openFile(number, done ? '这个环节已办结。' : '这个环节现在不由您办理。');
  } catch (failure) {
    say(failure.message);
    go({ task: null });
  }
}
