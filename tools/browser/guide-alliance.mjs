// A member's liaison and the community's secretary at an alliance, in the demo district as it is after its first start: joining, a month's duty,
// its rota, an opinion that is asked for. Each page is shown to the caller: the guide makes its pictures of them, the walk looks at them.

/**
 * @param applicant of a department that is no member yet
 * @param shot called with a person and the name of the page that he sees
 */
export async function alliance({ member, applicant, community, shot }) {
  await starting(applicant, '申请加入党建联盟');
  await applicant.set('申请加入哪个联盟', '锦绣社区党建联盟');
  await applicant.set('本单位党组织', '住房和城乡建设局机关党支部');
  await applicant.set('能为联盟做什么', '老旧小区改造政策咨询，每季度一次');
  await shot(applicant, 'alliance-join');
  const joining = await registered(applicant);
  await community.does(joining, '审核加入申请', { 是否同意: '同意' });
  await community.shows('签订联盟协议');
  await shot(community, 'alliance-sign');

  await member.open('', '安排轮值活动');
  await member.hold();
  await member.set('活动主题', '义诊进社区');
  await member.set('活动日期', today());
  await member.set('活动地点', '社区广场');
  await member.set('活动安排', '上午九点到十一点，量血压、测血糖、用药咨询');
  await shot(member, 'alliance-duty');
  await member.goesOn('安排轮值活动', {});
  await until(member, '登记轮值情况');
  await member.hold();
  await shot(member, 'alliance-record');
  await starting(member, '调整轮值');
  await member.set('怎样调整', '与另一个月对调');
  await shot(member, 'alliance-rota');
  await leave(member);
  await starting(member, '征求社区党组织意见');
  await member.set('征求哪个社区党组织的意见', '锦绣社区');
  await member.set('事项类别', '两代表一委员');
  await member.set('事由', '区人大代表候选人推荐');
  await member.set('征求意见的内容', '拟推荐本院医生一名，请社区党组织出具意见。');
  await member.set('被推荐人姓名', '欧阳晓梅');
  await shot(member, 'alliance-ask');
  const asked = await registered(member);
  await community.page.reload();
  await community.open(asked, '出具党组织意见');
  await community.hold();
  await shot(community, 'alliance-opinion');
  await community.goesOn('出具党组织意见', { 党组织的意见: '同意', 意见和理由: '长期参加社区义诊，群众基础好。' });
  await member.page.goto(`${member.address}/api/opinions/${asked}/letter`);
  await shot(member, 'alliance-letter');
  await community.page.goto(`${community.address}/camunda/app/tasklist/default/`);
  await community.page.fill('.case-search input', '成立党建联盟');
  await community.page.press('.case-search input', 'Enter');
  await community.page.locator('.case-panel a:has-text("成立党建联盟：锦绣社区党建联盟"), .case-panel li:has-text("成立党建联盟：锦绣社区党建联盟") a').first().click();
  await community.page.locator('.case-panel-file >> text=理事会（').first().waitFor();
  await shot(community, 'alliance-file');
}

/** The day in the district's zone. */
function today() {
  const [year, month, day] = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).split('-').map(Number);
  return new Date(year, month - 1, day);
}

export async function starting({ page }, words) {
  await page.locator('.start-process-action a').first().click();
  await page.locator(`.start-list a:has-text("${words}")`).first().click();
  await page.locator('.modal-dialog .fjs-form').first().waitFor();
}

async function registered({ page }) {
  await page.waitForTimeout(600);
  await page.locator('.modal-footer button.btn-primary').click();
  const said = await page.locator('.receipt .receipt-said').innerText();
  await page.locator('.receipt button:text-is("关闭")').click();
  return /\d{14}/.exec(said)[0];
}

async function leave({ page }) {
  await page.locator('.modal-footer button:text-is("取消")').click();
  await page.locator('.modal-dialog').waitFor({ state: 'hidden' });
}

/** The clock opens a step at the day that it was planned for. */
async function until(person, name) {
  for (let tries = 0; ; tries++) {
    await person.page.waitForTimeout(4000);
    await person.page.reload();
    await person.page.locator('.task-filters h4 > a').first().waitFor();
    try {
      return await person.open('', name);
    } catch (failure) {
      if (tries === 5) {
        throw failure;
      }
    }
  }
}
