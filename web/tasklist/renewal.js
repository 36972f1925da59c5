/* What is asked when the page opens, after what somebody did to a task, and else once a minute while the page is looked at. */
import { onAnswer } from './requests.js';
import { whileSignedIn } from './signed-in.js';
import { on } from './task-area.js';

const MINUTE = 60_000;
const TOGETHER = 200;
const asks = [];
let timer = null;
let soon = null;

/** Lets this be asked then. */
export function renewing(ask) {
  asks.push(ask);
}

/** Asks in a moment, once for all that happens together. */
export function renew() {
  clearTimeout(soon);
  soon = setTimeout(() => asks.forEach(ask => ask()), TOGETHER);
}

whileSignedIn(
  () => {
    renew();
    timer = setInterval(() => document.hidden || renew(), MINUTE);
  },
  () => {
    clearInterval(timer);
    clearTimeout(soon);
  }
);
on('submitted', renew);
on('renewed', renew);
onAnswer(/\/task\/[^/?]+\/(claim|unclaim)$/, (found, status) => status < 300 && renew());
onAnswer(/\/process-definition\/.+\/submit-form$/, (found, status) => status < 300 && renew());
