/* All that the product adds to Cockpit. */
import './chinese.js';
import models from './models.js';
import supervision from './supervision.js';

export default [supervision, ...models];
