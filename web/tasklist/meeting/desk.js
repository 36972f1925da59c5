/*
 * What is done at a meeting from a page: sent to the server, which answers with the whole meeting, so that the page is drawn anew by it. Who
 * works by keys stays where he was, or at what has come to that place.
 */
import { fetchJson, ours, postJson } from '../../shared/api.js';
import { button } from '../../shared/dom.js';

/**
 * @param drawn called with the meeting as it is after something was done
 * @param complain called with the words of a refusal; with empty words before something is done
 */
export function deskOf(number, { user, drawn, complain, unfold = () => {} }) {
  const address = path => ours(`/meetings/${number}/${path}`);
  return {
    number,
    user,
    unfold,
    /** The meeting afterwards; null if it was refused. */
    async send(path, body = {}) {
      complain('');
      try {
        const view = await postJson(address(path), body);
        drawn(view);
        return view;
      } catch (failure) {
        complain(failure.message);
        return null;
      }
    },
    /** @param dialog asks, by being given what sends  @param shape makes a body of what was filled in */
    async ask(dialog, path, shape = values => values) {
      complain('');
      const view = await dialog(values => postJson(address(path), shape(values)));
      if (view) {
        drawn(view);
      }
    },
    /** What there is to choose from is read when it is needed. */
    async choosing(act) {
      complain('');
      try {
        await act(await fetchJson(address('choices')));
      } catch (failure) {
        complain(failure.message);
      }
    },
    /** A name by which a button is known again when all is drawn anew. */
    key(name, made) {
      made.dataset.key = name;
      return made;
    }
  };
}

/** Puts these in place of what was there, without moving the focus. */
export function redraw(root, nodes) {
  const keys = keyed(root).map(({ dataset }) => dataset.key);
  const held = root.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  root.replaceChildren(...nodes);
  if (held) {
    const now = keyed(root);
    const same = now.find(({ dataset }) => dataset.key === held);
    (same ?? now[Math.min(keys.indexOf(held), now.length - 1)])?.focus({ preventScroll: true });
  }
}

function keyed(root) {
  return [...root.querySelectorAll('[data-key]')].filter(each => !each.disabled);
}

/** A button that leads to somewhere, known again as well. */
export function way(desk, name, text, look, act) {
  return desk.key(name, button(text, look, act));
}
