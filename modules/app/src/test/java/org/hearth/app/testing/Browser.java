package org.hearth.app.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The distribution's Chromium. Tests that need it are skipped, and say so, where it is absent. */
public final class Browser implements AutoCloseable {
    /** One for each thread of the tests: its driver must not be used by two at a time. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::launch);

    /** The windows in which pages may run script; {@link Axe} never ends where they may not. */
    private static final Set<BrowserContext> WITH_SCRIPT = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final Page page;

    private Browser(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    /** A fresh window of this width. Script is off unless a test is about script: no page needs it. */
    public static Browser wide(int pixels) {
        return open(pixels, false);
    }

    public static Browser open(int pixels, boolean script) {
        BrowserContext context = CHROMIUM.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(pixels, 900)
                        .setJavaScriptEnabled(script)
                        .setLocale("en-GB"));
        if (script) {
            WITH_SCRIPT.add(context);
        }
        return new Browser(context);
    }

    static boolean runsScript(Page page) {
        return WITH_SCRIPT.contains(page.context());
    }

    public Page page() {
        return page;
    }

    /** Signed in as the demo person of this role, on the home page, which has loaded. */
    public Browser signIn(LiveServer server, String role) {
        page.navigate(server.address() + "/sign-in");
        page.fill("#name", role);
        page.fill("#password", LiveServer.PASSWORD);
        follow(page.locator("#enter"));
        return this;
    }

    /** Clicks the one thing here that leads to another page or sends a form; see {@link #follow(Locator)}. */
    public void follow(String selector) {
        follow(page.locator(selector));
    }

    /**
     * Clicks what leads to another page, and waits until that one has loaded: a click by itself comes back before, and
     * what is read or pressed next would meet the page that was left.
     */
    public static void follow(Locator link) {
        var loaded = new AtomicBoolean();
        Consumer<Page> heard = page -> loaded.set(true);
        Page page = link.page();
        page.onLoad(heard);
        try {
            link.click();
            page.waitForCondition(loaded::get);
        } finally {
            page.offLoad(heard);
        }
    }

    /** Kept below {@code target/screenshots}, to be looked at. */
    public void picture(String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        } catch (PlaywrightException higherThanItCanDraw) {
            // the longest pages, now and then: as far as the window shows
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        WITH_SCRIPT.remove(context);
        context.close();
    }

    private static com.microsoft.playwright.Browser launch() {
        Optional<Path> executable = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                executable.isPresent(),
                "No Chromium here, so browser tests are skipped. Install it, or set CHROMIUM to its path.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }
}
