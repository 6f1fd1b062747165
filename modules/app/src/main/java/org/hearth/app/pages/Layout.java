package org.hearth.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.app.security.FormKey;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.settings.Settings;

/** What {@code layout/page.xhtml} shows around every page. */
@Named
@RequestScoped
public class Layout {
    private static final List<Place> PLACES = List.of(
            new Place("Children", "/children/list", "children"),
            new Place("Fostering", "/fostering/households", "fostering-households"),
            new Place("Scorecard", "/scorecard", "scorecard"),
            new Place("Committee papers", "/packs/list", "packs"),
            new Place("Meetings", "/meetings/list", "meetings"),
            new Place("Returns", "/returns/list", "returns"),
            new Place("Jobs", "/jobs/list", "jobs"),
            new Place("Reference data", "/reference/list", "reference"),
            new Place("Audit", "/audit/list", "audit"));

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Permissions permissions;

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext files;

    private record Place(String text, String href, String resource) {}

    /** An entry of the menu; {@code here} when the present page stands below it. */
    public record Entry(String text, String href, boolean here) {}

    public String getCouncil() {
        return settings.councilName();
    }

    public boolean isMadeUp() {
        return settings.demoCounty();
    }

    public boolean isSignedIn() {
        return !currentPerson.get().equals(Person.NOBODY);
    }

    /** The name, and what they are unless the name says so already. */
    public String getPerson() {
        var person = currentPerson.get();
        String roles = person.roles().stream().map(Role::words).sorted().collect(Collectors.joining(", "));
        return person.roles().stream().anyMatch(role -> role.key().equals(person.name()))
                ? roles
                : "%s (%s)".formatted(person.name(), roles);
    }

    public List<Entry> getMenu() {
        var person = currentPerson.get();
        String here = request.getServletPath();
        return PLACES.stream()
                .filter(place -> permissions.may(person, place.resource(), Action.VIEW) && exists(place.href()))
                .map(place -> new Entry(place.text(), place.href(), within(here, place.href())))
                .toList();
    }

    public boolean isHasNews() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Pages.SAID) != null;
    }

    /** Goes as {@code token} with every plain post. */
    public String getToken() {
        return FormKey.of(request.getSession());
    }

    /** Changes with every release, so that browsers fetch the style afresh. */
    public String getVersion() {
        String version = Layout.class.getPackage().getImplementationVersion();
        return version == null ? "1" : version;
    }

    private boolean exists(String href) {
        try {
            return files.getResource(href + ".xhtml") != null;
        } catch (java.net.MalformedURLException never) {
            return false;
        }
    }

    private static boolean within(String here, String href) {
        int folder = href.lastIndexOf('/');
        String area = folder == 0 ? href : href.substring(0, folder + 1);
        return here.startsWith(area);
    }
}
