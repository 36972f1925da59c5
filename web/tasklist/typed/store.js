/* Where typed work is kept: on our server, for who is signed in. The answer has its status; 0 where the server was not reached. */
import { ours, token } from '../../shared/api.js';

/** What a browser still sends for a page that is being left. */
const MOST_WHEN_LEAVING = 60_000;

export function read(place) {
  return ask('GET', place);
}

/** @param text the values, as JSON */
export function put(place, text, leaving = false) {
  return ask('PUT', place, `{"values":${text}}`, leaving);
}

export function remove(place) {
  return ask('DELETE', place);
}

async function ask(method, place, body, leaving = false) {
  try {
    const response = await fetch(ours(`/kept-work/${place}`), {
      method,
      credentials: 'same-origin',
      keepalive: leaving && body.length < MOST_WHEN_LEAVING,
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body
    });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: {} };
  }
}

/** Nobody is signed in any more, or the server was not reached: it can be kept later. */
export function isLost(status) {
  return status === 0 || status === 401 || status === 403 || status >= 500;
}
