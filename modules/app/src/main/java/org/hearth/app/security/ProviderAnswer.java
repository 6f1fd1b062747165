package org.hearth.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Where the identity provider sends people back to. An answer with a code goes on to the server's OpenID Connect client,
 * which checks it; whoever was not let in, or began so long ago that nothing here knows of it, is told so on the sign-in
 * page instead of meeting the server's own error.
 */
@WebServlet("/sign-in/oidcclient/redirect/council")
public class ProviderAnswer extends HttpServlet {
    private static final String CLIENT = "/oidcclient/redirect/council";
    /** The cookie in which the server's client keeps what was asked for, until the provider has answered. */
    private static final String BEGUN = "WASReqURLOidc";

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignIn signIn;

    @Inject
    transient Provider provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isOpenIdConnect()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!begunHere(request)) {
            response.sendRedirect("/sign-in?again=true");
        } else if (request.getParameter("code") == null || request.getParameter("state") == null) {
            signIn.refusedByProvider(request);
            response.sendRedirect("/sign-in?refused=true");
        } else {
            response.sendRedirect(CLIENT + "?" + request.getQueryString());
        }
    }

    private static boolean begunHere(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies).anyMatch(cookie -> cookie.getName().startsWith(BEGUN));
    }
}
