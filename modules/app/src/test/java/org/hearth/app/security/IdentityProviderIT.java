package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that belongs to a council: its people come from the identity provider, and the demo people are gone. */
class IdentityProviderIT {
    private static final String SECRET = "secret-of-the-test";
    private static final String BACK = "/sign-in/oidcclient/redirect/council";
    private static MockOAuth2Server provider;
    private static LiveServer server;
    private static Path keys;

    @BeforeAll
    static void start() throws Exception {
        keys = keys();
        provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson(
                """
                {"httpServer": {"type": "MockWebServerWrapper", "ssl": {"keyPassword": "%1$s", "keystoreFile": "%2$s",
                 "keystoreType": "PKCS12", "keystorePassword": "%1$s"}}}"""
                        .formatted(SECRET, keys)));
        provider.start();
        server = LiveServer.with(
                "identity-provider", settings(provider.wellKnownUrl("council").toString(), keys));
    }

    private static Map<String, String> settings(String discovery, Path keys) {
        return Map.of(
                "AUTH_KIND", "oidc",
                "HEARTH_DEMO", "true",
                "OIDC_DISCOVERY_URL", discovery,
                "OIDC_CLIENT_ID", "hearth",
                "OIDC_CLIENT_SECRET", SECRET,
                "OIDC_HTTPS_REQUIRED", "false",
                "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s".formatted(keys, SECRET));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.shutdown();
    }

    @Test
    void somebody_new_is_sent_to_the_provider_without_a_script() {
        var answer = Visitor.nobody(server).get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(provider.authorizationEndpointUrl("council").toString())
                .contains("code_challenge_method=S256", "response_type=code", "%2Fsign-in%2Foidcclient%2Fredirect");
        assertThat(answer.body()).doesNotContain("<script");
    }

    @Test
    void the_providers_groups_are_the_persons_roles() throws Exception {
        provider.enqueueCallback(token("amina.jones", List.of("manager", "a group of something else")));

        var home = new Newcomer().visit("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("amina.jones (Team manager)").contains("Sign out");
    }

    @Test
    void signing_in_goes_on_to_what_was_asked_for_and_leaves_a_line_of_audit() throws Exception {
        provider.enqueueCallback(token("ravi.shah", List.of("auditor")));
        var newcomer = new Newcomer();

        var page = newcomer.visit("/audit/list?what=person.signed-in");

        assertThat(page.uri()).isEqualTo(server.at("/audit/list?what=person.signed-in"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(newcomer.visit("/api/audit?who=ravi.shah&what=person.signed-in")
                        .body())
                .contains("identity provider");
    }

    @Test
    void somebody_without_a_role_of_hearth_sees_nothing() throws Exception {
        provider.enqueueCallback(token("new.starter", List.of("all-staff")));
        var newcomer = new Newcomer();

        var home = newcomer.visit("/");

        assertThat(home.statusCode()).isEqualTo(403);
        assertThat(home.body()).contains("nobody has given you a role in Hearth yet");
        assertThat(newcomer.visit("/children/list").statusCode()).isEqualTo(403);
        assertThat(newcomer.visit("/api/children").statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_it_even_for_somebody_who_kept_the_cookies() throws Exception {
        provider.enqueueCallback(token("amina.jones", List.of("manager")));
        var newcomer = new Newcomer();
        Matcher key = Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
                .matcher(newcomer.visit("/").body());
        assertThat(key.find()).isTrue();
        String kept = newcomer.cookies();

        var out = newcomer.post("/sign-out", "token=" + key.group(1));

        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?out=true");
        assertThat(newcomer.visit("/sign-in?out=true").body()).contains("You are signed out of Hearth.");
        assertThat(newcomer.get("/").headers().firstValue("Location").orElseThrow())
                .startsWith(provider.authorizationEndpointUrl("council").toString());
        assertThat(Visitor.nobody(server).get("/", Map.of("Cookie", kept)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoever_the_provider_does_not_let_in_is_told_so_on_a_page_of_ours() throws Exception {
        var newcomer = new Newcomer();
        String begun = newcomer.get("/").headers().firstValue("Location").orElseThrow();
        String state = begun.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        var page = newcomer.visit(BACK + "?error=access_denied&state=" + state);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).isEqualTo(server.at("/sign-in?refused=true"));
        assertThat(page.body()).contains("sign-in did not let you in", ">Sign in</a>");
    }

    @Test
    void whoever_comes_back_too_late_is_asked_to_sign_in_again() throws Exception {
        var page = new Newcomer().visit(BACK + "?code=old&state=old");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("had already been used, or was begun too long ago");
    }

    @Test
    void a_code_that_the_provider_did_not_give_opens_nothing() throws Exception {
        var newcomer = new Newcomer();
        String begun = newcomer.get("/").headers().firstValue("Location").orElseThrow();
        String state = begun.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        var page = newcomer.visit(BACK + "?code=guessed&state=" + state);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(page.body()).contains("You cannot sign in at the moment");
    }

    @Test
    void what_nobody_signed_in_has_sent_goes_nowhere() {
        var answer = Visitor.nobody(server)
                .post("/returns/upload", Map.of("year", "2026"), Map.of("Origin", server.address()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?");
    }

    @Test
    void the_api_takes_a_token_of_the_provider_and_no_other() {
        String right = bearer("amina.jones", "hearth", "manager");
        String forAnother = bearer("amina.jones", "another application", "manager");
        String forged = right.substring(0, right.length() - 8) + "AAAAAAAA";
        var nobody = Visitor.nobody(server);

        assertThat(nobody.get("/api/indicators", Map.of("Authorization", right)).statusCode())
                .isEqualTo(200);
        assertThat(nobody.get("/api/audit", Map.of("Authorization", right)).statusCode())
                .isEqualTo(403);
        for (String wrong : List.of(forAnother, forged, "Bearer nonsense")) {
            var answer = Visitor.nobody(server).get("/api/indicators", Map.of("Authorization", wrong));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
    }

    @Test
    void a_token_writes_to_the_api_as_basic_does_in_a_trial() {
        var answer = Visitor.nobody(server)
                .post("/api/audit/verify", Map.of(), Map.of("Authorization", bearer("ravi.shah", "hearth", "auditor")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void the_demo_people_are_gone_and_nothing_asks_for_a_password() {
        var api = Visitor.basic(server, "analyst").get("/api/children");

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().allValues("WWW-Authenticate")).isNotEmpty().allMatch(way -> way.startsWith("Bearer"));
        assertThat(Visitor.basic(server, "analyst").get("/").headers().firstValue("WWW-Authenticate"))
                .isEmpty();
        assertThat(Visitor.nobody(server).signIn("analyst", LiveServer.PASSWORD).statusCode())
                .isNotEqualTo(302);
        assertThat(Visitor.nobody(server).get("/sign-in").body())
                .doesNotContain("demonstration")
                .doesNotContain("type=\"password\"");
    }

    @Test
    @Tag("slow")
    void while_the_provider_cannot_be_reached_nobody_gets_in_another_way() {
        try (var alone = LiveServer.with("no-provider", settings("https://localhost:1/nobody", keys))) {
            var page = Visitor.nobody(alone).get("/");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("You cannot sign in at the moment");
            assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(Visitor.basic(alone, "analyst").get("/api/children").statusCode())
                    .isEqualTo(401);
            assertThat(Visitor.nobody(alone)
                            .signIn("analyst", LiveServer.PASSWORD)
                            .statusCode())
                    .isNotEqualTo(302);
        }
    }

    private static DefaultOAuth2TokenCallback token(String name, List<String> roles) {
        return new DefaultOAuth2TokenCallback(
                "council", name, "JWT", List.of("hearth"), Map.of("preferred_username", name, "roles", roles), 3600);
    }

    private static String bearer(String name, String audience, String role) {
        return "Bearer "
                + provider.issueToken(
                                "council", name, audience, Map.of("preferred_username", name, "roles", List.of(role)))
                        .serialize();
    }

    /** Somebody with a browser of their own, which trusts the provider's key. */
    private static final class Newcomer {
        private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient browser;

        Newcomer() throws Exception {
            KeyStore store = KeyStore.getInstance(keys.toFile(), SECRET.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            browser = HttpClient.newBuilder()
                    .sslContext(tls)
                    .cookieHandler(jar)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }

        HttpResponse<String> get(String path) throws Exception {
            return browser.send(HttpRequest.newBuilder(server.at(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** To the provider, back with the code, and on to the page; also from HTTPS back to HTTP. */
        HttpResponse<String> visit(String path) throws Exception {
            URI next = server.at(path);
            for (int hop = 0; hop < 10; hop++) {
                var answer = browser.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                    return answer;
                }
                next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
            }
            throw new IllegalStateException("sent round and round, last to " + next);
        }

        HttpResponse<String> post(String path, String form) throws Exception {
            return browser.send(
                    HttpRequest.newBuilder(server.at(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", server.address())
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        String cookies() {
            return jar.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    /** A key for localhost, made once by the JDK's own tool. */
    private static Path keys() throws Exception {
        Path keys = Path.of("target", "identity-provider.p12").toAbsolutePath();
        if (!Files.exists(keys)) {
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            int made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "provider",
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keys.toString(),
                            "-storepass",
                            SECRET)
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(made).isZero();
        }
        return keys;
    }
}
