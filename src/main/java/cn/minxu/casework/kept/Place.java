package cn.minxu.casework.kept;

/**
 * The form in which something was typed: an open task's, or the start form of a process.
 *
 * @param text as {@code minxu.kept_work} has it
 */
record Place(String text) {

    static Place ofTask(String taskId) {
        return new Place("task:" + taskId);
    }

    static Place ofStart(String processKey) {
        return new Place("start:" + processKey);
    }
}
