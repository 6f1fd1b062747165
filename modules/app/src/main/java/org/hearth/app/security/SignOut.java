package org.hearth.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session, and tells the browser to forget what it holds of Hearth. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignIn signIn;

    @Inject
    transient Provider provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!FormKey.isRight(request.getSession(false), request.getParameter("token"))) {
            Refusal.send(
                    request,
                    response,
                    403,
                    "The form was sent without its key. Open the page again and sign out there.");
            return;
        }
        signIn.out(request);
        if (provider.isOpenIdConnect()) {
            request.logout();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(request.getContextPath() + "/sign-in?out=true");
    }
}
