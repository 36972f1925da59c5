/* All that the product adds to Tasklist. */
import '../shared/chinese.js';
import './description.js';
import './drafts.js';
import './left-out.js';
import './skip-links.js';
import './holder.js';
import './task-area.js';
import './start-form.js';
import './form-refusals.js';
import './case-header.js';
import './actions.js';
import './after.js';
import './order.js';
import { back } from './back.js';
import { cards } from './cards.js';
import { recordTab } from './record.js';

export default [back, cards, recordTab];
