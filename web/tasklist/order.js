/*
 * The queue's order is what the cards say: what is late (red) first, then what is due soon (yellow), then by date; of the same date what
 * has the higher priority. Tasklist's own default, the newest first, overrides what a filter says; it is replaced once for each log-in, and
 * whenever an address says no order, as a bookmark or the name in the head; else the user's choice counts.
 */
import { onAddress, parameter } from './address.js';

const KEY = 'minxu.queue-order';
const QUEUE = [
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'priority', sortOrder: 'desc' }
];

function sorting(hash) {
  const query = hash.split('?')[1];
  return query && new URLSearchParams(query).get('sorting');
}

function isDefault(text) {
  try {
    const [first, ...more] = JSON.parse(text);
    return more.length === 0 && first.sortBy === 'created' && first.sortOrder === 'desc';
  } catch {
    return false;
  }
}

function order() {
  const { hash } = window.location;
  if (hash.startsWith('#/login')) {
    sessionStorage.removeItem(KEY);
    return;
  }
  if (sessionStorage.getItem(KEY) || !isDefault(sorting(hash))) {
    return;
  }
  sessionStorage.setItem(KEY, 'set');
  const [path, query] = hash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('sorting', JSON.stringify(QUEUE));
  window.location.replace(`${path}?${parameters}`);
}

onAddress(() => parameter('sorting') === null && sessionStorage.removeItem(KEY));

// AngularJS changes the address by pushState, of which no event tells
setInterval(order, 300);
