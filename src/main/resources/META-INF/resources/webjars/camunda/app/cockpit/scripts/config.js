export default {
  app: {
    name: '流程监控',
    vendor: '民需'
  },
  locales: {
    // only the part before a dash is looked up: zh-CN would stay English
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/cockpit'],
  requireJsConfig: {
    ngDeps: ['minxu.cockpit']
  }
};
