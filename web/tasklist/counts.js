/* How much is on each of Tasklist's lists, beside its name, and how much one's unit has passed on. */
import { fetchJson, ours } from '../shared/api.js';
import { element } from '../shared/dom.js';
import { renewing } from './renewal.js';

const PASSED_ON = 'passedOn';
const places = new Map();
let counts = new Map();
let first = null;

/** The list that has all of the unit's work. */
export function firstFilter() {
  return first;
}

/** Where the count of a list stands; of what the unit has passed on, without an id. */
export function countOf(list = PASSED_ON) {
  const place = element('span', 'case-count');
  places.set(list, place);
  draw(place, list);
  return place;
}

function draw(place, list) {
  const count = counts.get(list);
  place.textContent = count === undefined ? '' : ` ${count} 件`;
  place.classList.toggle('case-count-none', count === 0);
}

renewing(async () => {
  const { filters, passedOn } = await fetchJson(ours('/task-counts')).catch(() => ({}));
  if (filters) {
    first = filters[0]?.filter ?? null;
    counts = new Map([...filters.map(each => [each.filter, each.count]), [PASSED_ON, passedOn]]);
    places.forEach(draw);
  }
});

window.angular.module('cam.tasklist.filter').directive('taskFilter', () => ({
  restrict: 'C',
  link: (scope, [item]) => {
    const { id } = scope.filter;
    const place = countOf(id);
    item.querySelector('.name a').append(place);
    scope.$on('$destroy', () => places.get(id) === place && places.delete(id));
  }
}));
