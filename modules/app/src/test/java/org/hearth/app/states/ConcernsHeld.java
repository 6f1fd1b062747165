package org.hearth.app.states;

import com.microsoft.playwright.Page;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;

/** What the managers keep in confidence, for the looks: an allegation about F0005. */
final class ConcernsHeld {
    final String id;

    ConcernsHeld(LiveServer server, Supplier<RequestSpecification> manager) {
        LocalDate received = LocalDate.now().minusDays(50);
        try (var browser = Browser.wide(1280).signIn(server, "manager")) {
            Page page = browser.page();
            page.navigate(server.address() + "/fostering/concerns/record?household=F0005");
            page.getByLabel("Allegation").check();
            page.fill("[name$='receivedOn-day']", String.valueOf(received.getDayOfMonth()));
            page.fill("[name$='receivedOn-month']", String.valueOf(received.getMonthValue()));
            page.fill("[name$='receivedOn-year']", String.valueOf(received.getYear()));
            Browser.follow(page.locator("main form [type=submit]").last());
        }
        id = manager.get().get("/api/fostering/concerns?household=F0005").path("[0].id");
    }
}
