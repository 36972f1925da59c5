export default {
  app: {
    name: '任务办理',
    vendor: '民需'
  },
  locales: {
    // only the part before a dash is looked up: zh-CN would stay English
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/tasklist'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签领当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '定位到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '定位到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '定位到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开登记事项的对话框'
    }
  }
};
