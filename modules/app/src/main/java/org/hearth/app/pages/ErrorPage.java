package org.hearth.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.hearth.app.Incidents;
import org.hearth.app.security.Gate;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Person;

/** What went wrong, without how: the how is in the server's log, under the number shown here. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentPerson currentPerson;

    private String incident;

    public String getIncident() {
        if (incident == null) {
            incident = Incidents.log((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), (String)
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        return incident;
    }

    /** Somebody whom the identity provider knows, and Hearth does not. */
    public boolean isNoRole() {
        var person = currentPerson.get();
        return !person.equals(Person.NOBODY) && person.roles().isEmpty();
    }

    public String getWhy() {
        return (String) request.getAttribute(Gate.WHY);
    }

    /** The page that was sent from, without what was sent. */
    public String getAgain() {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address == null ? "/" : address.toString();
    }
}
