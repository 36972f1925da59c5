package cn.minxu.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chinese words for an error of the engine.
 *
 * @param detail the engine's own words, for those who look after it; blank where they would show statements of the database
 */
record EngineWords(int status, String message, String detail) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What people sent, in the engine's English words. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Pattern NO_TASK =
            Pattern.compile("task is null|No matching task|Cannot find task|[Tt]ask .* not found");
    /** Java serialization; transient in place of stored. */
    private static final Pattern NO_VALUE =
            Pattern.compile("Cannot find serializer|ENGINE-17007|Cannot set transient variable");

    private static final Pattern STATEMENT =
            Pattern.compile("SQL|### |jdbc|postgresql|Cannot invoke", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_DATABASE = Pattern.compile(
            "JDBC Connection|SQLTransientConnectionException|I/O error occurred while sending|connection has been closed|"
                    + "terminating connection|the database system is");
    private static final int OPTIMISTIC_LOCKING = 1;

    static EngineWords of(int told, Map<String, Object> fields, Optional<Failure> failure) {
        var original = String.valueOf(fields.getOrDefault("message", ""));
        var status = told < 500 ? told : failure.flatMap(Failure::blame).orElse(told);
        var detail = STATEMENT.matcher(original).find() ? "" : original;
        if (status >= 500 && NO_DATABASE.matcher(original).find()) {
            return new EngineWords(503, Problem.advice(503), "");
        }
        if (HAN.matcher(QUOTED.matcher(original).replaceAll("")).find()) {
            return new EngineWords(status, original, detail);
        }
        if ("AuthorizationException".equals(fields.get("type"))) {
            return new EngineWords(403, Problem.advice(403), detail);
        }
        if (Integer.valueOf(OPTIMISTIC_LOCKING).equals(fields.get("code")) || original.contains("ENGINE-03005")) {
            return new EngineWords(409, Problem.advice(409), detail);
        }
        if (original.contains("belongs to no authenticated tenant")) {
            return new EngineWords(404, "没有这项内容，或它不属于您的单位。", "");
        }
        if (NO_TASK.matcher(original).find()) {
            return new EngineWords(told == 404 ? 404 : 409, "该任务已被办结或不存在，请刷新任务列表。", detail);
        }
        if (NO_VALUE.matcher(original).find()) {
            return new EngineWords(400, "流程变量只能是文字、是否、整数（Long）或日期，不能存放其他类型的内容。", "");
        }
        if (original.contains("ENGINE-13033") || original.contains("ENGINE-02043")) {
            return new EngineWords(409, "流程图中没有画出这种错误或上报的去向，任务仍在原处。请打开任务的表单填写后提交。", detail);
        }
        if (original.contains("already claimed")) {
            return new EngineWords(409, "该任务刚刚已被他人签领，请刷新任务列表。", detail);
        }
        if (original.contains("Unable to transform DMN") || original.contains("Could not parse")) {
            return new EngineWords(400, "模型无法部署，请改正后重新部署：" + original, detail);
        }
        if (original.contains("unbound number of results")) {
            return new EngineWords(400, "请用 maxResults 限定要多少条结果。", detail);
        }
        if (original.contains("does not match policy")) {
            return new EngineWords(400, "密码不符合规则：至少 10 个字符，大写字母、小写字母、数字、符号四类中至少有三类。", detail);
        }
        return new EngineWords(status, Problem.advice(status), detail);
    }
}
