package cn.minxu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** There is no set-up page: the first administrator is made by the application. */
class ClosedSetup extends OncePerRequestFilter {

    private static final Pattern SETUP =
            Pattern.compile("/camunda/app/admin(/.*)?/setup(/.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (SETUP.matcher(request.getServletPath() + rest).matches()) {
            ErrorAnswer.write(response, 404, Problem.advice(404));
        } else {
            chain.doFilter(request, response);
        }
    }
}
