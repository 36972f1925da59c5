/* 我的会议: where somebody is invited with his account and the meeting is not over, above the list: one click to where he votes. */
import { fetchJson, ours } from '../../shared/api.js';
import { button, element } from '../../shared/dom.js';
import { renewing } from '../renewal.js';
import { whileSignedIn } from '../signed-in.js';
import { openMeeting } from './way.js';
import { moment } from './words.js';

const box = element('section', 'own-meetings');
box.setAttribute('aria-label', '我的会议');

export function draw(all) {
  box.replaceChildren(...(all.length ? [element('h4', '', '我的会议'), element('ul', '', ...all.map(line))] : []));
}

function line({ number, title, place, startsAt, open }) {
  return element('li', '',
    button(title, 'btn-link own-meeting', () => openMeeting(number)),
    element('div', 'need-who', `${moment(startsAt)}，${place}`, open ? element('strong', '', '，正在开会') : ''));
}

renewing(() => fetchJson(ours('/meetings')).then(draw, () => {}));
whileSignedIn(() => {}, () => draw([]));

export const ownMeetings = {
  id: 'own-meetings',
  pluginPoint: 'tasklist.list',
  priority: 150,
  render: node => node.append(box)
};
