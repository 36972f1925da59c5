/* Which field a refusal is about: the server speaks of fields by their names, in 引号 or within a sentence. */
const LEAST = 3;

/** Of these the one that the words are about, or null: the one named in 引号, else the one whose name has most in common with them. */
export function meant(words, all, nameOf) {
  const quoted = all.find(each => words.includes(`“${nameOf(each).replace(/（.*/, '')}`));
  if (quoted) {
    return quoted;
  }
  const [best] = all.map(each => ({ each, common: common(words, nameOf(each)) }))
    .filter(({ common: length }) => length >= LEAST)
    .sort((one, other) => other.common - one.common);
  return best?.each ?? null;
}

/** Length of the longest run of characters that both have. */
export function common(one, other) {
  let longest = 0;
  for (let start = 0; start < other.length; start++) {
    while (start + longest < other.length && one.includes(other.slice(start, start + longest + 1))) {
      longest++;
    }
  }
  return longest;
}
