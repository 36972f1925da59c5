/*
 * The page of a meeting, with an address of its own: #/?meeting=number, and screen=1 for the projector. Whoever records it holds it there, a
 * member with an account votes there. It is read anew every few seconds while it is looked at.
 */
import { fetchJson, ours } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';
import { go, onAddress, parameter } from '../address.js';
import { panel } from '../panel.js';
import { isSignedIn, whileSignedIn, whoIsSignedIn } from '../signed-in.js';
import { deskOf, redraw } from './desk.js';
import { hall } from './hall.js';
import { screen } from './screen.js';
import { seat, voting } from './seat.js';
import { ownVoters, stateOf } from './standing.js';

/** Milliseconds between two readings. */
const AGAIN = 4_000;

const page = panel('meeting', leave);
const trouble = element('p', 'need-late meeting-trouble');
trouble.setAttribute('role', 'alert');
const root = element('div', 'meeting');
let current = null;
let view = null;
let desk = null;
let timer = null;
let changes = 0;
let onScreen = false;
const unfolded = new Map();

function leave() {
  if (onScreen) {
    go({ screen: null });
  } else {
    go({ meeting: null });
  }
}

async function open(number) {
  view = null;
  unfolded.clear();
  root.replaceChildren(element('p', 'need-when', '正在读取会议……'));
  trouble.textContent = '';
  page.show(`会议 ${number}`, [trouble, root]);
  if (!/^[1-9]\d{0,17}$/.test(number)) {
    root.replaceChildren();
    trouble.textContent = '没有这个编号的会议，请核对编号。';
    return;
  }
  desk = deskOf(number, {
    user: whoIsSignedIn(),
    drawn: next => {
      changes++;
      draw(next);
    },
    complain: words => {
      trouble.textContent = words;
    },
    unfold: id => {
      unfolded.set(id, !root.querySelector(`[data-key="unfold-${id}"][aria-expanded="true"]`));
      draw(view, true);
    }
  });
  clearInterval(timer);
  timer = setInterval(() => document.hidden || read(number), AGAIN);
  await read(number);
}

/** What was done meanwhile is newer than what is read, and nobody is disturbed at a dialog. */
async function read(number) {
  const before = changes;
  try {
    const next = await fetchJson(ours(`/meetings/${number}`));
    if (current === number && before === changes && !document.querySelector('dialog[open]')) {
      draw(next);
    }
  } catch (failure) {
    if (current === number) {
      if (!view) {
        clearInterval(timer);
        root.replaceChildren();
      }
      trouble.textContent = view ? `没有更新到最新情况：${failure.message}` : failure.message;
    }
  }
}

function draw(next, anew = false) {
  if (trouble.textContent.startsWith('没有更新')) {
    trouble.textContent = '';
  }
  if (!anew && JSON.stringify(next) === JSON.stringify(view)) {
    return;
  }
  if (view?.title !== next.title) {
    page.show(next.title, [trouble, root]);
  }
  view = next;
  redraw(root, onScreen ? [...screen(view, desk), leaving()] : view.mayRecord
    ? [...ownVotes(), ...hall(view, desk, unfolded, toScreen)] : [...seat(view, desk), toScreenButton()]);
}

/** Of who records the meeting and is a member of it himself. */
function ownVotes() {
  return view.items.filter(listed => stateOf(listed) === 'OPEN' && listed.item.ballot !== 'COUNTED'
    && ownVoters(view, listed).some(({ id }) => !listed.votes[id])).map(listed => voting(view, listed, desk));
}

function toScreenButton() {
  return desk.key('screen', button('投影', 'btn-default btn-sm', toScreen));
}

function leaving() {
  return desk.key('screen', button('退出投影', 'btn-default screen-leave', () => go({ screen: null })));
}

function toScreen() {
  page.box.requestFullscreen?.().catch(() => {});
  go({ screen: '1' });
}

function follow() {
  const number = isSignedIn() ? parameter('meeting') : null;
  const large = number !== null && parameter('screen') !== null;
  if (large !== onScreen) {
    onScreen = large;
    page.box.classList.toggle('meeting-on-screen', large);
    if (!large && document.fullscreenElement) {
      document.exitFullscreen();
    }
    if (view && number === current) {
      draw(view, true);
    }
  }
  if (number === current) {
    return;
  }
  current = number;
  clearInterval(timer);
  if (number) {
    open(number);
  } else {
    view = null;
    page.hide();
  }
}

// the browser's own Esc leaves the full screen without a key for the page
document.addEventListener('fullscreenchange', () => !document.fullscreenElement && onScreen && go({ screen: null }));
onAddress(follow);
whileSignedIn(follow, follow);
