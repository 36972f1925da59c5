/* A form that cannot be sent yet: the first field that has to be put right gets the focus; how many there are is said beside the button. */
import { complain, first } from '../form-refusals.js';
import { on } from './each-form.js';

const DRAWN = 50;

on('drawn', area => area.form.on('submit', ({ errors }) => {
  const wrong = Object.keys(errors ?? {}).length;
  if (wrong) {
    setTimeout(() => {
      const field = area.pane.querySelector('.fjs-has-errors')?.closest('.fjs-form-field');
      complain(area.pane, `还有 ${wrong} 项没有填好，请按红字提示改正。`);
      first(field)?.focus();
    }, DRAWN);
  }
}));
