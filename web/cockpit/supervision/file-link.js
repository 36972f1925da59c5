/* A case's number, which leads to its file who may read it. */
import { element } from '../../shared/dom.js';
import { readsFiles } from './who.js';

export function fileLink(number, who, text = number) {
  if (!readsFiles(who)) {
    return element('span', 'supervision-file', text);
  }
  const link = element('a', 'supervision-file', text);
  link.href = `#/case/${number}`;
  return link;
}
