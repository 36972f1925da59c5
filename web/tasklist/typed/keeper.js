/*
 * Saves what one person types into one form: a second after the last letter, sooner when he turns to something else, nothing while the form
 * is on its way to the server, and nothing more when it was taken.
 */
import { drop, hold } from './lost.js';
import { isLost, put, remove } from './store.js';

const WAIT = 1000;
/** A field is left by a click on 完成, too: by then the form is on its way. */
const SOON = 300;

export class Keeper {
  /**
   * @param pristine what the form holds before anybody types
   * @param kept what the server keeps, or null
   * @param say tells the person what he has to know of it
   */
  constructor({ place, user, pristine, kept = null, say = () => {} }) {
    this.place = place;
    this.user = user;
    this.say = say;
    this.pristine = JSON.stringify(pristine);
    this.saved = kept ? JSON.stringify(kept) : this.pristine;
    this.typed = this.saved;
    this.sending = null;
    this.waiting = false;
    this.ended = false;
  }

  /** The form holds this now. */
  note(values) {
    this.typed = JSON.stringify(values);
    this.soon(WAIT);
  }

  /** What is not saved yet is saved in so many ms. */
  soon(wait = SOON) {
    clearTimeout(this.timer);
    if (!this.ended && !this.waiting && this.typed !== this.saved) {
      this.timer = setTimeout(() => this.flush(), wait);
    }
  }

  /** Whether the form is on its way to the server: what is typed is in it. */
  wait(waiting) {
    this.waiting = waiting;
    this.soon();
  }

  /** What is not saved yet is saved now; when the page is left, without waiting for what is under way. */
  flush(leaving = false) {
    clearTimeout(this.timer);
    if (this.ended || this.waiting || this.typed === this.saved) {
      return this.sending ?? Promise.resolve();
    }
    if (this.sending && !leaving) {
      return this.sending.then(() => this.flush());
    }
    const text = this.typed;
    this.saved = text;
    const sending = (text === this.pristine ? remove(this.place) : put(this.place, text, leaving)).then(({ status, body }) => {
      this.sending = this.sending === sending ? null : this.sending;
      this.answered(text, status, body.detail);
    });
    this.sending = sending;
    return sending;
  }

  answered(text, status, said) {
    if (this.ended) {
      return;
    }
    if (isLost(status)) {
      if (text === this.pristine) {
        drop(this.place);
      } else {
        hold(this.place, this.user, text);
      }
      this.say(status === 0 ? '网络不通，填写的内容暂存在本页，恢复后自动保存；请不要关闭网页。' : '登录已失效，填写的内容暂存在本页，重新登录后自动保存；请不要关闭网页。');
    } else if (status === 404) {
      this.ended = true; // somebody else has the task now, or it is done
    } else {
      this.say(status < 300 ? '' : `填写的内容没有保存：${said ?? '请及时提交。'}`);
    }
  }

  /** The form was taken: nothing of it is kept, also not what is just being sent. */
  end() {
    this.ended = true;
    clearTimeout(this.timer);
    drop(this.place);
    return this.sending && this.place.startsWith('starts/') ? this.sending.then(() => remove(this.place)) : Promise.resolve();
  }
}
