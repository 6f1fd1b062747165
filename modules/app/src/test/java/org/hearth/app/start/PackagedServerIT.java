package org.hearth.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The package as an operator has it: unzipped somewhere, started by its own script, without Maven or checkout. */
@Tag("slow")
class PackagedServerIT {
    private static final Path ZIP = Path.of("target", "hearth-server.zip").toAbsolutePath();
    private static final Path HOME = Path.of("target", "packaged").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Process process;
    private Path log;
    private Path javaHome;

    @BeforeAll
    static void unzipped() throws IOException {
        assumeThat(ZIP).as("the package, which -Pdist and -Pslow make").exists();
        delete(HOME);
        try (var zip = new ZipFile(ZIP.toFile())) {
            for (var entry : zip.stream().toList()) {
                Path file = HOME.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        HOME.resolve("wlp/bin/server").toFile().setExecutable(true);
    }

    @AfterEach
    void stopped() throws Exception {
        if (process != null && process.isAlive()) {
            server("stop", Map.of()).waitFor(60, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void holds_no_key_and_no_data_of_a_server_that_ran_before() throws IOException {
        try (var zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .anyMatch(name -> name.endsWith("servers/hearth/apps/hearth.war"))
                    .noneMatch(name -> name.endsWith(".p12") || name.endsWith("ltpa.keys"))
                    .noneMatch(name -> name.contains("servers/hearth/data"));
        }
    }

    @ParameterizedTest(name = "on Java {0}")
    @MethodSource("javas")
    void starts_with_demo_people_and_county_when_it_is_told_to(int version, Path home) throws Exception {
        javaHome = home;
        int port = freePort();
        Path data = Files.createTempDirectory(HOME, "data");
        process = server(
                "run",
                Map.of(
                        "HEARTH_DEMO",
                        "true",
                        "HEARTH_DEMO_PASSWORD",
                        "packaged",
                        "HEARTH_HTTP_PORT",
                        String.valueOf(port),
                        "HEARTH_DATA_DIR",
                        data.toString()));

        until("it is ready", () -> status(port, "/health/ready", null) == 200);

        assertThat(status(port, "/sign-in", null)).isEqualTo(200);
        assertThat(status(port, "/api/returns", "analyst:packaged")).isEqualTo(200);
        assertThat(status(port, "/api/returns", "analyst:hearth-demo")).isEqualTo(401);
        until("the county is there", () -> log().contains("The demo county is loaded"));
        assertThat(data.resolve("derby")).isDirectory();
    }

    @Test
    void without_being_told_who_may_sign_in_its_start_fails_and_says_what_to_set() throws Exception {
        javaHome = Path.of(System.getProperty("java.home"));
        process = server("run", Map.of("HEARTH_HTTP_PORT", String.valueOf(freePort())));

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(log())
                .contains("Hearth does not start. No identity provider is set")
                .contains("AUTH_KIND=oidc")
                .contains("HEARTH_DEMO=true");
    }

    /** The Java of this run and one of each other version, from 17, that lies beside it. */
    static Stream<Arguments> javas() throws IOException {
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        Map<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> beside = Files.list(here.getParent())) {
            beside.forEach(
                    each -> version(each).filter(version -> version >= 17).ifPresent(v -> found.put(v, each)));
        }
        found.put(Runtime.version().feature(), here);
        if (found.size() == 1) {
            System.out.println("Only Java " + Runtime.version().feature() + " was found in " + here.getParent()
                    + "; the packaged server is not tried on another.");
        }
        return found.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    private static Optional<Integer> version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.matches("\\d+.*")
                ? Optional.of(Integer.valueOf(version.replaceFirst("\\D.*", "")))
                : Optional.empty();
    }

    private Process server(String what, Map<String, String> settings) throws IOException {
        log = Files.createTempFile(HOME, what, ".log");
        var command = new ProcessBuilder(HOME.resolve("wlp/bin/server").toString(), what, "hearth")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = command.environment();
        environment.keySet().removeIf(name -> name.matches("(HEARTH|DB|AUTH|OIDC|WLP)_.*"));
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put(
                "PATH",
                javaHome.resolve("bin") + File.pathSeparator + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.putAll(settings);
        return command.start();
    }

    private void until(String what, BooleanSupplier happens) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(8));
        while (!happens.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain until " + what + ":\n" + log());
            }
            Thread.sleep(500);
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int status(int port, String path, String nameAndPassword) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
        if (nameAndPassword != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes()));
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
