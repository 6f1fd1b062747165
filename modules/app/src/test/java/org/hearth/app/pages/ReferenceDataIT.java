package org.hearth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.hearth.app.testing.Axe;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.Common;
import org.hearth.app.testing.LiveServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An administrator loads a postcode directory by its page, without script. */
@ResourceLock(Common.DESK)
class ReferenceDataIT {
    private static final LiveServer SERVER = LiveServer.desk();

    @TempDir
    Path folder;

    private static final String DIRECTORY =
            """
            pcds,oseast1m,osnrth1m,oslaua
            CB1 1AA,545000,258000,E07000008
            CB1 1AB,545100,258100,E07000008
            PE1 1AA,519000,298000,E06000031
            """;

    @Test
    void every_kind_says_what_is_held_and_what_is_missing() {
        var empty = LiveServer.shared();
        try (var browser = Browser.open(320, true).signIn(empty, "administrator")) {
            Page page = browser.page();
            page.navigate(empty.address() + "/reference/list");
            browser.picture("reference-data");

            assertThat(page.textContent("main"))
                    .contains("Postcode directory", "Providers", "Councils and districts", "Adjoining councils")
                    .contains("Population", "Targets", "Comparators", "Bank holidays", "Codes of the return")
                    .contains("None of the inspectorate's lists is loaded", "What that switches off");
            Axe.fitsItsWidth(page);
            Axe.findsNothing(page);
        }
    }

    @Test
    void a_compressed_directory_is_loaded_and_stands_on_the_list() throws IOException {
        Path file = folder.resolve("postcodes.csv.gz");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(DIRECTORY.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, packed.toByteArray());
        try (var browser = Browser.wide(1280).signIn(SERVER, "administrator")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/reference/list");
            browser.picture("reference-before");
            page.navigate(SERVER.address() + "/reference/postcodes");
            page.setInputFiles("[type=file]", file);
            browser.follow("main form [type=submit]");
            browser.picture("reference-sent");

            for (int i = 0; i < 60 && !page.textContent("main").contains("postcodes.csv"); i++) {
                page.waitForTimeout(500);
                page.navigate(SERVER.address() + "/reference/list");
            }
            browser.picture("reference-loaded");
            assertThat(page.textContent("main")).contains("postcodes.csv", "3");
        }
    }

    @Test
    void a_file_that_is_no_directory_is_refused_in_words() throws IOException {
        Path file = folder.resolve("holidays.csv");
        Files.writeString(file, "name,when\nSomeone,Monday\n");
        try (var browser = Browser.wide(320).signIn(SERVER, "administrator")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/reference/postcodes");
            page.setInputFiles("[type=file]", file);
            browser.follow("main form [type=submit]");
            browser.picture("reference-refused");

            assertThat(page.textContent("main")).contains("postcode").doesNotContain("Exception");
        }
    }

    @Test
    void published_figures_are_loaded_or_refused_cell_by_cell() throws IOException {
        String header = "line,area,area_code,period,day,value,kind,source\n";
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, header + "CIC-02,England,,31 March 2025,31 March,many,,DfE\n");
        Path right = folder.resolve("figures.csv");
        Files.writeString(
                right, header + "CIC-02,Invented East,E12000099,31 March 2025,2025-03-31,51,,An invented table\n");
        try (var browser = Browser.open(320, true).signIn(SERVER, "administrator")) {
            Page page = browser.page();
            page.navigate(SERVER.address() + "/reference/comparators");
            page.setInputFiles("[type=file]", wrong);
            browser.follow("main form [type=submit]");
            browser.picture("comparators-refused");

            assertThat(page.textContent("main"))
                    .contains("2 cells cannot be used", "\"31 March\" is not a date", "\"many\" is not a number");
            Axe.fitsItsWidth(page);
            Axe.findsNothing(page);

            page.setInputFiles("[type=file]", right);
            browser.follow("main form [type=submit]");
            browser.picture("comparators-loaded");

            assertThat(page.textContent("main"))
                    .contains("1 figure is in use", "Invented East", "An invented table", "figures.csv");
            page.navigate(SERVER.address() + "/reference/list");
            assertThat(page.textContent("main")).contains("See and load comparators");
        }
    }
}
