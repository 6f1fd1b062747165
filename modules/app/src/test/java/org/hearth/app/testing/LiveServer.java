package org.hearth.app.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Hearth: the server that Maven laid out, as a process of its own on a free port, with folders and data of its own
 * below {@code target/servers}. Nothing is mocked.
 *
 * <p>A start takes half a minute of work, so tests share what they can, and two classes run at a time. {@link #shared} is
 * for those who keep nothing on it; who uses {@link #withCounty} or {@link #desk} says in a {@code @ResourceLock} of that
 * name whether it changes what is held there. Who kills the server, or needs other settings, starts one for itself
 * ({@link #with}).
 *
 * <p>{@code -Dhearth.it.db=postgresql} runs the same tests on PostgreSQL. {@code -Dhearth.it.address=http://localhost:9080}
 * uses a server that already runs (with {@link #PASSWORD}) as the shared one, while a page is being written.
 */
public final class LiveServer implements AutoCloseable {
    public static final String PASSWORD = "open-sesame-for-tests";
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Common SHARED = new Common(LiveServer::sharedOne);
    private static final Common COUNTY = new Common(LiveServer::countyLoaded);
    private static final Common DESK = new Common(() -> with("desk", Map.of()));

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private boolean onPostgres = "postgresql".equals(System.getProperty("hearth.it.db"));
    private EmbeddedPostgres postgres;
    private Process process;

    private LiveServer(String name, Map<String, String> settings) {
        this.home = target().resolve("servers").resolve(name);
        this.port = freePort();
        this.settings = new HashMap<>(settings);
    }

    private LiveServer(int port) {
        this.home = target();
        this.port = port;
        this.settings = Map.of();
    }

    /**
     * The one of the whole run: demo people, no demo county, and a second small application for tests of components. What is
     * asked of it may be refused or only looked at: nothing is kept.
     */
    public static LiveServer shared() {
        return SHARED.get();
    }

    /** The one of the whole run with the demo county in it, loaded at first use. Lock {@link Common#COUNTY}. */
    public static LiveServer withCounty() {
        return COUNTY.get();
    }

    /** The one of the whole run for those who send small returns and lists, empty at first. Lock {@link Common#DESK}. */
    public static LiveServer desk() {
        return DESK.get();
    }

    private static LiveServer sharedOne() {
        String running = System.getProperty("hearth.it.address");
        if (running != null) {
            return new LiveServer(URI.create(running).getPort());
        }
        var server = laidOut("shared", Map.of());
        server.addComponents();
        server.start();
        return server;
    }

    private static LiveServer countyLoaded() {
        var server = with("demo-county", Map.of("HEARTH_DEMO_COUNTY", "true"));
        Instant end = Instant.now().plus(LONGEST_START);
        while (!server.log().contains("The demo county is loaded")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The demo county was not loaded: " + server.log());
            }
            pause();
        }
        return server;
    }

    /** One of its own on empty data; close it after use. */
    public static LiveServer with(String name, Map<String, String> settings) {
        var server = laidOut(name, settings);
        server.start();
        return server;
    }

    /** The same on a PostgreSQL of its own, whatever the run's database is. */
    public static LiveServer onPostgres(String name, Map<String, String> settings) {
        var server = laidOut(name, settings);
        server.onPostgres = true;
        server.start();
        return server;
    }

    /** Laid out on empty data but not started: for one that is expected to refuse, see {@link #launch}. */
    public static LiveServer laidOut(String name, Map<String, String> settings) {
        var server = new LiveServer(name, settings);
        server.layOut();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public URI at(String path) {
        return URI.create(address() + path);
    }

    public Path dataDir() {
        return home.resolve("data");
    }

    /** What the server has said so far. */
    public String log() {
        try {
            return Files.readString(home.resolve("console.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What it said of each step that failed unexpectedly: its number, where, and the first lines of why. */
    public String incidents() {
        List<String> lines = log().lines().toList();
        var told = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("Incident ")) {
                told.addAll(lines.subList(i, Math.min(lines.size(), i + 25)));
            }
        }
        return String.join("\n", told);
    }

    /** The texts of the files in which the server tells of what it takes for a crash. */
    public List<String> crashes() {
        Path folder = home.resolve("output/hearth/logs/ffdc");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var texts = new ArrayList<String>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Starts the process and waits until it is ready to work. */
    public void start() {
        launch();
        awaitReady();
    }

    /** As the power fails: no goodbye. {@link #start} begins again on the same data. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Waits for the process to end by itself, at most as long as a start may take. */
    public int exitCode() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server has not ended:\n" + tail());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As the database's machine fails; only {@link #onPostgres}. */
    public void loseDatabase() throws IOException {
        postgres.close();
        postgres = null;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized void close() {
        if (isRunning()) {
            process.destroyForcibly();
            await(process);
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            postgres = null;
        }
    }

    /** Starts without waiting, for a server that is expected to refuse. */
    public void launch() {
        Path wlp = wlp();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.command().addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.command().addAll(jvmOptions());
        command.command()
                .addAll(List.of(
                        "@" + wlp.resolve("lib/platform/java/java9.options"),
                        "-javaagent:" + wlp.resolve("bin/tools/ws-javaagent.jar"),
                        "-jar",
                        wlp.resolve("bin/tools/ws-server.jar").toString(),
                        "hearth"));
        if (process == null) {
            command.command().add("--clean");
        }
        var environment = command.environment();
        environment.put("WLP_USER_DIR", home.resolve("usr").toString());
        environment.put("WLP_OUTPUT_DIR", home.resolve("output").toString());
        environment.put("HEARTH_HTTP_PORT", String.valueOf(port));
        environment.put("HEARTH_DATA_DIR", dataDir().toString());
        environment.put("HEARTH_DEMO", "true");
        environment.put("HEARTH_DEMO_COUNTY", "false");
        environment.put("HEARTH_DEMO_PASSWORD", PASSWORD);
        environment.putAll(database());
        environment.putAll(settings);
        try {
            process = command.directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("console.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the server's own script reads them. */
    private static List<String> jvmOptions() {
        try {
            return Files.readAllLines(wlp().resolve("usr/servers/hearth/jvm.options")).stream()
                    .filter(line -> line.startsWith("-"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, String> database() {
        if (!onPostgres) {
            return Map.of("DB_KIND", "derby");
        }
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of(
                "DB_KIND", "postgresql",
                "DB_HOST", "localhost",
                "DB_PORT", String.valueOf(postgres.getPort()),
                "DB_NAME", "postgres",
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres");
    }

    private void awaitReady() {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var ask = HttpRequest.newBuilder(at("/health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        Instant end = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended with " + process.exitValue() + ":\n" + tail());
            }
            try {
                if (client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            if (log().contains("CWWKZ0002E") || log().contains("CWWKZ0004E")) {
                kill();
                throw new IllegalStateException("The application did not start:\n" + tail());
            }
            pause();
        }
        kill();
        throw new IllegalStateException("The server was not ready after " + LONGEST_START + ":\n" + tail());
    }

    private void layOut() {
        try {
            Folders.delete(home);
            Path server = home.resolve("usr/servers/hearth");
            Files.createDirectories(server);
            Files.createDirectories(dataDir());
            Path laidOut = wlp().resolve("usr/servers/hearth");
            for (String part : List.of("server.xml", "bootstrap.properties", "db", "auth")) {
                Folders.copy(laidOut.resolve(part), server.resolve(part));
            }
            Files.createDirectories(server.resolve("apps"));
            Files.createSymbolicLink(server.resolve("apps/hearth.war"), laidOut.resolve("apps/hearth.war"));
            Files.createDirectories(server.resolve("dropins"));
            Files.createSymbolicLink(home.resolve("usr/shared"), wlp().resolve("usr/shared"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void addComponents() {
        Path server = home.resolve("usr/servers/hearth");
        try {
            ComponentsWar.write(server.resolve("apps/hearth.war"), server.resolve("dropins/components.war"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String tail() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static Path wlp() {
        return Path.of(
                System.getProperty("hearth.wlp", target().resolve("liberty/wlp").toString()));
    }

    private static Path target() {
        return Path.of("target").toAbsolutePath();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
