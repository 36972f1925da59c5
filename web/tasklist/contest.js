/* 公益创投 in the file of a contest: who has found whom and what became of it, and why the others have nobody. */
import { fetchJson, ours } from '../shared/api.js';
import { element, table } from '../shared/dom.js';
import { caseLink } from './case/case-link.js';

/** Drawn when it is known; nothing where the case is no contest. */
export function contest({ contest: number }) {
  if (!number) {
    return '';
  }
  const box = element('section', 'contest');
  box.setAttribute('aria-label', '公益创投结果');
  fetchJson(ours(`/contests/${number}`)).then(result => draw(box, result), () => {});
  return box;
}

/** Before the day on which it closes there is only how many have entered. */
export function draw(box, { about, until, needs, offers, pairs, left }) {
  box.replaceChildren(
    element('h4', '', `公益创投：${about}`),
    element('p', 'case-hint', `征集至 ${until}，选题 ${needs} 项，申报 ${offers} 家`),
    pairs.length ? table(['选题', '社区', '社会组织', '怎样配对', '结果'], pairs.map(pair => [
      pair.need, pair.community, pair.organisation, pair.way, element('div', '', pair.state, pair.project ? caseLink(pair.project) : '')])) : '',
    left.length ? table(['没有配对', '一方', '原因'], left.map(({ party, as, why }) => [party, as, why])) : '');
}
