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
import './start/suggestions.js';
import './form-refusals.js';
import './form/first-wrong.js';
import './form/chooser.js';
import './form/numbers.js';
import './case-header.js';
import './actions.js';
import './after.js';
import './order.js';
import './search.js';
import './lists.js';
import './case-file.js';
import './done-task.js';
import { back } from './back.js';
import { cards } from './cards.js';
import { recordTab } from './record.js';
import { urgent } from './urgent.js';

export default [back, cards, recordTab, urgent];
