package org.hearth.app.states;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * One page in one state, and how to bring it there.
 *
 * @param county  on the server with the demo county, else on the one with nothing in it
 * @param address the page's own, or one from which {@code then} leads there
 * @param then    what is done on the page, such as sending a form that cannot be
 * @param never   why there is no such state; {@code null} where there is
 */
record Look(String page, State state, boolean county, String role, String address, Consumer<Page> then, String never) {

    @Override
    public String toString() {
        return page + " " + state;
    }

    /** For a file's name: {@code children-list-many}. */
    String name() {
        return page.substring(1).replace('/', '-') + "-" + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
