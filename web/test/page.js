// A page as Tasklist makes it, as far as our modules need one, and a server that answers what a test says.
import { Window } from 'happy-dom';

const page = new Window({ url: 'http://minxu.test/camunda/app/tasklist/default/' });
for (const name of ['document', 'Node', 'NodeFilter', 'Event', 'KeyboardEvent', 'FocusEvent', 'MutationObserver', 'HTMLElement', 'Storage', 'localStorage',
  'sessionStorage', 'location']) {
  Object.defineProperty(globalThis, name, { value: page[name], configurable: true, writable: true });
}
globalThis.window = globalThis;
globalThis.addEventListener = page.addEventListener.bind(page);
globalThis.dispatchEvent = page.dispatchEvent.bind(page);
document.head.innerHTML = '<base href="/camunda/app/tasklist/default/" app-root="/camunda">';

/** What our modules register with AngularJS, by name. */
export const registered = {};
const addressListeners = [];

/** As AngularJS changes the address: without an event of the browser's, telling who listens at its root. */
export function goTo(parameters) {
  const all = new URLSearchParams(location.hash.split('?')[1] ?? '');
  Object.entries(parameters).forEach(([name, value]) => value === null ? all.delete(name) : all.set(name, value));
  location.hash = `#/?${all}`;
  addressListeners.forEach(listener => listener());
}
const root = { $on: (event, listener) => addressListeners.push(listener), $applyAsync: act => act() };
const services = { $rootScope: root, search: { updateSilently: goTo }, $injector: { has: () => false } };
const module = () => ({
  config: () => {},
  run: needed => needed.at(-1)(...needed.slice(0, -1).map(name => services[name])),
  factory: () => {},
  decorator: (name, needed) => (registered[name] = needed.at(-1)([{}], {})[0]),
  directive: (name, make) => (registered[name] = make())
});
globalThis.angular = { module };

/** Somebody is signed in, and Tasklist's page is there; gives what ends that. */
export function signIn() {
  const ends = [];
  registered.threeColsLayoutColumns.link({ $on: (event, listener) => ends.push(listener) });
  return () => ends.forEach(end => end());
}

/** Requests that were made: method, address, body. */
export const requests = [];
let answers = [];

globalThis.fetch = async (address, { method = 'GET', body } = {}) => {
  requests.push({ method, address, body: typeof body === 'string' ? JSON.parse(body) : body });
  const found = answers.find(([pattern]) => pattern.test(address));
  const [status, answer] = await (found ? found[1] : [404, { detail: `没有 ${address}` }]);
  return new Response(status === 204 ? null : JSON.stringify(answer), { status });
};

/** From now on addresses like these are answered with [status, body], or when a promise of that is fulfilled. */
export function answering(...pairs) {
  requests.length = 0;
  answers = pairs;
}

/** Only what our modules use of it. */
globalThis.XMLHttpRequest = class extends page.EventTarget {
  open() {}
};

/** A request of Tasklist's own, and its answer. */
export function tasklistAsked(method, address, status, body) {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.status = status;
  request.responseText = body === undefined ? '' : JSON.stringify(body);
  request.dispatchEvent(new page.Event('load'));
}

/** All that was asked for has come. */
export async function settled(milliseconds = 0) {
  // by turns of the loop, not by the clock: a busy machine is no slower in turns
  for (let turn = 0; turn < 10; turn++) {
    await new Promise(resolve => setTimeout(resolve, 0));
  }
  await new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** AngularJS's scope of the form's tab, as far as our modules use it. */
export function scopeOf(task) {
  const watches = [];
  const destroyed = [];
  const scope = {
    task,
    $root: { authentication: { name: 'zhang.san' } },
    taskData: { changed: what => scope.read.push(what) },
    read: [],
    $watch: (value, listener) => watches.push({ value, listener, last: Symbol('none') }),
    $on: (event, listener) => destroyed.push(listener),
    $applyAsync: act => act(),
    digest() {
      watches.forEach(watch => {
        const value = watch.value();
        if (value !== watch.last) {
          watch.last = value;
          watch.listener(value);
        }
      });
    },
    destroy: () => destroyed.forEach(listener => listener())
  };
  return scope;
}
