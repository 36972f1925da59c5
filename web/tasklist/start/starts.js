/* What who is signed in may start, as the server says it: its words, and what is proposed for the fields of its form. */
import { fetchJson, ours } from '../../shared/api.js';
import { onAnswer } from '../requests.js';

const LASTS = 5_000;
let asked = { at: 0 };

/** Asked once for all that need it at the same time; null where it could not be asked. */
export function starts(now = Date.now()) {
  if (now - asked.at > LASTS) {
    asked = { at: now, answer: fetchJson(ours('/starts')).catch(() => null) };
  }
  return asked.answer;
}

export function forget() {
  asked = { at: 0 };
}

// whoever signs in next may start something else
onAnswer(/\/auth\/user\/[^/]+\/login\//, forget);

export async function startOf(process) {
  return (await starts())?.find(each => each.process === process);
}
