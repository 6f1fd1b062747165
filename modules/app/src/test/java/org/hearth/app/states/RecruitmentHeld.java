package org.hearth.app.states;

import com.microsoft.playwright.Page;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;

/** Enquiries for the looks: one that is only entered, another of the same people, and one that has come to the panel. */
final class RecruitmentHeld {
    final String entered;
    final String alike;
    final String full;

    private final Supplier<RequestSpecification> worker;
    private final LocalDate today = LocalDate.now();

    RecruitmentHeld(LiveServer server, Supplier<RequestSpecification> worker) {
        this.worker = worker;
        entered = entered(today.minusDays(1), "Invented Enquirer");
        alike = entered(today.minusDays(20), "Invented Enquirer");
        full = entered(today.minusDays(300), "Second O'Enquirer");
        happened(full, "applied", today.minusDays(280), null);
        happened(full, "stage-2-started", today.minusDays(250), null);
        happened(full, "paused", today.minusDays(200), "PA2");
        happened(full, "resumed", today.minusDays(180), null);
        happened(full, "panel", today.minusDays(10), "for");
        try (var browser = Browser.wide(1280).signIn(server, "fostering")) {
            Page page = browser.page();
            page.navigate(server.address() + "/fostering/recruitment/check?id=" + full);
            page.selectOption("[name$=kind]", "DBS");
            LocalDate sent = today.minusDays(270);
            page.fill("[name$='sent-day']", String.valueOf(sent.getDayOfMonth()));
            page.fill("[name$='sent-month']", String.valueOf(sent.getMonthValue()));
            page.fill("[name$='sent-year']", String.valueOf(sent.getYear()));
            Browser.follow(page.locator("main form [type=submit]").last());
        }
    }

    private String entered(LocalDate day, String name) {
        return worker.get()
                .contentType("application/json")
                .body(Map.of(
                        "day",
                        day.toString(),
                        "source",
                        "EVENT",
                        "campaign",
                        "Looks",
                        "district",
                        "CB4",
                        "kind",
                        "mainstream",
                        "people",
                        List.of(Map.of("fullName", name, "phone", "07700 900111", "email", ""))))
                .post("/api/fostering/enquiries")
                .then()
                .statusCode(201)
                .extract()
                .path("enquiry.id");
    }

    private void happened(String id, String kind, LocalDate on, String code) {
        var step = new HashMap<String, Object>();
        step.put("kind", kind);
        step.put("on", on.toString());
        step.put("code", code);
        step.put(
                "revision",
                worker.get()
                        .get("/api/fostering/enquiries/" + id)
                        .then()
                        .extract()
                        .<Integer>path("revision"));
        worker.get()
                .contentType("application/json")
                .body(step)
                .post("/api/fostering/enquiries/%s/steps".formatted(id))
                .then()
                .statusCode(200);
    }
}
