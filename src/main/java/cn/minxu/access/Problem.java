package cn.minxu.access;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The words for what can go wrong with a request, by HTTP status. */
final class Problem {

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title(status.value()));
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status) {
        return of(status, advice(status.value()));
    }

    /** What happened, in a few words. */
    static String title(int status) {
        return switch (status) {
            case 401 -> "尚未登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405, 406, 415 -> "不支持的请求";
            case 409 -> "已有变化";
            case 410 -> "不再提供";
            case 413 -> "内容过大";
            case 429 -> "请稍候再试";
            case 503 -> "暂时不可用";
            default -> status < 500 ? "请求有误" : "系统出错";
        };
    }

    /** What to do about it. */
    static String advice(int status) {
        return switch (status) {
            case 401 -> "请先登录，或核对账号和密码；多次输错后须等待一段时间再试。";
            case 403 -> "您没有权限进行这项操作；如工作需要，请联系管理员。";
            case 404 -> "要找的内容不存在，或已被办结、移走，请刷新后再试。";
            case 405 -> "这个地址不支持这种操作，请核对请求方法。";
            case 406 -> "不能按要求的格式答复，请接受 application/json。";
            case 409 -> "他人刚刚处理了同一内容，请刷新后再试。";
            case 413 -> "提交的内容超过了允许的大小，请缩小或拆分后再试。";
            case 415 -> "不支持这种内容格式，请核对 Content-Type。";
            case 429 -> "尝试得太频繁，请稍候再试。";
            case 503 -> "数据库暂时连接不上，系统正在恢复，请过几秒再试。";
            default -> status < 500 ? "请求的内容不符合要求，请核对后再试。" : "系统没能完成这项操作，请稍后再试；如一再出现，请联系管理员。";
        };
    }
}
