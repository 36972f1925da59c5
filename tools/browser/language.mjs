// Collects everything that somebody can read on every page that he can reach – texts, titles, placeholders, labels for readers of the screen –
// and fails on English words, raw keys, accounts and ids, on anything that the page reports as an error, and on any request that fails.
// With “accessible” axe has a look at each page, too: no serious or critical finding (axe.mjs).
//   node language.mjs ADDRESS USER PASSWORD APPLICATION [accessible]
import { findings } from './axe.mjs';
import { browsing, expect } from './person.mjs';
import { tour } from './tour.mjs';
import { collected, foreign } from './words.mjs';

const [address, user, password, application, accessible] = process.argv.slice(2);

await browsing(async signIn => {
  const person = await signIn(address, user, password, { application });
  const found = new Map();
  const barriers = new Map();
  let texts = 0;
  await tour(person, application, async where => {
    for (const { text, at } of await collected(person.page)) {
      texts++;
      const words = foreign(text);
      if (words.length && !found.has(text)) {
        found.set(text, `${where}：「${text.slice(0, 80)}」（${at}）`);
      }
    }
    for (const { rule, impact, at, html } of accessible ? await findings(person.page) : []) {
      if (!barriers.has(`${rule} ${at}`)) {
        barriers.set(`${rule} ${at}`, `${where}：${rule}（${impact}）${at} ${html}`);
      }
    }
  });
  expect(texts > (application === 'tasklist' ? 200 : 20), `只看到 ${texts} 处文字，页面没有打开`);
  expect(found.size === 0, `${application}，${user}，${found.size} 处不是中文的字：\n${[...found.values()].join('\n')}`);
  expect(barriers.size === 0, `${application}，${user}，${barriers.size} 处无障碍问题：\n${[...barriers.values()].join('\n')}`);
  console.log(`${application}，${user}：看过 ${texts} 处文字，都是中文${accessible ? '；没有严重的无障碍问题' : ''}`);
});
