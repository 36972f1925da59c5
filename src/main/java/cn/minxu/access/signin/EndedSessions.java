package cn.minxu.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account is gone, closed or has another password, before anything is done for it. */
public class EndedSessions extends OncePerRequestFilter {

    private final Standings standings;

    public EndedSessions(Standings standings) {
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && hasEnded(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(HttpSession session) {
        var user = SessionPass.userOf(session);
        return user.isPresent()
                && SessionPass.of(session)
                        .filter(pass -> pass.userId().equals(user.get()) && standings.holds(pass))
                        .isEmpty();
    }
}
