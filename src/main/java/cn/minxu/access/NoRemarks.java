package cn.minxu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine keeps no remarks and attachments: free text may hold personal data, which belongs into our own tables only. */
class NoRemarks extends OncePerRequestFilter {

    private static final Pattern REMARK =
            Pattern.compile("/.*/(task|process-instance)/[^/]+/(comment|attachment)(/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        var writes = !READING.contains(request.getMethod());
        if (writes && REMARK.matcher(request.getServletPath() + rest).matches()) {
            ErrorAnswer.write(response, 403, "流程引擎中不保存备注和附件，以免留下居民个人信息。请把说明填在任务表单里，它会进入办理记录。");
        } else {
            chain.doFilter(request, response);
        }
    }
}
