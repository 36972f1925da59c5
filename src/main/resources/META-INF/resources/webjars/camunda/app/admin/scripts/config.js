export default {
  app: {
    name: '系统管理',
    vendor: '民需'
  },
  locales: {
    // only the part before a dash is looked up: zh-CN would stay English
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/chinese']
};
