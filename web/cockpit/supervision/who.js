/* Who is signed in, as far as Cockpit has to know it: supervisors work in Tasklist as well, designers do not; administrators see all. */

export function isAdministrator(authentication) {
  return Boolean(authentication?.authorizedApps?.includes('admin'));
}

/** Who may ask for the figures of units. */
export function supervises(authentication) {
  return Boolean(authentication?.authorizedApps?.includes('tasklist'));
}
