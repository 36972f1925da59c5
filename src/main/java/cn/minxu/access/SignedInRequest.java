package cn.minxu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request of a known user. */
class SignedInRequest extends HttpServletRequestWrapper {

    private final String userId;

    SignedInRequest(HttpServletRequest request, String userId) {
        super(request);
        this.userId = userId;
    }

    @Override
    public String getRemoteUser() {
        return userId;
    }

    @Override
    public Principal getUserPrincipal() {
        return () -> userId;
    }
}
