package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("storage")
class SignInIT {
    private final LiveServer server = LiveServer.shared();

    @Test
    void the_right_password_opens_home_under_a_new_session_id() {
        var visitor = Visitor.nobody(server);
        visitor.signIn("clerk", "wrong");
        visitor.get("/sign-in");
        String before = visitor.session();

        var answer = visitor.signIn("clerk", LiveServer.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.session()).isNotNull().isNotEqualTo(before);
        assertThat(visitor.get("/").body()).contains("Committee clerk", "Sign out");
    }

    @Test
    void a_wrong_password_and_a_wrong_name_read_the_same() {
        String password = visitorSays("member", "wrong");
        String name = visitorSays("nobody-of-that-name", LiveServer.PASSWORD);

        assertThat(password).isEqualTo(name).contains("This name and password do not go together");
    }

    @Test
    void a_failed_sign_in_is_nobodys_and_names_who_was_tried_only_if_they_exist() {
        visitorSays("commissioning", "wrong");
        visitorSays("a-password-typed-as-name", "wrong");

        String lines = Visitor.basic(server, "auditor")
                .get("/api/audit?who=nobody&what=person.refused&size=1000")
                .body();

        assertThat(lines).contains("\"subject\":\"commissioning\"").doesNotContain("a-password-typed-as-name");
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page_and_back() {
        var answer = Visitor.nobody(server).get("/children/list?asAt=2026-03-31");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?back=%2Fchildren%2Flist%3FasAt%3D2026-03-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\r\nSet-Cookie:a=b"
            })
    void signing_in_never_leads_to_another_site(String back) {
        var answer = Visitor.nobody(server)
                .post(
                        "/sign-in",
                        Map.of(
                                "sign-in_SUBMIT",
                                "1",
                                "jakarta.faces.ViewState",
                                "stateless",
                                "name",
                                "finance",
                                "password",
                                LiveServer.PASSWORD,
                                "enter",
                                "Sign in",
                                "back",
                                back),
                        Map.of("Origin", server.address()));

        assertThat(answer.headers().firstValue("Location")).contains(server.address() + "/");
    }

    @Test
    void signing_out_ends_the_session() {
        var visitor = Visitor.signedIn(server, "health");
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
                .matcher(visitor.get("/").body());
        assertThat(token.find()).isTrue();

        var answer = visitor.post("/sign-out", Map.of("token", token.group(1)), Map.of("Origin", server.address()));

        assertThat(answer.headers().firstValue("Location")).contains(server.address() + "/sign-in?out=true");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_for_somebody_else_is_refused() {
        var visitor = Visitor.signedIn(server, "health");

        var answer = visitor.post("/sign-out", Map.of("token", "guessed"), Map.of("Origin", server.address()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    /** Where nobody else signs in as the one whose name is guessed at. */
    @Test
    @ResourceLock(value = Common.DESK, mode = ResourceAccessMode.READ)
    void guessing_is_slowed_down_and_told_when_to_come_back() {
        var desk = LiveServer.desk();
        for (int i = 0; i < 5; i++) {
            Visitor.nobody(desk).signIn("virtual-school", "guess " + i);
        }

        var page = Visitor.nobody(desk).signIn("virtual-school", LiveServer.PASSWORD);
        var api = Visitor.basic(desk, "virtual-school").get("/api/indicators");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
        assertThat(page.body()).contains("Too many tries to sign in. Wait");
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    }

    @Test
    void the_api_asks_for_basic_and_takes_it() {
        var nobody = Visitor.nobody(server).get("/api/children");

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(nobody.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Visitor.basic(server, "clerk").get("/api/children").statusCode())
                .isEqualTo(403);
    }

    @Test
    void pages_do_not_take_basic() {
        assertThat(Visitor.basic(server, "analyst").get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_write_from_another_site_is_refused_even_with_basic() {
        var answer = postJson(Visitor.basic(server, "clerk"), Map.of("Origin", "https://evil.example"));

        assertThat(answer).isEqualTo(403);
    }

    @Test
    void a_write_that_the_browser_calls_cross_site_is_refused() {
        assertThat(postJson(Visitor.basic(server, "clerk"), Map.of("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
    }

    @Test
    void a_session_writes_to_the_api_only_with_the_header_no_form_can_send() {
        var visitor = Visitor.signedIn(server, "clerk");
        var ours = Map.of("Origin", server.address());

        assertThat(postJson(visitor, ours)).isEqualTo(403);
        assertThat(postJson(visitor, Map.of("Origin", server.address(), "X-Hearth-Request", "1")))
                .isNotEqualTo(403);
    }

    @Test
    void a_form_that_does_not_say_where_it_comes_from_is_refused() {
        var answer = Visitor.nobody(server).post("/sign-in", Map.of("name", "clerk"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/nothing", "/api/children", "/govuk/hearth.css"})
    void every_answer_carries_the_security_headers(String path) {
        var headers = Visitor.signedIn(server, "manager").get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow())
                .startsWith(path.startsWith("/govuk/") ? "public" : "no-store");
        assertThat(headers.map()).doesNotContainKeys("X-Powered-By", "Server");
    }

    @Test
    void no_page_holds_a_script_or_style_of_its_own() {
        for (String path : new String[] {"/sign-in", "/", "/nothing", "/audit/list"}) {
            assertThat(Visitor.signedIn(server, "manager").get(path).body())
                    .doesNotContainPattern(
                            "<script(?! src=\"/govuk/session\\.js\\?v=[^\"]+\" defer=\"[a-z]*\"></script>)")
                    .doesNotContain("<style", " style=", " onclick=", "javascript:");
        }
    }

    private static int postJson(Visitor visitor, Map<String, String> headers) {
        return visitor.send(
                        HttpRequest.newBuilder(LiveServer.shared().at("/api/packs"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")),
                        headers)
                .statusCode();
    }

    private String visitorSays(String name, String password) {
        String body = Visitor.nobody(server).signIn(name, password).body();
        int at = body.indexOf("govuk-error-summary__body");
        return body.substring(at, body.indexOf("</ul>", at));
    }
}
