/* Where our own endpoints are, and what our scripts use to ask them and to draw. */
export const OURS = `${document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')}/api`;

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

export async function fetchJson(address, request = {}) {
  const response = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin', ...request });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || body.message || '暂时无法读取，请稍后刷新页面。');
  }
  return body;
}
