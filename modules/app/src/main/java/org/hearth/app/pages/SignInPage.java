package org.hearth.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.app.security.DemoPeople;
import org.hearth.app.security.Provider;
import org.hearth.app.security.SignIn;
import org.hearth.platform.api.pages.Pages;

/** Name and password. What is wrong is never said apart, so nobody learns which names exist. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignIn signIn;

    @Inject
    DemoPeople demoPeople;

    @Inject
    Provider provider;

    @Inject
    HttpServletRequest request;

    private String name;
    private String password;

    public void enter() {
        if (name == null || password == null) {
            Pages.error(name == null ? "name" : "password", name == null ? "Enter your name." : "Enter your password.");
            return;
        }
        String back = getBack();
        var answer = signIn.onPage(request, name.strip(), password);
        if (answer.person().isPresent()) {
            Pages.go(back);
            return;
        }
        if (answer.delay().isZero()) {
            Pages.error("name", "This name and password do not go together. Check both and try again.");
            return;
        }
        long seconds = Math.max(1, answer.delay().toSeconds());
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.setStatus(429);
        response.setHeader("Retry-After", String.valueOf(seconds));
        Pages.error(null, "Too many tries to sign in. Wait %s, then try again.".formatted(inWords(seconds)));
    }

    /** Where to go afterwards: an address of Hearth's own, never another site. */
    public String getBack() {
        String back = request.getParameter("back");
        boolean ours = back != null && back.matches("/(?![/\\\\])[A-Za-z0-9._~/?&=%+:@!$,;-]*") && back.length() < 500;
        return ours ? back : "/";
    }

    public boolean isEnded() {
        return request.getParameter("ended") != null && request.getMethod().equals("GET");
    }

    public boolean isOut() {
        return request.getParameter("out") != null && request.getMethod().equals("GET");
    }

    /** The identity provider did not let them in, or they gave up there. */
    public boolean isRefused() {
        return isElsewhere() && request.getParameter("refused") != null;
    }

    /** They came back from the identity provider later than the sign-in is kept, or a second time. */
    public boolean isAgain() {
        return isElsewhere() && request.getParameter("again") != null;
    }

    /** The council's identity provider asks for the password, not this page. */
    public boolean isElsewhere() {
        return provider.isOpenIdConnect();
    }

    public boolean isDemo() {
        return demoPeople.exist();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    private static String inWords(long seconds) {
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
