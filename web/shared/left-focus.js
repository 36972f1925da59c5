/*
 * A page that has just begun gives the focus to its field marked autofocus a third of a second later, wherever one types by then: the end of
 * a password stood readable in the field for the name. A field that one has left is not focused by itself again.
 */
document.addEventListener('focusout', ({ target }) => target.removeAttribute?.('autofocus'));
