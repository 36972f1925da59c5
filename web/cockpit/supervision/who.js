/* Who is signed in, as far as Cockpit has to know it: supervisors work in Tasklist as well, designers do not; administrators see all. */

export function isAdministrator(authentication) {
  return Boolean(authentication?.authorizedApps?.includes('admin'));
}

/** Who may read a case's file: administrators, who belong to no unit, may not. */
export function readsFiles(authentication) {
  return supervises(authentication) && !isAdministrator(authentication);
}

/** Who may ask for the figures of units. */
export function supervises(authentication) {
  return Boolean(authentication?.authorizedApps?.includes('tasklist'));
}
