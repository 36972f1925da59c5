// Each role's main path from log-in to done in the demo district, by clicking as a person, and what is said after 完成.
//   node roles.mjs ADDRESS PASSWORD WALK
// WALK is small (网格员登记，社区研判、办理，回访归档), outside (街道、区中心), big (部门、街道二次分流、会签、区级研究、牵头、协办),
// platform (区中心平台退回) or urgent (紧急事项办到底). Ends with 1 and says what was seen if a step does not work.
import { browsing, expect, inTwoWeeks } from './person.mjs';

const [address, password, walk] = process.argv.slice(2);
const mark = String(Date.now()).slice(-8);

const WALKS = { small, outside, big, platform, urgent };

await browsing(async signIn => {
  const as = user => signIn(address, user, password);
  await WALKS[walk](as);
});

function need(words, more = {}) {
  return {
    社区: '锦绣社区',
    来源渠道: '网格上报',
    '大类/小类': '楼道杂物',
    诉求性质: '求助',
    地点: `走查${mark}号`,
    诉求内容: words,
    诉求人: '欧阳晓梅',
    联系电话: '13987654321',
    ...more
  };
}

/** A grid worker takes the need in; the community judges, handles and closes it. */
async function small(as) {
  const grid = await as('zhou.min');
  const number = await grid.register(need('楼道堆着纸箱，夜里绊倒过人'));
  const community = await as('wang.lei');
  let said = await community.does(number, '研判需求', { 现行法律政策能否满足: '能满足', 大事还是小事: '小事', 是否在社区权限内: '在社区权限内', 档次: 'A 档' });
  saying(said, '现在：办理小事，锦绣社区', '下一步由您办理');
  said = await community.goesOn('办理小事', { 办理结果: '已办成', 答复内容: '纸箱已清走' });
  saying(said, '回访居民');
  const head = await as('li.xiulan');
  said = await head.does(number, '回访居民', { 回访结果: '已接通', 居民评价: '满意' });
  saying(said, `${number} 已办结`);
  console.log(`${number}：网格员登记，社区研判、办理，另一人回访，已归档`);
}

/** What the community may not do goes to the street, what the street cannot do to the centre. */
async function outside(as) {
  const community = await as('wang.lei');
  const number = await community.register(need('小区门口的公交站牌倒了'));
  let said = await community.does(number, '研判需求', { 现行法律政策能否满足: '能满足', 大事还是小事: '小事', 是否在社区权限内: '超出社区权限' });
  saying(said, '街道协调解决，向阳街道');
  const street = await as('zhao.qiang');
  said = await street.does(number, '街道协调解决', { 协调结果: '街道无法解决', 理由: '站牌属区级单位管理' });
  saying(said, '区中心归口办理');
  const centre = await as('he.jie');
  said = await centre.does(number, '区中心归口办理', { 答复内容: '站牌已重新立好' });
  saying(said, '回访居民，锦绣社区');
  console.log(`${number}：社区上报，街道协调不了，区中心办结，待回访`);
}

