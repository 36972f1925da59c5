// A meeting of a community by REST as far as it is wanted for pictures: called for today, with its list and agenda, invited to, opened.

const MEMBERS = [
  ['万顺水', '居民代表'], ['贺家栋', '居民代表'], ['江秋月', '居民代表'], ['陆建平', '业主委员会主任'], ['庄晓燕', '物业公司经理'], ['费文斌', '驻区单位代表']
];
const ITEMS = [['小区主干道划停车位', 'NAMED'], ['车位收费标准', 'COUNTED'], ['夜间停车引导', 'NAMED']];

export class CalledMeeting {
  constructor(address, user, password) {
    this.address = address;
    this.head = { 'Authorization': `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`, 'Content-Type': 'application/json' };
  }

  /** @param accounts [name, post, account] of those who vote themselves */
  async call(title, accounts) {
    const start = '/engine-rest/process-definition/key/holdMeeting';
    const { formToken } = await this.ask(`${start}/form-variables`);
    const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const { businessKey } = await this.ask(`${start}/submit-form`, variables({
      formToken: formToken.value, meetingKind: 'JOINT', title, day, begins: '00:01', ends: '23:59', place: '社区会议室'
    }));
    this.number = businessKey;
    for (const [name, post, account] of [...MEMBERS, ...accounts]) {
      await this.tell('members', { name, post, ...(account ? { account } : {}) });
    }
    for (const [item, ballot] of ITEMS) {
      await this.tell('items', { title: item, ballot });
    }
    return this.number;
  }

  /** The meeting as it is then. */
  tell(path, body = {}) {
    return this.ask(`/api/meetings/${this.number}/${path}`, body);
  }

  look() {
    return this.ask(`/api/meetings/${this.number}`);
  }

  async complete(step, values) {
    const [task] = await this.ask(`/engine-rest/task?processInstanceBusinessKey=${this.number}&taskDefinitionKey=${step}&maxResults=1`);
    return this.ask(`/engine-rest/task/${task.id}/submit-form`, variables(values));
  }

  async ask(path, body) {
    const answer = await fetch(this.address + path, { method: body ? 'POST' : 'GET', headers: this.head, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path}：${answer.status} ${text}`);
    }
    return text ? JSON.parse(text) : null;
  }
}

function variables(values) {
  return { variables: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])) };
}
