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
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that belongs to a council: its people come from the identity provider, and the demo people are gone. */
class IdentityProviderIT {
    private static final String SECRET = "secret-of-the-test";
    private static MockOAuth2Server provider;
    private static LiveServer server;

    @BeforeAll
    static void start() throws Exception {
        Path keys = keys();
        provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson(
                """
                {"httpServer": {"type": "MockWebServerWrapper", "ssl": {"keyPassword": "%1$s", "keystoreFile": "%2$s",
                 "keystoreType": "PKCS12", "keystorePassword": "%1$s"}}}"""
                        .formatted(SECRET, keys)));
        provider.start();
        server = LiveServer.with(
                "identity-provider",
                Map.of(
                        "AUTH_KIND",
                        "oidc",
                        "HEARTH_DEMO",
                        "true",
                        "OIDC_DISCOVERY_URL",
                        provider.wellKnownUrl("council").toString(),
                        "OIDC_CLIENT_ID",
                        "hearth",
                        "OIDC_CLIENT_SECRET",
                        SECRET,
                        "OIDC_HTTPS_REQUIRED",
                        "false",
                        "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s".formatted(keys, SECRET)));
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
                .contains("code_challenge_method=S256", "response_type=code");
        assertThat(answer.body()).doesNotContain("<script");
    }

    @Test
    void the_providers_groups_are_the_persons_roles() throws Exception {
        provider.enqueueCallback(token("amina.jones", List.of("manager", "a group of something else")));

        var home = visit("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("amina.jones (Team manager)").contains("Sign out");
    }

    @Test
    void somebody_without_a_role_of_hearth_sees_nothing() throws Exception {
        provider.enqueueCallback(token("new.starter", List.of("all-staff")));

        var home = visit("/");

        assertThat(home.statusCode()).isEqualTo(403);
    }

    @Test
    void the_demo_people_are_gone() {
        assertThat(Visitor.basic(server, "analyst").get("/api/children").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.nobody(server).signIn("analyst", LiveServer.PASSWORD).statusCode())
                .isNotEqualTo(302);
        assertThat(Visitor.nobody(server).get("/sign-in").body())
                .doesNotContain("demonstration")
                .doesNotContain("type=\"password\"");
    }

    private static DefaultOAuth2TokenCallback token(String name, List<String> roles) {
        return new DefaultOAuth2TokenCallback(
                "council", name, "JWT", List.of("hearth"), Map.of("preferred_username", name, "roles", roles), 3600);
    }

    private static HttpClient browser() throws Exception {
        KeyStore store = KeyStore.getInstance(keys().toFile(), SECRET.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** As a browser does: to the provider, back with the code, and on to the page; also from HTTPS back to HTTP. */
    private static HttpResponse<String> visit(String path) throws Exception {
        HttpClient browser = browser();
        URI next = server.at(path);
        for (int hop = 0; hop < 8; hop++) {
            var answer = browser.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                return answer;
            }
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IllegalStateException("sent round and round, last to " + next);
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
