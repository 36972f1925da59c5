// A meeting as the server shows it, for tests: four members, of whom two are there, and three items, one for each way of voting.
export const NUMBER = '20261117000001';

const RULE = {
  id: 1, kind: 'JOINT', name: '社区联席会', quorum: { base: 'MEMBERS', part: 2, whole: 3, more: false },
  majority: { base: 'ATTENDING', part: 1, whole: 2, more: true }, byArea: false
};

export function member(id, name, status = 'PRESENT', more = {}) {
  const { proxy = null, ...rest } = more;
  return { member: { id, name, post: null, account: null, area: null, substitutes: null, ...rest }, status, proxy };
}

export function item(id, ballot, more = {}) {
  const { tally, absences = {}, proxies = {}, votes = {}, rounds = [], results = [], rule = RULE, ...rest } = more;
  return {
    item: { id, place: id, title: `议题${id}`, about: null, ballot, ruleKind: 'JOINT', ruleId: 1, openedAt: null, closedAt: null, ended: null, why: null, outcome: null, ...rest },
    rule,
    tally: { members: 4, recused: 0, attending: 3, votesFor: 0, against: 0, abstained: 0, areaMembers: null, areaAttending: null, areaFor: null, quorum: true, ...tally },
    absences, proxies, votes, rounds, results
  };
}

export const OPEN = { openedAt: '2026-11-17T01:10:00Z' };

export function view(more = {}) {
  return {
    number: NUMBER, title: '社区联席会：十一月会议', kind: '社区联席会', place: '社区会议室', startsAt: '2026-11-17T01:00:00Z', closesAt: '2026-11-17T03:30:00Z',
    invitedAt: '2026-11-11T02:00:00Z', callBy: '2026-11-12', openedAt: '2026-11-17T01:05:00Z', lateWhy: null, closedAt: null, minutes: null, approved: false,
    members: [member(11, '甲'), member(12, '乙', 'PRESENT', { account: 'yi' }), member(13, '丙', 'REPRESENTED', { proxy: 12 }), member(14, '丁', 'ABSENT')],
    items: [item(1, 'NAMED', OPEN), item(2, 'SECRET'), item(3, 'COUNTED')], tasks: [], units: {}, mayRecord: true, me: null, ...more
  };
}

export const AWAY = { absences: { 13: 'REPRESENTED', 14: 'ABSENT' }, proxies: { 13: 12 } };

export const CHOICES = {
  units: [{ value: 'department-1', label: '测试住建局' }], people: [{ value: 'li.si', label: '李四（测试乙社区）' }],
  rules: [{ value: 'COUNCIL', label: '理事会' }, { value: 'JOINT', label: '社区联席会' }]
};
