// Everything that somebody can read on a page, and which words of it are not Chinese.

/** Names, notations and abbreviations that people read in Latin letters in Chinese, too. */
const LATIN = new Set('Camunda Platform BPMN DMN CMMN PDF JPG JPEG PNG OFD DOCX XLSX CSV XML JSON ID URL GPS UTC GB18030 PUT GET POST MB KB Ctrl Alt Shift Enter Esc Asia Shanghai'.split(' '));

/** Camunda's own id columns, and what designers and administrators wrote as a key: exact places, nothing else. */
const IDS = [
  // the release's number, at the foot of each page
  '.version',
  // Cockpit: ids of instances, definitions and deployments, keys, expressions of timers; and the picture beside them that copies them
  'td.key', 'td.instance-id', 'td.process-instance-id', 'td.definition-id', 'td.activity a', 'td.configuration', 'dl.process-information dd', '.glyphicon-copy',
  // Cockpit: the instance at the end of the path above its page, those that it calls; who made a deployment
  '.cam-breadcrumb li.active .text', 'td.called-process-instance', 'dd.source',
  // the value of a question that a link has asked: an id
  '.view-value',
  // Cockpit: what a decision table says in its cells, and the files that a deployment holds
  'td.cell', '.filepath', 'li.resource h4', 'h4.name',
  // what proves that a document was not changed
  '.scoring-hash',
  // 模型现状: the keys that designers write
  '.models-key', '.models-differences code',
  // Admin: accounts, and the ids of groups and units, are what its pages are about
  'td.username', 'td.user-id', 'td.group-id', 'td.tenant-id', 'td.user.group', 'td.resource-id', 'td code', 'div > code'
].join(', ');

/** By which files are called. */
const ENDINGS = /\.(pdf|jpe?g|png|ofd|docx|xlsx|csv)(?![A-Za-z])/g;

/** As an agreement says its own. */
const CHECKSUM = /校验码 [0-9a-f]{16}/g;

/** Words of two Latin letters or more that are not among those known; keys, accounts and ids are such words, too. */
export function foreign(text) {
  return (text.replace(ENDINGS, '').replace(CHECKSUM, '').match(/[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]/g) ?? []).filter(word => !LATIN.has(word) && !word.split(/[-+/]/).every(part => LATIN.has(part)));
}

/** Each visible text, title, placeholder and label, with where it stands; nothing of what the selector finds. */
export async function collected(page, leftOut = '') {
  return page.evaluate(ids => {
    const shown = each => each.getClientRects().length > 0 && getComputedStyle(each).visibility !== 'hidden';
    const place = each => `${each.tagName.toLowerCase()}${each.id ? `#${each.id}` : ''}${[...each.classList].slice(0, 3).map(name => `.${name}`).join('')}`
      + (each.parentElement ? ` < ${each.parentElement.tagName.toLowerCase()}${[...each.parentElement.classList].slice(0, 3).map(name => `.${name}`).join('')}` : '');
    const all = [];
    const add = (text, each) => {
      const trimmed = text?.trim();
      if (trimmed && !each.closest(ids) && !each.closest('script, style, noscript')) {
        all.push({ text: trimmed, at: place(each) });
      }
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement && shown(node.parentElement)) {
        add(node.nodeValue, node.parentElement);
      }
    }
    for (const each of document.querySelectorAll('[title], [placeholder], [aria-label], [alt]')) {
      if (shown(each)) {
        ['title', 'placeholder', 'aria-label', 'alt'].forEach(name => add(each.getAttribute(name), each));
      }
    }
    add(document.title, document.body);
    return all;
  }, leftOut ? `${IDS}, ${leftOut}` : IDS);
}
