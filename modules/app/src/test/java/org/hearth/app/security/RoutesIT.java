package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.path.json.JsonPath;
import jakarta.servlet.annotation.WebServlet;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.app.testing.Deployed;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every address that the server really has stands in the permission table, and every role meets there what the table says. */
@Tag("storage")
class RoutesIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** What the server itself answers, and the roots of files. */
    private static final Set<String> OTHERWISE_LIVE = Set.of(
            "/",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/openapi",
            "/favicon.ico",
            "/govuk/**");

    /** Read once: every class there is must be looked at. */
    private static final Set<String> SERVLETS = servlets();

    private final LiveServer server = LiveServer.shared();
    private final PermissionTable table = new PermissionTable();

    @Test
    void every_operation_of_the_api_has_a_row() {
        var asked = Visitor.nobody(server).get("/openapi", Map.of("Accept", "application/json"));
        var missing = new TreeSet<String>();
        Map<String, Map<String, Object>> paths = JsonPath.from(asked.body()).getMap("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .filter(method ->
                        table.of(method.toUpperCase(Locale.ROOT), sample(path)).isEmpty())
                .forEach(method -> missing.add(method + " " + path)));

        assertThat(paths).isNotEmpty();
        assertThat(missing)
                .as("operations of the running server without a row in permissions.csv")
                .isEmpty();
    }

    @Test
    void every_page_has_a_row() {
        assertThat(Deployed.pages()).contains("/index", "/sign-in");
        assertThat(Deployed.pages().stream()
                        .filter(page -> table.of("GET", page).isEmpty()))
                .as("pages of the deployed archive without a row in permissions.csv")
                .isEmpty();
    }

    @Test
    void every_servlet_has_a_row() {
        Set<String> routes = SERVLETS;

        assertThat(routes).contains("/sign-out");
        assertThat(routes.stream()
                        .map(RoutesIT::sample)
                        .filter(each -> table.of("GET", each).isEmpty()
                                && table.of("POST", each).isEmpty()))
                .isEmpty();
    }

    private static String pattern(String path) {
        return path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
    }

    private static Set<String> servlets() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hearth");
        return classes.stream()
                .filter(each -> each.isAnnotatedWith(WebServlet.class))
                .map(JavaClass::reflect)
                .map(each -> each.getAnnotation(WebServlet.class))
                .flatMap(each -> Stream.concat(Stream.of(each.value()), Stream.of(each.urlPatterns())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void no_row_names_an_address_that_is_not_there() {
        Map<String, Map<String, Object>> operations = JsonPath.from(Visitor.nobody(server)
                        .get("/openapi", Map.of("Accept", "application/json"))
                        .body())
                .getMap("paths");
        Set<String> pages = Deployed.pages();
        var dead = new TreeSet<String>();
        for (Permission row : table.rows()) {
            for (var route : row.routes()) {
                String path = route.text();
                for (String method : row.methods()) {
                    boolean live = path.startsWith("/api/")
                            ? operations.entrySet().stream()
                                    .filter(operation -> sample(path).matches(pattern(operation.getKey())))
                                    .anyMatch(operation ->
                                            operation.getValue().containsKey(method.toLowerCase(Locale.ROOT)))
                            : OTHERWISE_LIVE.contains(path) || pages.contains(path) || SERVLETS.contains(path);
                    if (!live) {
                        dead.add(method + " " + path);
                    }
                }
            }
        }
        assertThat(dead)
                .as("rows of permissions.csv without an address of the running server")
                .isEmpty();
    }

    @Test
    void parts_of_pages_are_no_addresses() {
        for (String part :
                List.of("/layout/page", "/g/input", "/error/failed", "/layout/page.xhtml", "/WEB-INF/web.xml")) {
            assertThat(Visitor.signedIn(server, "analyst").get(part).statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_meets_what_the_table_says(Role role) {
        var person = new Person(role.key(), Set.of(role));
        var session = Visitor.signedIn(server, role.key());
        var basic = Visitor.basic(server, role.key());
        var wrong = new ArrayList<String>();
        for (Permission row : table.rows()) {
            for (var route : row.routes()) {
                String path = sample(route.text());
                boolean api = path.startsWith("/api");
                for (String method : row.methods()) {
                    if (path.equals("/sign-out") || path.startsWith("/health") || path.equals("/openapi")) {
                        continue;
                    }
                    int status = ask(api ? basic : session, method, path, api);
                    boolean refused = status == 403 || status == 401;
                    boolean may = row.open() || row.scope(person) != RowScope.NONE;
                    boolean guarded = method.equals("POST") && !api;
                    if (may ? refused && !guarded : status != 403) {
                        wrong.add("%s %s: %d though the table says %s"
                                .formatted(method, path, status, row.scope(person)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_sees_anything_but_what_is_open() {
        var nobody = Visitor.nobody(server);
        var wrong = new ArrayList<String>();
        for (Permission row : table.rows()) {
            for (var route : row.routes()) {
                for (String method : row.methods()) {
                    String path = sample(route.text());
                    int status = ask(nobody, method, path, path.startsWith("/api"));
                    boolean turnedAway = path.startsWith("/api") ? status == 401 : status == 302;
                    if (row.open() ? status == 401 || status == 403 : !turnedAway) {
                        wrong.add("%s %s: %d".formatted(method, path, status));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_refused_says_the_same_whether_it_exists_or_not() {
        var clerk = Visitor.basic(server, "clerk");

        assertThat(clerk.get("/api/children/LC70827").body())
                .isEqualTo(clerk.get("/api/children/NOBODY").body());
    }

    private int ask(Visitor visitor, String method, String path, boolean api) {
        if (method.equals("GET")) {
            return visitor.get(path).statusCode();
        }
        return visitor.send(
                        HttpRequest.newBuilder(server.at(path))
                                .header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
                                .method(method, BodyPublishers.ofString(api ? "{}" : "")),
                        Map.of("Origin", server.address()))
                .statusCode();
    }

    private static String sample(String route) {
        return route.replace("/**", "/hearth.css")
                .replace("{reference}", "LC00000")
                .replace("{ref}", "CIC-01")
                .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    }
}
