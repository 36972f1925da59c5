/* Events by name, told to whoever listens, in the order in which they began to. */
export function events(...names) {
  const listeners = Object.fromEntries(names.map(name => [name, []]));
  return {
    on: (event, listener) => listeners[event].push(listener),
    tell: (event, ...what) => listeners[event].forEach(listener => listener(...what))
  };
}