/** Two departments give it back; street and department sign jointly, the district chooses who leads, who supports, and until when. */
async function big(as) {
  const community = await as('li.xiulan');
  const number = await community.register(need('夜市油烟和占道三年没有解决', { '大类/小类': '噪音油烟' }));
  let said = await community.does(number, '研判需求', { 现行法律政策能否满足: '能满足', 大事还是小事: '大事' });
  saying(said, '一次分流签收，综合行政执法局');
  const first = await as('hu.fang');
  said = await first.does(number, '一次分流签收', object());
  saying(said, '召集部门会商，向阳街道');
  const street = await as('zhao.qiang');
  said = await street.does(number, '召集部门会商', { 参加会商的部门: ['城市管理局', '公安分局'] });
  saying(said, '提出会商意见');
  const second = await as('guo.wei');
  await second.does(number, '提出会商意见', { 会商意见: '应由本部门承办', 理由: '夜市摊位由我局管理' });
  const third = await as('deng.gang');
  said = await third.does(number, '提出会商意见', { 会商意见: '需多部门共同承办', 理由: '占道秩序由我局配合' });
  saying(said, '确定二次分流部门，向阳街道');
  said = await street.does(number, '确定二次分流部门', { 二次分流到: '城市管理局', 理由: '会商后确定' });
  saying(said, '二次分流签收，城市管理局');
  said = await second.does(number, '二次分流签收', object());
  saying(said, '会签联合提交');
  await second.does(number, '会签联合提交', { 会签结论: '同意提交' });
  said = await street.does(number, '会签联合提交', { 会签结论: '同意提交' });
  saying(said, '研究确定牵头部门，示范区');
  const district = await as('han.xue');
  said = await district.does(number, '研究确定牵头部门', { 牵头部门: '公安分局', 办结日期: inTwoWeeks(), 协办部门: ['城市管理局'], 指派理由: '区政府专题会议确定' });
  saying(said, '牵头部门承办，公安分局', '协办部门协办，城市管理局');
  await second.does(number, '协办部门协办', { 答复内容: '摊位已规范入场' });
  said = await third.does(number, '牵头部门承办', { 答复内容: '夜市已入场经营，道路已通畅' });
  saying(said, '回访居民，锦绣社区');
  console.log(`${number}：部门异议，街道会商、二次分流，再异议，联签，区级研究，协办、牵头承办，待回访`);
}

/** The centre gives back what was dispatched wrongly; a department signs at the second dispatch, asks for more time and settles it. */
async function platform(as) {
  const community = await as('li.xiulan');
  const number = await community.register(need('路灯整条街不亮', { '大类/小类': '供电' }));
  await community.does(number, '研判需求', { 现行法律政策能否满足: '能满足', 大事还是小事: '大事' });
  const centre = await as('he.jie');
  await centre.open(number, '一次分流签收', '全部可见任务');
  let said = await centre.act('平台退回', { 退回的理由: '路灯不在其管养范围', 退回的依据: '管养责任清单' });
  saying(said, '退回');
  const street = await as('zhao.qiang');
  await street.does(number, '召集部门会商', { 参加会商的部门: ['住房和城乡建设局'] });
  const department = await as('ma.chao');
  await department.does(number, '提出会商意见', { 会商意见: '应由本部门承办', 理由: '路灯由我局养护' });
  await street.does(number, '确定二次分流部门', { 二次分流到: '住房和城乡建设局', 理由: '会商后确定' });
  said = await department.does(number, '二次分流签收', { 签收结论: '签收承办' });
  saying(said, '部门承办，住房和城乡建设局', '下一步由您办理');
  said = await department.goesOn('部门承办', { 答复内容: '电缆已修复，路灯全亮' });
  saying(said, '回访居民，锦绣社区');
  console.log(`${number}：区中心平台退回，街道二次分流，部门签收、承办，待回访`);
}

/** 紧急: within 30 minutes, 2 hours and 24 hours, to the end. */
async function urgent(as) {
  const grid = await as('zhou.min');
  const number = await grid.register(need('电梯里困了两个人', { '大类/小类': '设施设备维修' }), { urgent: true });
  const community = await as('wang.lei');
  let said = await community.does(number, '响应紧急事项', { 响应安排: '已派人并联系维保' });
  saying(said, '到场处置，锦绣社区', '下一步由您办理');
  said = await community.goesOn('到场处置', { 现场情况与处置: '已到场，人已救出' });
  saying(said, '反馈处置结果');
  said = await community.goesOn('反馈处置结果', { 处置结果: '人已救出，电梯停用检修' });
  saying(said, '回访居民');
  const head = await as('li.xiulan');
  said = await head.does(number, '回访居民', { 回访结果: '已接通', 居民评价: '非常满意' });
  saying(said, `${number} 已办结`);
  console.log(`${number}：紧急事项响应、到场、反馈，回访归档`);
}

function object() {
  return { 签收结论: '不属本部门职责', 异议理由: '不属本部门职责', 异议依据: '部门“三定”规定' };
}

function saying(said, ...words) {
  for (const each of words) {
    expect(said.includes(each), `没有说“${each}”，而是：「${said}」`);
  }
}
