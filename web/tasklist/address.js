/*
 * What the address says beside Tasklist's own parameters, so that a page of ours can be bookmarked: case, whose file is open; list, which
 * list of cases; projects, which of the three lists; meeting, whose page is open, and screen, whether it is on the projector. It is changed without Tasklist's noticing: told of it, Tasklist would read its task anew, and what was typed into the
 * form would be gone.
 */
const listeners = [];
let change = () => {};

/** What the address says, or null. */
export function parameter(name) {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '').get(name);
}

/** Changes parameters; null takes one out. */
export function go(parameters) {
  change(parameters);
}

/** Calls the listener whenever the address has changed. */
export function onAddress(listener) {
  listeners.push(listener);
}

/** The address that shows this task, whether or not it is in the list that is shown, and nothing of ours above it. */
export function addressOf(taskId, hash, filter) {
  const parameters = new URLSearchParams(hash.split('?')[1] ?? '');
  ['detailsTab', 'case', 'list', 'meeting', 'screen', 'projects'].forEach(name => parameters.delete(name));
  parameters.set('task', taskId);
  parameters.set('forceDisplayTask', 'true');
  if (filter) {
    parameters.set('filter', filter);
  }
  return `#/?${parameters}`;
}

/** The address of a case's file, with the list that is shown behind it. */
export function addressOfCase(number, hash) {
  const parameters = new URLSearchParams(hash.split('?')[1] ?? '');
  parameters.set('case', number);
  return `#/?${parameters}`;
}

window.angular.module('cam.tasklist').run(['$rootScope', 'search', (root, search) => {
  change = parameters => root.$applyAsync(() => search.updateSilently(parameters));
  root.$on('$locationChangeSuccess', () => listeners.forEach(listener => listener()));
}]);
