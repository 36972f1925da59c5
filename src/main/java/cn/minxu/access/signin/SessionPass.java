package cn.minxu.access.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** Leaves in a session the pass that it was opened with, at the moment at which the web applications sign its user in. */
@Component
class SessionPass implements HttpSessionAttributeListener {

    private static final String NAME = Pass.class.getName();

    /** Who is signed in to the web applications. */
    static Optional<String> userOf(HttpSession session) {
        return signedIn(session).map(UserAuthentication::getIdentityId);
    }

    static Optional<List<String>> groupsOf(HttpSession session) {
        return signedIn(session).map(UserAuthentication::getGroupIds);
    }

    private static Optional<UserAuthentication> signedIn(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .findFirst();
    }

    static Optional<Pass> of(HttpSession session) {
        return Optional.ofNullable((Pass) session.getAttribute(NAME));
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        keep(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        keep(event);
    }

    private static void keep(HttpSessionBindingEvent event) {
        var session = event.getSession();
        if (session.getAttribute(event.getName()) instanceof Authentications) {
            Pass.noted()
                    .filter(pass ->
                            userOf(session).filter(pass.userId()::equals).isPresent())
                    .ifPresent(pass -> session.setAttribute(NAME, pass));
        }
    }
}
