package cn.minxu.access;

import cn.minxu.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long a request may be: who reads one whole must not be given more than fits into the memory. */
class BodyLimit extends OncePerRequestFilter {

    private static final int ORDINARY = 1 << 20;
    private static final int DEPLOYMENT = 10 << 20;
    private static final int FILE = 31 << 20;
    private static final Pattern FILES =
            Pattern.compile("/api/imports.*|/api/organisation/import.*|/api/cases/[^/]+/documents");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            refuse(response, tooLong(most));
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, most, () -> tooLong(most)), response);
        } catch (Refused refused) {
            refuse(response, refused);
        }
    }

    private static int most(String path) {
        if (FILES.matcher(path).matches()) {
            return FILE;
        }
        return path.endsWith("/deployment/create") ? DEPLOYMENT : ORDINARY;
    }

    private static Refused tooLong(int most) {
        return new Refused(Refused.Kind.TOO_LARGE, "提交的内容过大：最多 %d MB，请缩小或拆分后再试。".formatted(most >> 20));
    }

    private static void refuse(HttpServletResponse response, Refused refused) throws IOException {
        ErrorAnswer.write(response, refused.kind().status(), String.valueOf(refused.getMessage()));
    }
}
