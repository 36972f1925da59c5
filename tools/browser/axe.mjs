// Has axe look at a page as it is: serious and critical findings, but for those of Camunda's own markup that are listed here one by one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** [rule, selector]: in markup of the maker's that our scripts cannot reach, with the reason. */
const EXCEPTIONS = [
  // the maker's menus have roles for the menu and none for what is in it; not mended by us
  ['aria-required-children', 'ul[uib-dropdown-menu]'],
  ['listitem', 'ul[uib-dropdown-menu] > li']
];

/** What is named by our script is named a tenth of a second after it was drawn. */
const NAMED = 300;

/** What stands: what is found on a page that was just drawn anew is looked at once more. */
export async function findings(page) {
  await page.waitForTimeout(NAMED);
  await page.evaluate(AXE);
  const first = await found(page);
  if (!first.length) {
    return first;
  }
  await page.waitForTimeout(NAMED);
  return found(page);
}

async function found(page) {
  return page.evaluate(async exceptions => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
    const excepted = (rule, node) => exceptions.some(([of, selector]) => of === rule
      && [...document.querySelectorAll(selector)].some(each => each === document.querySelector(node.target.at(-1))));
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, impact, nodes }) => nodes.filter(node => !excepted(id, node))
        .map(node => ({ rule: id, impact, at: node.target.join(' '), html: node.html.slice(0, 120) })));
  }, EXCEPTIONS);
}
