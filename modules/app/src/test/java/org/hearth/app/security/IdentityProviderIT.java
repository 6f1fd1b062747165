package org.hearth.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.hearth.app.testing.LiveServer;
import org.hearth.app.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that belongs to a council: its people come from the identity provider, and the demo people are gone. */
class IdentityProviderIT {
    private static MockOAuth2Server provider;
    private static LiveServer server;

    @BeforeAll
    static void start() {
        provider = new MockOAuth2Server();
        provider.start();
        server = LiveServer.with(
                "identity-provider",
                Map.of(
                        "AUTH_KIND", "oidc",
                        "HEARTH_DEMO", "true",
                        "OIDC_DISCOVERY_URL", provider.wellKnownUrl("council").toString(),
                        "OIDC_CLIENT_ID", "hearth",
                        "OIDC_CLIENT_SECRET", "secret",
                        "OIDC_HTTPS_REQUIRED", "false"));
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

        var home = browser().send(HttpRequest.newBuilder(server.at("/")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("amina.jones (Team manager)").contains("Sign out");
    }

    @Test
    void somebody_without_a_role_of_hearth_sees_nothing() throws Exception {
        provider.enqueueCallback(token("new.starter", List.of("all-staff")));

        var home = browser().send(HttpRequest.newBuilder(server.at("/")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(home.statusCode()).isEqualTo(403);
    }

    @Test
    void the_demo_people_are_gone() {
        assertThat(Visitor.basic(server, "analyst").get("/api/children").statusCode()).isEqualTo(401);
        assertThat(Visitor.nobody(server).signIn("analyst", LiveServer.PASSWORD).statusCode()).isNotEqualTo(302);
        assertThat(Visitor.nobody(server).get("/sign-in").body()).doesNotContain("demonstration").doesNotContain("type=\"password\"");
    }

    private static DefaultOAuth2TokenCallback token(String name, List<String> roles) {
        return new DefaultOAuth2TokenCallback(
                "council", name, "JWT", List.of("hearth"), Map.of("preferred_username", name, "roles", roles), 3600);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }
}
