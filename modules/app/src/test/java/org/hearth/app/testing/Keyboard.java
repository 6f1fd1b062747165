package org.hearth.app.testing;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Somebody who works a page without a mouse: with the tabulator, Enter, Space and the arrows. It counts what they press. */
public final class Keyboard {
    private static final int MOST_TABS = 250;
    private static final int MOST_CHOICES = 40;

    /** In milliseconds: publishing draws seven files, on a machine that has other things to do. */
    private static final double LONGEST_WORK = 120_000;

    private final Page page;
    private final Steps steps;

    /** What was done by keyboard, by however many people. */
    public static final class Steps {
        private int keys;
        private int characters;
        private int pages;

        /** Keys pressed to get about: not the letters of what was typed. */
        public int keys() {
            return keys;
        }

        /** Links followed and forms sent. */
        public int pages() {
            return pages;
        }

        @Override
        public String toString() {
            return "%d links followed and forms sent, %d keys, %d characters typed".formatted(pages, keys, characters);
        }
    }

    public Keyboard(Page page) {
        this(page, new Steps());
    }

    public Keyboard(Page page, Steps steps) {
        this.page = page;
        this.steps = steps;
    }

    /** Presses Enter on it, and waits for the page that it leads to. */
    public void enter(String selector) {
        reach(selector);
        var loaded = new AtomicBoolean();
        Consumer<Page> heard = each -> loaded.set(true);
        page.onLoad(heard);
        try {
            press("Enter");
            page.waitForCondition(loaded::get, new Page.WaitForConditionOptions().setTimeout(LONGEST_WORK));
            steps.pages++;
        } finally {
            page.offLoad(heard);
        }
    }

    /** Presses Enter on a link to a file, and waits until it is there. */
    public void take(String selector) {
        reach(selector);
        var options = new Page.WaitForDownloadOptions().setTimeout(LONGEST_WORK);
        page.waitForDownload(options, () -> press("Enter")).path();
        steps.pages++;
    }

    /** In place of what stands there. */
    public void type(String selector, String words) {
        reach(selector);
        press("ControlOrMeta+A");
        page.keyboard().type(words);
        steps.characters += words.length();
    }

    /** The radio button of this value, of the group that comes next. */
    public void choose(String value) {
        String wanted = "main [type=radio][value='" + value + "']:checked";
        reach("[type=radio]");
        press("Space");
        for (int i = 0; i < MOST_CHOICES && page.locator(wanted).count() == 0; i++) {
            press("ArrowDown");
        }
        if (page.locator(wanted).count() == 0) {
            throw new AssertionError("no key chooses " + value + " on " + page.url());
        }
    }

    /** With the tabulator alone, from where the page begins or the last key was pressed. */
    public void reach(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (isOn(selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("no key leads to " + selector + " on " + page.url());
    }

    private boolean isOn(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate("selector => document.activeElement.matches('main ' + selector)", selector));
    }

    private void press(String key) {
        page.keyboard().press(key);
        steps.keys++;
    }
}
