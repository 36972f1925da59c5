package cn.minxu.access;

import cn.minxu.Refused;
import cn.minxu.access.signin.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door before {@code /engine-rest} and {@code /api}: who asks, and whether he may ask at all. Programs send account and password
 * with each request (Basic); pages of the web applications come to {@code /api} with their session.
 */
@Component
class FrontDoor extends OncePerRequestFilter {

    private static final Pattern OURS = Pattern.compile("/api(/.*)?");
    private static final Pattern ADMINISTRATORS_CHANGE =
            Pattern.compile("/api/(organisation|calendar|option-lists)(/.*)?");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final IdentityService identity;
    private final SignIn signIn;
    private final CurrentUser currentUser;

    FrontDoor(IdentityService identity, SignIn signIn, CurrentUser currentUser) {
        this.identity = identity;
        this.signIn = signIn;
        this.currentUser = currentUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !isOurs(request) && !path.equals("/engine-rest") && !path.startsWith("/engine-rest/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        secure(response);
        try {
            var user = isOurs(request)
                    ? signIn.byPassword(request).or(() -> signIn.bySession(request))
                    : signIn.byPassword(request);
            if (user.isEmpty()) {
                challenge(request, response);
                return;
            }
            enter(user.get());
            check(request);
            chain.doFilter(new SignedInRequest(request, user.get()), response);
        } catch (Refused refused) {
            ErrorAnswer.write(response, refused.kind().status(), String.valueOf(refused.getMessage()));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void enter(String userId) {
        var groups = identity.createGroupQuery().groupMember(userId).list();
        var tenants = identity.createTenantQuery()
                .userMember(userId)
                .includingGroupsOfUser(true)
                .list();
        identity.setAuthentication(
                userId,
                groups.stream().map(Group::getId).toList(),
                tenants.stream().map(Tenant::getId).toList());
    }

    private void check(HttpServletRequest request) {
        SoundText.checkAddress(request);
        var changes = !READING.contains(request.getMethod());
        if (changes
                && ADMINISTRATORS_CHANGE.matcher(request.getServletPath()).matches()
                && !currentUser.isAdministrator()) {
            throw Refused.forbidden("只有管理员可以进行这项操作。");
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        return OURS.matcher(request.getServletPath()).matches();
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Pages handle it themselves: a challenge would make the browser ask for a password in a window of its own. */
    private static void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"minxu\", charset=\"UTF-8\"");
        }
        ErrorAnswer.write(response, 401, Problem.advice(401));
    }
}
