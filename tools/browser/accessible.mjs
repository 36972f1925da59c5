// Has axe look at every page and dialog that somebody can reach: no serious or critical finding (axe.mjs).
//   node accessible.mjs ADDRESS USER PASSWORD APPLICATION
import { findings } from './axe.mjs';
import { browsing, expect } from './person.mjs';
import { tour } from './tour.mjs';

const [address, user, password, application] = process.argv.slice(2);

await browsing(async signIn => {
  const person = await signIn(address, user, password, { application });
  const found = new Map();
  let looked = 0;
  await tour(person, application, async where => {
    looked++;
    for (const finding of await findings(person.page)) {
      const key = `${finding.rule} ${finding.at}`;
      if (!found.has(key)) {
        found.set(key, `${where}：${finding.rule}（${finding.impact}）${finding.at} ${finding.html}`);
      }
    }
  });
  expect(found.size === 0, `${application}，${user}，${found.size} 处无障碍问题：\n${[...found.values()].join('\n')}`);
  console.log(`${application}，${user}：看过 ${looked} 个页面和对话框，没有严重的无障碍问题`);
});
