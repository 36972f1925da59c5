/*
 * What Tasklist does not show. No 新建任务: work comes from processes only. No search by the engine's variables: search.js finds cases. Neither the tab 历史, since the engine's own history tells less
 * than the record does, nor 添加备注: remarks would put personal data into the engine's tables, and the server refuses them. Nor a list of
 * other tasks after 完成: after.js says where the case is. Nor that a task could not be read, in the words of its data layer: done-task.js leads
 * to the file of its case.
 */
const LEFT_OUT = ['task-detail-history', 'task-action-comment', 'create-task-action', 'task-search'];

window.angular.module('webapps.plugin').config(['PluginsProvider', plugins => {
  const register = plugins.registerPlugin;
  plugins.registerPlugin = (type, component, plugin) => {
    if (!LEFT_OUT.includes(plugin.id)) {
      register.call(plugins, type, component, plugin);
    }
  };
}]);

window.angular.module('cam.tasklist').factory('assignNotification', () => () => {});

window.angular.module('cam.tasklist').decorator('Notifications', ['$delegate', notifications => {
  const { addError } = notifications;
  notifications.addError = function (notice, ...more) {
    if (!/^<task> <- .*不存在/.test(notice.message ?? '')) {
      addError.call(this, notice, ...more);
    }
  };
  return notifications;
}]);
