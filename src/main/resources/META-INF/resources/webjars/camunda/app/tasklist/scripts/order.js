// 队列按到期先后（逾期的在前，其次将要到期的），同时到期的按优先级：Tasklist 自己的默认次序是最新的在前，且盖过筛选里定的次序。
// 每次登录只换一次默认次序；之后由用户自己选择。
const KEY = 'minxu.queue-order';
const QUEUE = [
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'priority', sortOrder: 'desc' },
];

function sorting(hash) {
  const query = hash.split('?')[1];
  return query && new URLSearchParams(query).get('sorting');
}

function isDefault(text) {
  try {
    const [first, ...more] = JSON.parse(text);
    return more.length === 0 && first.sortBy === 'created' && first.sortOrder === 'desc';
  } catch {
    return false;
  }
}

function order() {
  const { hash } = window.location;
  if (hash.startsWith('#/login')) {
    sessionStorage.removeItem(KEY);
    return;
  }
  if (sessionStorage.getItem(KEY) || !isDefault(sorting(hash))) {
    return;
  }
  sessionStorage.setItem(KEY, 'set');
  const [path, query] = hash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('sorting', JSON.stringify(QUEUE));
  window.location.replace(`${path}?${parameters}`);
}

// Angular 换地址用 pushState，没有事件可听
setInterval(order, 300);

export default {};
