package org.hearth.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe what is wrong with a page for people who cannot see or point. It has to run script, so it brings its own. */
public final class Axe {
    private Axe() {}

    /** Fails with each rule broken and the elements that break it. */
    public static void findsNothing(Page page) {
        assertThat(violations(page)).as("axe at %s", page.url()).isEmpty();
    }

    /** @throws IllegalStateException if the browser was opened without script */
    public static List<String> violations(Page page) {
        if (!Browser.runsScript(page)) {
            throw new IllegalStateException("axe needs script: open the browser with it");
        }
        var options = new AxeRunOptions();
        // what is in order is not told element by element, which on a long table takes most of the time
        options.setResultTypes(List.of("violations"));
        // no page has frames, so one run in the page itself is the whole of it
        return new AxeBuilder(page)
                        .options(options)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(each -> each.getId() + ": " + each.getHelp() + " "
                                + each.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** No page scrolls sideways; wide tables scroll by themselves. */
    public static void fitsItsWidth(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels too wide at %s", page.url())
                .isLessThanOrEqualTo(0);
    }
}
