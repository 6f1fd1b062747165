package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
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
    void the_demo_people_are_gone() {
        assertThat(Visitor.basic(server, "analyst").get("/api/children").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.nobody(server).signIn("analyst", LiveServer.PASSWORD).statusCode())
                .isNotEqualTo(302);
        assertThat(Visitor.nobody(server).get("/sign-in").body())
                .doesNotContain("demonstration")
                .doesNotContain("type=\"password\"");
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
