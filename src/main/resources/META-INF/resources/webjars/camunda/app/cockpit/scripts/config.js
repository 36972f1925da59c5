// Settings of Cockpit. All others keep the defaults of the release: https://docs.camunda.org/manual/7.24/webapps/cockpit/extend/configuration/
export default {
  app: {
    vendor: '民需',
    name: '流程监控'
  },
  // The web applications look a locale up by the part before the dash: zh-CN would stay English.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true
};
