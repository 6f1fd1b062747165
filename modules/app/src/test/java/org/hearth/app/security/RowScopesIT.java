package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each role tries every export, rows that are not theirs, and ids it can only have guessed: in the demo county. */
@ResourceLock(value = Common.COUNTY, mode = ResourceAccessMode.READ)
class RowScopesIT {
    private static final String DAY = "2026-03-31";
    private static final LiveServer SERVER = LiveServer.withCounty();
    private final PermissionTable table = new PermissionTable();

    /** A child and an episode of that child, and the same of no one. */
    private record Ids(String reference, String episode) {
        static final Ids GUESSED = new Ids("ZZ99999", "00000000-0000-0000-0000-000000000001");
    }

    /** All rows, those of one person, and none. */
    @ParameterizedTest
    @EnumSource(names = {"ANALYST", "PRACTITIONER", "CLERK"})
    void an_export_holds_the_rows_of_the_list_and_no_others(Role role) {
        exportsAndLists(role);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANALYST", "PRACTITIONER", "CLERK"})
    void an_export_holds_the_rows_of_the_list_and_no_others_for_any_other_role(Role role) {
        exportsAndLists(role);
    }

    private void exportsAndLists(Role role) {
        var visitor = Visitor.basic(SERVER, role.key());
        boolean may = scope(role, "/api/children.csv") != RowScope.NONE;
        for (String export : List.of(
                "/api/children.csv?asAt=" + DAY,
                "/api/children.xlsx?asAt=" + DAY,
                "/api/indicators/CIC-01/members.csv?asAt=" + DAY,
                "/api/indicators/CIC-01/members.xlsx?asAt=" + DAY)) {
            assertThat(visitor.get(export).statusCode()).as(export).isEqualTo(may ? 200 : 403);
        }
        boolean figures = scope(role, "/api/scorecard.csv") != RowScope.NONE;
        for (String export : List.of("/api/scorecard.csv?asAt=" + DAY, "/api/scorecard.xlsx?asAt=" + DAY)) {
            assertThat(visitor.get(export).statusCode()).as(export).isEqualTo(figures ? 200 : 403);
        }
        if (may) {
            Set<String> listed = new TreeSet<>(JsonPath.from(visitor.get("/api/children?asAt=" + DAY + "&size=1000")
                            .body())
                    .getList("children.reference"));
            assertThat(firstColumn(visitor.get("/api/children.csv?asAt=" + DAY)))
                    .isEqualTo(listed);
            assertThat(firstColumn(visitor.get("/api/indicators/CIC-01/members.csv?asAt=" + DAY)))
                    .isEqualTo(listed);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_child_who_is_not_theirs_is_answered_like_one_who_is_not_there(Role role) {
        var theirs = theirs(role);
        var another = another(theirs);
        var basic = Visitor.basic(SERVER, role.key());
        var session = Visitor.signedIn(SERVER, role.key());
        var wrong = new ArrayList<String>();
        for (String route : List.of(
                "/api/children/{reference}",
                "/api/children/{reference}/details",
                "/api/children/{reference}/episodes/{id}",
                "/children/child?reference={reference}",
                "/children/history?reference={reference}",
                "/children/details?reference={reference}",
                "/children/correct?reference={reference}&episode={id}")) {
            if (scope(role, route.replaceAll("\\?.*", "")) == RowScope.ALL) {
                continue;
            }
            var visitor = route.startsWith("/api") ? basic : session;
            var real = visitor.get(filled(route, another));
            var guessed = visitor.get(filled(route, Ids.GUESSED));
            if (real.statusCode() < 400
                    || real.statusCode() != guessed.statusCode()
                    || !same(real, another).equals(same(guessed, Ids.GUESSED))) {
                wrong.add("%s: %d, and %d for no one".formatted(route, real.statusCode(), guessed.statusCode()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Ids of papers, returns, jobs and differences that nobody has: never an error of the server, never another's. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void guessed_ids_find_nothing(Role role) {
        var person = new Person(role.key(), Set.of(role));
        var basic = Visitor.basic(SERVER, role.key());
        var wrong = new LinkedHashMap<String, Integer>();
        for (Permission row : table.rows()) {
            for (var route : row.routes()) {
                if (!row.methods().contains("GET")
                        || !route.text().startsWith("/api")
                        || !route.text().contains("{")) {
                    continue;
                }
                for (String id : List.of("00000000-0000-0000-0000-000000000001", "1", "..%2f..%2fetc", "x'--")) {
                    String path = route.text().replace("{ref}", "CIC-01").replaceAll("\\{[^}]+}", id);
                    if (path.contains("/members")) {
                        continue;
                    }
                    int status = basic.get(path).statusCode();
                    boolean may = row.scope(person) != RowScope.NONE;
                    if (may ? status < 400 || status >= 500 : status != 403 && status != 400 && status != 404) {
                        wrong.put(path, status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private RowScope scope(Role role, String path) {
        return table.of("GET", path).orElseThrow().scope(new Person(role.key(), Set.of(role)));
    }

    private static Set<String> theirs(Role role) {
        var answer = Visitor.basic(SERVER, role.key()).get("/api/children?asAt=" + DAY + "&size=1000");
        return answer.statusCode() == 200
                ? new TreeSet<>(JsonPath.from(answer.body()).getList("children.reference"))
                : Set.of();
    }

    private static Ids another(Set<String> theirs) {
        var analyst = Visitor.basic(SERVER, "analyst");
        List<String> all = JsonPath.from(
                        analyst.get("/api/children?asAt=" + DAY + "&size=1000").body())
                .getList("children.reference");
        String reference =
                all.stream().filter(one -> !theirs.contains(one)).findFirst().orElse(all.get(0));
        return new Ids(
                reference,
                JsonPath.from(analyst.get("/api/children/" + reference + "?asAt=" + DAY)
                                .body())
                        .getString("periods[0].placements[0].episodes[0].episode"));
    }

    private static String filled(String route, Ids ids) {
        return route.replace("{reference}", ids.reference()).replace("{id}", ids.episode());
    }

    /** The answer without what was asked for and what differs from request to request. */
    private static String same(HttpResponse<String> answer, Ids ids) {
        return answer.body()
                .replace(ids.reference(), "")
                .replace(ids.episode(), "")
                .replaceAll("name=\"token\" value=\"[^\"]*\"", "")
                .replaceAll("jakarta.faces.ViewState[^>]*", "");
    }

    private static Set<String> firstColumn(HttpResponse<String> csv) {
        return new TreeSet<>(csv.body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList());
    }
}
