/*
 * What was typed when the session had ended: it stays in the memory of this page, nowhere else, and is saved as soon as the same person has
 * signed in again. If another person signs in, it is gone.
 */
import { onAnswer } from '../requests.js';
import { isLost, put } from './store.js';

const TRIES = 4;
const PAUSE = 500;

const held = new Map();
let saving = Promise.resolve();

/** @param text the values, as JSON */
export function hold(place, user, text) {
  held.set(place, { user, text });
}

export function drop(place) {
  held.delete(place);
}

/** Whatever can be saved now is saved. */
export function saved() {
  return saving;
}

export function signedIn(user) {
  const mine = [...held].filter(([, each]) => each.user === user);
  held.clear();
  saving = Promise.all(mine.map(([place, { text }]) => save(place, user, text)));
  return saving;
}

async function save(place, user, text) {
  for (let left = TRIES; left > 0; left--) {
    const { status } = await put(place, text);
    if (!isLost(status)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
  hold(place, user, text);
}

onAnswer(/\/auth\/user\/[^/]+\/login\//, (found, status, body) => status === 200 && signedIn(body.userId));
window.addEventListener('online', () => new Set([...held.values()].map(({ user }) => user)).forEach(signedIn));
