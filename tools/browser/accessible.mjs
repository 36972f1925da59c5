// Has axe look at every page and dialog that somebody can reach: no serious or critical finding, but for those of Camunda's own markup that
// are listed here one by one.
//   node accessible.mjs ADDRESS USER PASSWORD APPLICATION
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { browsing, expect } from './person.mjs';
import { tour } from './tour.mjs';

const [address, user, password, application] = process.argv.slice(2);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** [rule, selector]: in markup of the maker's that our scripts cannot reach, with the reason. */
const EXCEPTIONS = [
  // the maker's menus have roles for the menu and none for what is in it; not mended by us
  ['aria-required-children', 'ul[uib-dropdown-menu]'],
  ['listitem', 'ul[uib-dropdown-menu] > li']
];

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

async function findings(page) {
  // what is named by our script is named a tenth of a second after it was drawn
  await page.waitForTimeout(300);
  await page.evaluate(AXE);
  return page.evaluate(async exceptions => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    const excepted = (rule, node) => exceptions.some(([of, selector]) => of === rule
      && [...document.querySelectorAll(selector)].some(each => each === document.querySelector(node.target.at(-1))));
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, impact, nodes }) => nodes.filter(node => !excepted(id, node))
        .map(node => ({ rule: id, impact, at: node.target.join(' '), html: node.html.slice(0, 120) })));
  }, EXCEPTIONS);
}
