/* Seconds as one says them: 剩 1 小时 20 分; when they are past, 已超 20 分. */
const UNITS = [[86_400, '天'], [3_600, '小时'], [60, '分']];
const MOST = 2;

export function clockWords(seconds) {
  let rest = Math.abs(seconds);
  const parts = [];
  for (const [length, name] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count) {
      parts.push(`${count} ${name}`);
    }
  }
  return `${seconds < 0 ? '已超' : '剩'} ${parts.slice(0, MOST).join(' ') || '不到 1 分'}`;
}
