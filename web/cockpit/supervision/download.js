/* 导出: the server makes the workbook of what is shown; the page's rules let the browser save nothing of its own. */
import { element } from '../../shared/dom.js';
import { changed, endpoint } from './question.js';

/** @param what overview, lateness or cases */
export function download(what, question) {
  const link = element('a', 'btn btn-default btn-sm supervision-export', '导出表格');
  link.href = endpoint('/export', changed(question, { what }));
  link.target = '_self';
  link.download = '';
  return link;
}
