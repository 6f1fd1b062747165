package org.hearth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;
import org.hearth.platform.api.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in, home and the pages that say no, as a person meets them. */
@Tag("storage")
class HomeIT {
    private static final LiveServer SERVER = LiveServer.shared();

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void signing_in_works_without_script_by_keyboard_alone(int width) {
        try (var browser = Browser.wide(width)) {
            var page = browser.page();
            page.navigate(SERVER.address() + "/");
            page.focus("#name");
            page.keyboard().type("clerk");
            page.keyboard().press("Tab");
            page.keyboard().type(LiveServer.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(SERVER.address() + "/");

            assertThat(page.title()).startsWith("Home - Hearth");
            assertThat(page.textContent("body")).contains("Committee clerk");
            browser.picture("home-clerk-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, sign-in", "1280, sign-in", "320, nothing", "1280, nothing"})
    void axe_finds_nothing_before_signing_in(int width, String path) {
        try (var browser = Browser.open(width, true)) {
            browser.page().navigate(SERVER.address() + "/" + path);
            browser.picture(path + "-" + width);

            Axe.fitsItsWidth(browser.page());
            Axe.findsNothing(browser.page());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void axe_finds_nothing_on_a_refused_sign_in(int width) {
        try (var browser = Browser.open(width, true)) {
            var page = browser.page();
            page.navigate(SERVER.address() + "/sign-in");
            browser.follow("#enter");
            browser.picture("sign-in-refused-" + width);

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.getAttribute(".govuk-error-summary a", "href")).isEqualTo("#name");
            assertThat(page.getAttribute("#name", "aria-describedby")).isEqualTo("name-error");
            Axe.fitsItsWidth(page);
            Axe.findsNothing(page);
        }
    }

    /** Homes that have little in common. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "CLERK", "MANAGER", "ADMINISTRATOR"})
    void axe_finds_nothing_on_the_home_of(Role role) {
        axeFindsNothingAtHome(role);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANALYST", "CLERK", "MANAGER", "ADMINISTRATOR"})
    void axe_finds_nothing_on_the_home_of_any_other(Role role) {
        axeFindsNothingAtHome(role);
    }

    private static void axeFindsNothingAtHome(Role role) {
        try (var browser = Browser.open(1280, true).signIn(SERVER, role.key())) {
            assertThat(browser.page().title()).startsWith("Home - Hearth");
            for (int width : new int[] {1280, 320}) {
                browser.page().setViewportSize(width, 900);
                browser.picture("home-" + role.key() + "-" + width);
                Axe.fitsItsWidth(browser.page());
                Axe.findsNothing(browser.page());
            }
        }
    }

    @Test
    void axe_finds_nothing_where_somebody_may_not_go() {
        try (var browser = Browser.open(1280, true).signIn(SERVER, "member")) {
            browser.page().navigate(SERVER.address() + "/audit/list");
            assertThat(browser.page().textContent("h1")).isEqualTo("You cannot see this");
            for (int width : new int[] {1280, 320}) {
                browser.page().setViewportSize(width, 900);
                browser.picture("refused-" + width);
                Axe.fitsItsWidth(browser.page());
                Axe.findsNothing(browser.page());
            }
        }
    }

    @Test
    void the_first_key_leads_past_the_menu() {
        try (var browser = Browser.wide(1280).signIn(SERVER, "analyst")) {
            browser.page().keyboard().press("Tab");

            assertThat(browser.page().evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main-content");
        }
    }
}
