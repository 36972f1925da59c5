/* Knows when somebody is signed in and Tasklist's page is there: what asks the server begins and ends with it. */
const parts = [];
let here = false;
let root = null;

/** The account of who is signed in, or null. */
export function whoIsSignedIn() {
  return root?.authentication?.name ?? null;
}

export function isSignedIn() {
  return here;
}

/** Calls begin when the page is there, at once if it is, and end when it goes away. */
export function whileSignedIn(begin, end) {
  parts.push({ begin, end });
  if (here) {
    begin();
  }
}

window.angular.module('cam.tasklist').directive('threeColsLayoutColumns', () => ({
  restrict: 'C',
  link: scope => {
    here = true;
    root = scope.$root;
    parts.forEach(({ begin }) => begin());
    scope.$on('$destroy', () => {
      here = false;
      parts.forEach(({ end }) => end());
    });
  }
}));
