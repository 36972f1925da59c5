package cn.minxu.access;

import cn.minxu.store.StoreState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the database is away nobody waits for it: he is told at once. */
class NoStore extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private final StoreState store;

    NoStore(StoreState store) {
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (store.isDown()) {
            answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !StoreState.isLost(failure)) {
                throw failure;
            }
            answer(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")) {
            response.setStatus(503);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(Problem.advice(503).getBytes(StandardCharsets.UTF_8));
        } else {
            ErrorAnswer.write(response, 503, Problem.advice(503));
        }
    }
}
