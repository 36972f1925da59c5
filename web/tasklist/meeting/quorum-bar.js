/* 法定人数: how many are there of those on the list, where the line is, and how many are still missing. */
import { element } from '../../shared/dom.js';
import { quorum } from './standing.js';

export function quorumBar(listed) {
  const { base, least, there, area, reached } = quorum(listed);
  const bar = element('div', 'meeting-bar', element('div', 'meeting-bar-there'), element('div', 'meeting-bar-least'));
  bar.style.setProperty('--there', `${base ? Math.min(100, there / base * 100) : 0}%`);
  bar.style.setProperty('--least', `${base ? least / base * 100 : 100}%`);
  bar.setAttribute('aria-hidden', 'true');
  return element('div', `meeting-quorum ${reached ? 'meeting-reached' : 'meeting-missing'}`,
    element('p', '', `应到 ${base} 人，到会 ${there} 人，至少要 ${least} 人。`, element('strong', '', missingWords(listed))),
    bar,
    area ? element('p', '', areaWords(area)) : '');
}

/** 已达法定人数, or how much is missing. */
export function missingWords(listed) {
  const { missing, reached } = quorum(listed);
  return reached ? '已达法定人数' : missing ? `还差 ${missing} 人` : '面积还不够';
}

function areaWords({ there, all, part }) {
  const least = all * part.part / part.whole;
  return `面积共 ${all} 平方米，到会 ${there} 平方米${there >= least ? '' : `，还差 ${(least - there).toFixed(2)} 平方米`}。`;
}
