/* All that the product adds to Cockpit. */
import './chinese.js';
import './left-out.js';
import './limits.js';
import './quick-filter.js';
import { caseTab } from './case-tab.js';
import models from './models.js';
import { caseFile } from './supervision/case-file.js';
import { cases } from './supervision/cases.js';
import { lateness } from './supervision/lateness.js';
import { overview } from './supervision/overview.js';

export default [overview, cases, lateness, caseFile, caseTab, ...models];
