// The people of the demo district's alliance by clicking: guide-alliance.mjs, and a liaison who is replaced. Each page is Chinese, has no serious
// finding of axe's, and what stands above a form says what it is about.
//   node alliance.mjs ADDRESS PASSWORD
// Ends with 1 and says what was seen if a step does not work.
import { findings } from './axe.mjs';
import { alliance, starting } from './guide-alliance.mjs';
import { browsing, expect } from './person.mjs';
import { settled } from './tour.mjs';
import { collected, foreign } from './words.mjs';

const [address, password] = process.argv.slice(2);

/** What stands above the form, or in it, on these pages. */
const SAID = {
  'alliance-sign': ['住房和城乡建设局机关党支部', '老旧小区改造政策咨询'],
  'alliance-record': ['轮值单位：锦绣医院', '义诊进社区', '社区广场'],
  'alliance-opinion': ['征得同意：拟推荐本院医生一名'],
  'alliance-letter': ['锦绣社区党组织', '同意'],
  'alliance-file': ['会长单位 向阳实验小学', '轮值：']
};

await browsing(async signIn => {
  const as = user => signIn(address, user, password);
  const people = { member: await as('song.lixin'), applicant: await as('ma.chao'), community: await as('li.xiulan') };
  await alliance({ ...people, shot: looked });
  const other = await as('fang.zhiyuan');
  await starting(other, '更换联络员');
  await other.set('新的联络员', '方志远');
  await other.set('更换的原因', '试一试');
  await looked(other, 'alliance-liaison');
  await other.page.locator('.modal-footer button.btn-primary').click();
  await other.page.locator('.modal-dialog :text("不必更换") >> visible=true').first().waitFor();
  const [trouble, ...more] = other.troubles.splice(0);
  expect(/^409 POST /.test(trouble ?? '') && !more.length, `应当只被拒绝一次：${[trouble, ...more].join(' | ')}`);
  console.log('加入、签约、轮值、调整、征求意见、复函、案卷、更换联络员，都已走通');
});

async function looked({ page }, name) {
  await settled(page);
  const words = (await collected(page, 'li.task')).map(({ text }) => text).filter(text => foreign(text).length);
  expect(words.length === 0, `${name}，不是中文的字：${words.join(' | ')}`);
  const found = await findings(page);
  expect(found.length === 0, `${name}，无障碍问题：\n${found.map(({ rule, at, html }) => `${rule} ${at} ${html}`).join('\n')}`);
  const seen = await page.locator('body').innerText();
  for (const each of SAID[name] ?? []) {
    expect(seen.includes(each), `${name}上没有“${each}”`);
  }
}
