/*
 * What a supervisor asks about stands in the address, so that it can be kept as a bookmark, sent on, and gone back to: period, or from and
 * until; street, department, category, kind; unit, a row of a table; figure, the number whose cases are shown.
 */
import { ours } from '../../shared/api.js';

const PARTS = ['period', 'from', 'until', 'street', 'department', 'category', 'kind', 'unit', 'figure'];

/** Of these a question narrows, beside the time. */
export const NARROWING = ['street', 'department', 'category', 'kind', 'unit'];

export function asked(hash = window.location.hash) {
  const given = new URLSearchParams(hash.split('?')[1] ?? '');
  return Object.fromEntries(PARTS.map(part => [part, given.get(part)]).filter(([, value]) => value));
}

/** The question with other parts; what is empty is left out. */
export function changed(question, parts) {
  return Object.fromEntries(Object.entries({ ...question, ...parts }).filter(([, value]) => value));
}

/** The address of a page that answers the question. */
export function address(page, question) {
  return `#/${page}${written(question)}`;
}

/** Where the server answers it. */
export function endpoint(path, question) {
  return ours(`/supervision${path}${written(question)}`);
}

function written(question) {
  const query = new URLSearchParams(Object.entries(question)).toString();
  return query ? `?${query}` : '';
}
