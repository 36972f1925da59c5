/*
 * Keeps no drafts of forms. Tasklist 7.24 writes what was typed into a form, in plain text and without a limit of
 * time, into the browser's localStorage, where the next person at a shared PC can read it:
 *   camForm:<task or process definition id>   embedded and generated forms, by the button 保存
 *   camunda-form:<task id>                    Camunda Forms, by the button 保存 and whenever the session expires
 *   camunda-form:undefined                    the same for every start form
 * A draft is cleared only when its form is completed in the same browser. So: none is written, those left from
 * before are removed, and user-styles.css hides the button.
 */
const DRAFT = /^(camForm|camunda-form):/;

const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) {
    setItem.call(this, key, value);
  }
};

Object.keys(localStorage)
  .filter(key => DRAFT.test(key))
  .forEach(key => localStorage.removeItem(key));
