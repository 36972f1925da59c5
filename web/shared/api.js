/* How our scripts ask our own endpoints. */

/** Where the web applications are: /camunda, or below a proxy's path. */
export function appRoot() {
  return document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
}

/** The address of one of our own endpoints. */
export function ours(path) {
  return `${appRoot().replace(/\/camunda$/, '')}/api${path}`;
}

export async function fetchJson(address, request = {}) {
  const response = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin', ...request });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || body.message || '暂时无法读取，请稍后刷新页面。');
  }
  return body;
}

/** What goes along with whatever changes something, so that no other site can do it in one's name. */
export function token() {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

export function post(address, type, body) {
  return fetchJson(address, {
    method: 'POST',
    headers: { 'Accept': 'application/json', 'Content-Type': type, 'X-XSRF-TOKEN': token() },
    body
  });
}

export function postJson(address, body) {
  return post(address, 'application/json', JSON.stringify(body));
}

/** Saves what an endpoint answers as a file. */
export async function postFile(address, body, name) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Accept': '*/*', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    credentials: 'same-origin',
    body: JSON.stringify(body)
  });
  if (!response.ok) {
    const { detail } = await response.json().catch(() => ({}));
    throw new Error(detail || '暂时无法导出，请稍后再试。');
  }
  const to = document.createElement('a');
  to.href = URL.createObjectURL(await response.blob());
  to.download = name;
  to.click();
  setTimeout(() => URL.revokeObjectURL(to.href), 1000);
}
