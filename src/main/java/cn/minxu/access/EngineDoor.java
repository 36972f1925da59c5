package cn.minxu.access;

import cn.minxu.Refused;
import cn.minxu.access.opening.Asked;
import cn.minxu.access.opening.Asker;
import cn.minxu.access.opening.Openings;
import cn.minxu.access.opening.SoundRequest;
import cn.minxu.access.signin.SignIn;
import cn.minxu.engine.Callers;
import cn.minxu.engine.Callers.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one door to the engine, at both its addresses: what {@link Openings} doesn't name is refused before the engine is asked. */
@Component
class EngineDoor extends OncePerRequestFilter {

    /** Attribute of a request: which way it goes. */
    static final String WAY = EngineDoor.class.getName();

    private final String engine;
    private final SignIn signIn;
    private final Callers callers;

    EngineDoor(ProcessEngine engine, SignIn signIn, Callers callers) {
        this.engine = engine.getName();
        this.signIn = signIn;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            SoundText.checkAddress(request);
            var askers = askers(request);
            var ways = Openings.ways(Asked.of(request, engine));
            request.setAttribute(WAY, ways.get(0).path().text());
            if (ways.stream().anyMatch(way -> way.isFor(askers))) {
                chain.doFilter(SoundRequest.of(request, SoundText::check), response);
            } else {
                refuse(askers, response);
            }
        } catch (Refused refused) {
            ErrorAnswer.write(response, refused.kind().status(), String.valueOf(refused.getMessage()));
        }
    }

    /** The gate has let him in with his password, or his page has its session. */
    private Set<Asker> askers(HttpServletRequest request) {
        return callers.current()
                .map(Caller::groups)
                .or(() -> signIn.groupsBySession(request))
                .map(Asker::in)
                .orElse(Set.of(Asker.ANYBODY));
    }

    private static void refuse(Set<Asker> askers, HttpServletResponse response) throws IOException {
        var status = askers.contains(Asker.SIGNED_IN) ? 403 : 401;
        ErrorAnswer.write(response, status, Problem.advice(status));
    }
}
