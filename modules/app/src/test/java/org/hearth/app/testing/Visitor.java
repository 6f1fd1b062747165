package org.hearth.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the server without a browser: with a session of their own, or with Basic credentials for the API. */
public final class Visitor {
    private final LiveServer server;
    private final String basic;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Visitor(LiveServer server, String basic) {
        this.server = server;
        this.basic = basic;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public static Visitor nobody(LiveServer server) {
        return new Visitor(server, null);
    }

    public static Visitor basic(LiveServer server, String role) {
        return basic(server, role, LiveServer.PASSWORD);
    }

    public static Visitor basic(LiveServer server, String name, String password) {
        return new Visitor(
                server,
                "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public static Visitor signedIn(LiveServer server, String role) {
        var visitor = nobody(server);
        var answer = visitor.signIn(role, LiveServer.PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("%s could not sign in: %d".formatted(role, answer.statusCode()));
        }
        return visitor;
    }

    public HttpResponse<String> signIn(String name, String password) {
        return post(
                "/sign-in",
                Map.of(
                        "sign-in_SUBMIT", "1",
                        "jakarta.faces.ViewState", "stateless",
                        "name", name,
                        "password", password,
                        "enter", "Sign in"),
                Map.of("Origin", server.address()));
    }

    public HttpResponse<String> get(String path) {
        return get(path, Map.of());
    }

    public HttpResponse<String> get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(server.at(path)).GET(), headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(server.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::setHeader);
        if (basic != null) {
            request.setHeader("Authorization", basic);
        }
        try {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The id of the session as the cookie has it. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("HEARTHSESSION"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
