package org.hearth.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/** Checks a name and password, on the sign-in page or of HTTP Basic, behind one throttle and with one line of audit. */
@ApplicationScoped
public class SignIn {
    private static final String BASIC = "hearth.basic";
    private static final String PROVIDER = "identity provider";
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final ConcurrentMap<String, Instant> lastSeen = new ConcurrentHashMap<>();

    @Inject
    DemoPeople people;

    @Inject
    Throttle throttle;

    @Inject
    Audit audit;

    /** @param delay how long to wait before the next try; zero when it was looked at */
    public record Answer(Optional<Person> person, Duration delay) {}

    /** With the roles, by which it is known later what the person may be asked to do. */
    private void signedIn(Person person, String by) {
        String roles = person.roles().stream().map(Role::key).sorted().collect(Collectors.joining(" "));
        audit.record(person.name(), "person.signed-in", person.name(), Map.of("by", by, "roles", roles));
    }

    /** From the sign-in page. A right answer begins a new session. */
    public Answer onPage(HttpServletRequest request, String name, String password) {
        Answer answer = check(request, name, password);
        answer.person().ifPresent(person -> {
            Session.begin(request, person);
            signedIn(person, "page");
        });
        return answer;
    }

    /** The first page of somebody whom the identity provider has let in. */
    void throughProvider(HttpServletRequest request, Person person) {
        if (!Session.isOf(request, person)) {
            Session.begin(request, person);
            signedIn(person, "identity provider");
        }
    }

    /** Somebody came back from the identity provider without having been let in; at most a few lines of audit an address. */
    void refusedByProvider(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (throttle.delay(PROVIDER, address).isZero()) {
            throttle.failed(PROVIDER, address);
            audit.record(Audit.NOBODY, "person.refused", null, Map.of("why", "refused by the identity provider"));
        }
    }

    public void out(HttpServletRequest request) {
        Session.person(request)
                .ifPresent(person -> audit.record(person.name(), "person.signed-out", person.name(), Map.of()));
        Session.end(request);
    }

    /** The person of an {@code Authorization: Basic} header, which only the API takes; checked once a request. */
    Optional<Person> basic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6) || !Gate.isApi(request)) {
            return Optional.empty();
        }
        Answer answer = (Answer) request.getAttribute(BASIC);
        if (answer == null) {
            answer = decoded(header.substring(6))
                    .map(pair -> check(request, pair[0], pair[1]))
                    .orElse(new Answer(Optional.empty(), Duration.ZERO));
            request.setAttribute(BASIC, answer);
            answer.person().ifPresent(person -> overApi(request, person));
        }
        return answer.person();
    }

    /** Each request brings its credentials anew: a line is written for the first, and after half an hour of silence. */
    private void overApi(HttpServletRequest request, Person person) {
        Instant now = Instant.now();
        Instant before = lastSeen.put(person.name() + " " + request.getRemoteAddr(), now);
        if (before == null || before.plus(SILENCE).isBefore(now)) {
            lastSeen.values().removeIf(seen -> seen.plus(SILENCE).isBefore(now));
            signedIn(person, "Basic, over the API");
        }
    }

    /** How long a request with a refused Basic header has to wait; zero when it need not. */
    static Duration basicWait(HttpServletRequest request) {
        return request.getAttribute(BASIC) instanceof Answer answer ? answer.delay() : Duration.ZERO;
    }

    private Answer check(HttpServletRequest request, String name, String password) {
        String address = request.getRemoteAddr();
        Duration wait = throttle.delay(name, address);
        if (!wait.isZero()) {
            return new Answer(Optional.empty(), wait);
        }
        Optional<Person> person = people.find(name, password);
        if (person.isPresent()) {
            throttle.succeeded(name, address);
            return new Answer(person, Duration.ZERO);
        }
        throttle.failed(name, address);
        // what was typed as a name may be a password; only a name that exists is written down
        audit.record(
                Audit.NOBODY,
                "person.refused",
                Role.of(name).map(Role::key).orElse(null),
                Map.of("why", "wrong password"));
        return new Answer(Optional.empty(), Duration.ZERO);
    }

    private static Optional<String[]> decoded(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {pair.substring(0, colon), pair.substring(colon + 1)});
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
