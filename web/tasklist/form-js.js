/*
 * Finds the form that form-js has drawn. Tasklist keeps it to itself; what is drawn knows it: form-js hands its services down through a
 * context of Preact, whose tree hangs on the element that it was rendered into.
 */
const TREE = '__k';
const DEEPEST = 8;

/** The form drawn in this part of the page, or null. */
export function formIn(pane) {
  for (const container of pane.querySelectorAll('.fjs-container')) {
    const found = search(container[TREE], DEEPEST);
    if (found) {
      return found;
    }
  }
  return null;
}

function search(node, deep) {
  if (!node || deep === 0) {
    return null;
  }
  const services = node.props?.value?.getService;
  if (services) {
    return services('form', false) ?? null;
  }
  for (const child of Array.isArray(node[TREE]) ? node[TREE] : [node[TREE]]) {
    const found = search(child, deep - 1);
    if (found) {
      return found;
    }
  }
  return null;
}

/** Calls back with the form when it is there, and again whenever another one is drawn in its place. Returns what ends the waiting. */
export function whenFormIn(pane, callback) {
  const observer = new MutationObserver(look);
  let known = null;
  function look() {
    const form = formIn(pane);
    if (form && form !== known) {
      known = form;
      callback(form);
    }
  }
  observer.observe(pane, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
