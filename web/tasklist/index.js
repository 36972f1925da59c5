/* All that the product adds to Tasklist. */
import '../shared/chinese.js';
import './drafts.js';
import './left-out.js';
import './holder.js';
import './task-area.js';
import './typed/kept-work.js';
import './start-area.js';
import './start/dialog.js';
import './start-form.js';
import { startEntry } from './start/entry.js';
import './start/suggestions.js';
import './form-refusals.js';
import './form/first-wrong.js';
import './form/chooser.js';
import './form/numbers.js';
import './case-header.js';
import './actions.js';
import './after.js';
import './order.js';
import { back } from './back.js';
import { cards } from './cards.js';
import { recordTab } from './record.js';

export default [back, cards, recordTab, startEntry];
