package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.platform.api.people.Permissions.Action;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;
import org.hearth.platform.api.people.RowScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTableTest {
    private final PermissionTable table = new PermissionTable();

    @Test
    void people_read_the_same_table_as_the_server() throws IOException {
        List<String> served = lines(new String(
                        PermissionTable.class
                                .getResourceAsStream("/permissions.csv")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .lines());
        List<String> printed = lines(Files.readString(Path.of("../../docs/permissions.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .collect(Collectors.joining(","))));

        assertThat(printed).isEqualTo(served);
    }

    /** User journeys, section 2: aggregates only, never a child record, reference or working paper. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "CLERK",
                "MEMBER",
                "ADMINISTRATOR",
                "AUDITOR",
                "FINANCE",
                "MONITORING_OFFICER",
                "CLEARING_OFFICER",
                "COMMISSIONING",
                "VIRTUAL_SCHOOL",
                "HEALTH",
                "PERSONAL_ADVISER"
            })
    void sees_no_child_and_no_list_behind_a_figure(Role role) {
        assertThat(scope(role, "children")).isEqualTo(RowScope.NONE);
        assertThat(scope(role, "members")).isEqualTo(RowScope.NONE);
        assertThat(scope(role, "working-papers")).isEqualTo(RowScope.NONE);
    }

    @Test
    void working_papers_are_for_director_manager_and_analyst_alone() {
        assertThat(Stream.of(Role.values()).filter(role -> scope(role, "working-papers") != RowScope.NONE))
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.MANAGER, Role.ANALYST);
    }

    /** User journeys, section 2: a member reads published papers; clerk and analyst write them, manager and director check and sign, officers clear. */
    @Test
    void drafts_of_papers_are_not_for_members() {
        assertThat(Stream.of(Role.values()).filter(role -> scope(role, "draft-packs") != RowScope.NONE))
                .containsExactlyInAnyOrder(
                        Role.CLERK,
                        Role.ANALYST,
                        Role.MANAGER,
                        Role.DIRECTOR,
                        Role.FINANCE,
                        Role.CLEARING_OFFICER,
                        Role.MONITORING_OFFICER);
        assertThat(scope(Role.MEMBER, "packs")).isEqualTo(RowScope.AGGREGATES);
        assertThat(scope(Role.MEMBER, "scorecard"))
                .as("members read documents, whose small numbers are withheld, and no live figures")
                .isEqualTo(RowScope.NONE);
        assertThat(scope(Role.MEMBER, "indicators")).isEqualTo(RowScope.NONE);
    }

    /** User journeys, section 2: the clerk keeps meetings; members read what is public of them. */
    @Test
    void meetings_are_the_clerks_to_change_and_what_is_in_hand_is_not_for_members() {
        assertThat(Stream.of(Role.values())
                        .filter(role -> table.may(new Person("one", Set.of(role)), "meetings", Action.WRITE)))
                .containsExactly(Role.CLERK);
        assertThat(Stream.of(Role.values()).filter(role -> scope(role, "meetings") != RowScope.NONE))
                .containsExactlyInAnyOrder(Role.CLERK, Role.MEMBER, Role.ANALYST, Role.MANAGER, Role.DIRECTOR);
        assertThat(Stream.of(Role.values()).filter(role -> scope(role, "meetings-in-hand") != RowScope.NONE))
                .containsExactlyInAnyOrder(Role.CLERK, Role.ANALYST, Role.MANAGER, Role.DIRECTOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"children-health", "children-liberty"})
    void a_childs_health_and_liberty_are_for_those_who_work_for_the_child_or_answer_for_it(String resource) {
        assertThat(Stream.of(Role.values()).filter(role -> scope(role, resource) != RowScope.NONE))
                .containsExactlyInAnyOrder(Role.PRACTITIONER, Role.MANAGER, Role.DIRECTOR, Role.ANALYST);
        assertThat(scope(Role.PRACTITIONER, resource)).isEqualTo(RowScope.OWN);
    }

    @Test
    void a_childs_social_worker_sees_their_own_children() {
        assertThat(scope(Role.PRACTITIONER, "children")).isEqualTo(RowScope.OWN);
    }

    @Test
    void the_audit_log_is_the_auditors_and_an_administrator_sees_ids_alone() {
        assertThat(scope(Role.AUDITOR, "audit")).isEqualTo(RowScope.ALL);
        assertThat(scope(Role.ADMINISTRATOR, "audit")).isEqualTo(RowScope.AGGREGATES);
        assertThat(scope(Role.ANALYST, "audit")).isEqualTo(RowScope.NONE);
    }

    @Test
    void several_roles_give_the_widest_scope() {
        var person = new Person("both", Set.of(Role.CLERK, Role.PRACTITIONER));

        assertThat(table.scope(person, "children", Action.VIEW)).isEqualTo(RowScope.OWN);
    }

    @Test
    void nobody_may_do_nothing() {
        assertThat(table.may(Person.NOBODY, "children", Action.VIEW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/children, children view",
        "HEAD, /api/children, children view",
        "GET, /api/children/LC70827, children view",
        "GET, /api/packs/1f/working-paper.pdf, working-papers view",
        "GET, /api/packs/1f/public.pdf, packs view",
        "GET, /api/packs/1f/public.html, packs view",
        "GET, /api/packs/1f/public-covering-report.docx, pack-work view",
        "GET, /api/packs/1f/exempt-covering-report.docx, pack-work view",
        "GET, /api/packs/1f/proof, pack-work view",
        "POST, /api/packs/1f/proof/overrides, pack-overrides write",
        "GET, /api/packs/1f/disclosure.csv, pack-work view",
        "POST, /api/packs/1f/disclosure/acceptance, pack-acceptance write",
        "GET, /api/packs/1f/copies/3/exempt.pdf, exempt-copies write",
        "GET, /api/packs/1f/copies/own/exempt.pdf, own-exempt-copy view",
        "GET, /api/packs/1f/exempt.pdf, exempt-paper view",
        "GET, /api/packs/1f/exempt.html, exempt-paper view",
        "GET, /api/packs/1f/exempt-tables.xlsx, exempt-paper view",
        "POST, /api/returns, returns write",
        "GET, /govuk/hearth.css, public view"
    })
    void a_request_belongs_to_the_row_that_fits_closest(String method, String path, String row) {
        assertThat(table.of(method, path)).map(Permission::words).contains(row);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing",
        "DELETE, /api/children",
        "POST, /children/list",
        "GET, /api/children/",
        "GET, /api/children/a/b",
        "GET, /layout/page",
        "GET, /g/input",
        "GET, /govuk/",
        "PUT, /sign-in"
    })
    void what_no_row_names_is_not_there(String method, String path) {
        assertThat(table.of(method, path)).isEmpty();
    }

    @Test
    void no_route_is_claimed_by_two_rows_for_one_method() {
        var seen = new java.util.HashMap<String, String>();
        for (Permission row : table.rows()) {
            for (var route : row.routes()) {
                for (String method : row.methods()) {
                    assertThat(seen.put(method + " " + route.text(), row.words()))
                            .as(method + " " + route.text())
                            .isNull();
                }
            }
        }
    }

    @Test
    void a_role_that_does_not_exist_stops_the_start() {
        assertThatThrownBy(() -> new PermissionTable("head\nchildren,view,GET,/children,clark,,"))
                .hasMessageContaining("\"clark\" is no role");
    }

    @Test
    void a_resource_that_does_not_exist_is_a_mistake_not_a_refusal() {
        assertThatThrownBy(() -> table.scope(Person.NOBODY, "childern", Action.VIEW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RowScope scope(Role role, String resource) {
        return table.scope(new Person(role.key(), Set.of(role)), resource, Action.VIEW);
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.map(line -> line.replace("`", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
