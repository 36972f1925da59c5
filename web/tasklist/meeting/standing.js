/* How a meeting and its items stand, told from what the server says: who counts, how many are still missing, what is on now. */

/** WAITING, OPEN, or what has become of it. */
export function stateOf({ item }) {
  return item.outcome ?? item.ended ?? (item.openedAt ? 'OPEN' : 'WAITING');
}

/** What is looked at: the item that is voted on, else the last one that is over before the next one begins; null without an agenda. */
export function current({ items }) {
  const open = items.find(each => stateOf(each) === 'OPEN');
  const over = items.filter(each => !['OPEN', 'WAITING'].includes(stateOf(each)));
  const last = over.reduce((one, other) => one && (one.item.closedAt ?? '') > (other.item.closedAt ?? '') ? one : other, null);
  return open ?? last ?? items[0] ?? null;
}

/** The next one to be dealt with, or null. */
export function next({ items }) {
  return items.find(each => stateOf(each) === 'WAITING') ?? null;
}

/** How many reach a fraction of a base. */
export function needed({ part, whole, more }, base) {
  const exact = base * part / whole;
  return more ? Math.floor(exact) + 1 : Math.ceil(exact);
}

/** How many have to be there for an item, how many are, how many are missing; area in m², null where it does not count. */
export function quorum({ rule, tally }) {
  const base = rule.quorum.base === 'MEMBERS' ? tally.members : tally.members - tally.recused;
  const least = needed(rule.quorum, base);
  return {
    base,
    least,
    there: tally.attending,
    missing: Math.max(0, least - tally.attending),
    area: rule.byArea ? { there: tally.areaAttending ?? 0, all: tally.areaMembers ?? 0, part: rule.quorum } : null,
    reached: tally.quorum
  };
}

/** How many have to vote for it, as those who are there and have voted stand now. */
export function majority({ rule, tally }) {
  const voted = tally.votesFor + tally.against + tally.abstained;
  const base = { MEMBERS: tally.members, ENTITLED: tally.members - tally.recused, ATTENDING: tally.attending, VOTING: voted }[rule.majority.base];
  const least = needed(rule.majority, base);
  return { least, voted, missing: Math.max(0, least - tally.votesFor) };
}

/** Where a member is for an item. */
export function statusFor({ absences }, id) {
  return absences[id] ?? 'PRESENT';
}

/** Whether a member counts for an item: present, or represented by one who is. */
export function counts(listed, id) {
  const status = statusFor(listed, id);
  return status === 'PRESENT' || (status === 'REPRESENTED' && statusFor(listed, listed.proxies[id]) === 'PRESENT');
}

/** For whom the reader votes on an item with his own account: himself, and whom he represents. */
export function ownVoters({ me, members }, listed) {
  return me === null ? [] : members.map(({ member }) => member)
    .filter(({ id }) => (id === me && statusFor(listed, id) === 'PRESENT') || (listed.proxies[id] === me && counts(listed, id)));
}

/** How far two people have come with counting: NONE, ONE (of them), OWN (the reader's alone), DIFFERENT, AGREED. */
export function counting({ rounds }, user) {
  const last = rounds.at(-1);
  if (!last) {
    return 'NONE';
  }
  if (last.people.length === 1) {
    return last.people[0] === user ? 'OWN' : 'ONE';
  }
  return last.agreed ? 'AGREED' : 'DIFFERENT';
}
