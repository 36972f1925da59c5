/*
 * The filter of steps beside a case's diagram listens at the root of the page for a selection and is never taken away from there: once its view
 * has gone its form is gone, too, and the next selection ended in an error. It now does nothing when it has no form.
 */
export function withoutForm(directive) {
  const { link } = directive;
  directive.compile = () => (scope, ...more) => {
    link(scope, ...more);
    const { search } = scope;
    scope.search = () => scope.quickFilters && search();
  };
  return directive;
}

window.angular.module('cam.cockpit.directives').decorator('camQuickFilterDirective', ['$delegate', directives => {
  directives.forEach(withoutForm);
  return directives;
}]);
