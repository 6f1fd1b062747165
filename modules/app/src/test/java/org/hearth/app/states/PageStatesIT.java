package org.hearth.app.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.Deployed;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the running server, in every state it can be in, wide with script and 320 pixels narrow without. */
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock(Common.COUNTY)
class PageStatesIT {
    private static final int NARROW = 320;
    private static final int WIDE = 1280;

    /** Whether the long tests run too: a page that is open anyway is then looked at in both widths. */
    private static final boolean LONG = Boolean.getBoolean("hearth.tests.long");

    private final Map<String, Browser> windows = new HashMap<>();
    private final Set<Look> pictured = new HashSet<>();
    private LiveServer county;
    private LiveServer empty;
    private List<Look> looks;

    @BeforeAll
    void open() {
        Browser.wide(NARROW).close();
        county = LiveServer.withCounty();
        empty = LiveServer.shared();
        looks = Looks.of(County.of(county));
    }

    @AfterAll
    void close() {
        windows.values().forEach(Browser::close);
    }

    @Test
    void every_page_has_a_row_for_every_state() {
        var missing = new TreeMap<String, Set<State>>();
        Deployed.pages().stream().filter(page -> !page.equals("/ready")).forEach(page -> {
            var states = EnumSet.allOf(State.class);
            looks.stream().filter(look -> look.page().equals(page)).forEach(look -> states.remove(look.state()));
            if (!states.isEmpty()) {
                missing.put(page, states);
            }
        });

        assertThat(missing)
                .as("states of pages that no one looks at: add them to Looks, or say why they cannot be")
                .isEmpty();
        assertThat(looks.stream().map(Look::page))
                .as("pages in the table that the server does not have")
                .allMatch(Deployed.pages()::contains);
    }

    Stream<Look> looks() {
        return looks.stream().filter(look -> look.never() == null);
    }

    /** Full of what it shows, and one of each family of pages that says what was wrong. */
    Stream<Look> fullest() {
        var families = new HashSet<String>();
        return looks().filter(look -> look.state() == State.MANY
                || look.state() == State.ERROR && families.add(look.page().split("/")[1]));
    }

    Stream<Look> otherErrors() {
        var fullest = fullest().toList();
        return looks().filter(look -> look.state() == State.ERROR && !fullest.contains(look));
    }

    Stream<Look> others() {
        return looks().filter(look -> look.state() != State.MANY && look.state() != State.ERROR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fullest")
    void axe_finds_nothing_on_a_full_page(Look look) {
        assertThat(LONG ? violations(look) : Axe.violations(lookedAt(look, WIDE)))
                .as("axe on %s", look)
                .isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherErrors")
    void axe_finds_nothing_on_any_other_page_that_says_what_was_wrong(Look look) {
        assertThat(violations(look)).as("axe on %s", look).isEmpty();
    }

    /** Wide and, on the same page, narrow. */
    private List<String> violations(Look look) {
        Page page = lookedAt(look, WIDE);
        var found = new ArrayList<String>();
        Axe.violations(page).forEach(one -> found.add("wide: " + one));
        violationsNarrow(page).forEach(one -> found.add("narrow: " + one));
        return found;
    }

    /** The window is shared: it is wide again afterwards. */
    private static List<String> violationsNarrow(Page page) {
        page.setViewportSize(NARROW, 900);
        try {
            return Axe.violations(page);
        } finally {
            page.setViewportSize(WIDE, 900);
        }
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void axe_finds_nothing_on_an_empty_page_or_one_with_a_single_row_or_refused(Look look) {
        assertThat(Axe.violations(lookedAt(look, WIDE))).as("axe on %s", look).isEmpty();
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void without_script_on_a_narrow_screen_it_says_the_same_and_nothing_scrolls_sideways(Look look) {
        lookedAt(look, NARROW);
    }

    private Page lookedAt(Look look, int width) {
        Browser window = window(look, width);
        Page page = window.page();
        Response answer = page.navigate(server(look).address() + look.address());
        look.then().accept(page);
        if (width == WIDE && pictured.add(look)) {
            window.picture("states/" + look.name());
        }
        expect(look, page, answer.status());
        Axe.fitsItsWidth(page);
        return page;
    }

    private static void expect(Look look, Page page, int status) {
        assertThat(page.title()).contains("Hearth");
        assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
        assertThat(page.locator("footer").count()).as("the page came out whole").isEqualTo(1);
        switch (look.state()) {
            case REFUSED -> {
                assertThat(status).isEqualTo(403);
                assertThat(page.textContent("h1")).isEqualTo("You cannot see this");
            }
            case ERROR -> {
                assertThat(page.title()).startsWith("Error: ");
                assertThat(page.locator(".govuk-error-summary li").count()).isPositive();
                for (var link : page.locator(".govuk-error-summary a").all()) {
                    String id = link.getAttribute("href").substring(1);
                    assertThat(page.locator("[id=\"" + id + "\"]").count())
                            .as("what the summary's link %s leads to", link.getAttribute("href"))
                            .isEqualTo(1);
                }
            }
            default -> {
                assertThat(status).isEqualTo(200);
                assertThat(page.title()).doesNotStartWith("Error");
            }
        }
        if (look.state() == State.MANY && look.address().contains("page=2")) {
            assertThat(page.locator(".govuk-pagination").count()).isEqualTo(1);
        }
    }

    private LiveServer server(Look look) {
        return look.county() ? county : empty;
    }

    /** One window for each person and width, signed in once. */
    private Browser window(Look look, int width) {
        String key = Arrays.asList(look.county(), look.role(), width).toString();
        return windows.computeIfAbsent(key, none -> {
            Browser window = Browser.open(width, width == WIDE);
            return look.role() == null ? window : window.signIn(server(look), look.role());
        });
    }
}
