/* What leads to the page of a meeting, from its case and its tasks. */
import { button } from '../../shared/dom.js';
import { go } from '../address.js';

export function openMeeting(number) {
  go({ meeting: number, case: null, list: null });
}

/** For the record of a case; nothing where it is no meeting. */
export function meetingButton({ meeting }, text = '会议页面', look = 'btn-default btn-sm') {
  return meeting ? button(text, `${look} meeting-open`, () => openMeeting(meeting)) : '';
}
