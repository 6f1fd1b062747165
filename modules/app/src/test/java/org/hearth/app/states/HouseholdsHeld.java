package org.hearth.app.states;

import com.microsoft.playwright.Page;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearth.app.testing.Browser;
import org.hearth.app.testing.LiveServer;

/** Fostering households for the looks: more than a page of them, one that is only registered, and one of which much is told. */
final class HouseholdsHeld {
    private static final int HOUSEHOLDS = 55;

    final String registered;
    final String full;
    final String temporary;

    /** Address of a stay that nobody has settled. */
    final String stay;

    final String approvedOn = "2020-04-01";

    private final Supplier<RequestSpecification> worker;

    /** @param child whom one household is temporarily approved for */
    HouseholdsHeld(LiveServer server, Supplier<RequestSpecification> worker, String child) {
        this.worker = worker;
        registered = made("F0001", "mainstream", 2, 0, "short-term");
        full = made("F0002", "mainstream", 2, 0, "long-term");
        temporary = made("T0001", "temporary", 1, 0, "short-term", List.of(child));
        made("L0001", "supported-lodgings", 2, 16, "supported-lodgings");
        for (int i = 3; i < HOUSEHOLDS; i++) {
            made(
                    "F%04d".formatted(i),
                    i % 9 == 0 ? "family-and-friends" : "mainstream",
                    1 + i % 4,
                    i % 3 * 5,
                    "short-term");
        }
        supervise();
        try (var browser = Browser.wide(1280).signIn(server, "fostering")) {
            tell(browser.page(), server.address() + "/fostering/");
            train();
            browser.page().navigate(server.address() + "/fostering/places/settle");
            stay = browser.page()
                    .locator("main a[href*='/fostering/places/stay']")
                    .first()
                    .getAttribute("href");
        }
    }

    private String made(String reference, String kind, int places, int fromAge, String type) {
        return made(reference, kind, places, fromAge, type, List.of());
    }

    private String made(String reference, String kind, int places, int fromAge, String type, List<String> named) {
        return worker.get()
                .contentType("application/json")
                .body(Map.of(
                        "reference",
                        reference,
                        "kind",
                        kind,
                        "approvedOn",
                        approvedOn,
                        "district",
                        "E07000008",
                        "terms",
                        Map.of(
                                "places",
                                places,
                                "types",
                                List.of(type),
                                "fromAge",
                                fromAge,
                                "toAge",
                                17,
                                "named",
                                named)))
                .post("/api/fostering/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Who supervises it, a review that is to be reported to panel, a visit that was made and one that was not. */
    private void supervise() {
        supervise("workers", Map.of("from", approvedOn, "worker", "fostering"));
        supervise("reviews", Map.of("heldOn", "2021-03-20", "kind", "first", "outcome", "terms-changed"));
        supervise("visits", Map.of("on", "2026-01-20", "held", true, "announcement", "unannounced"));
        supervise("visits", Map.of("on", "2026-03-04", "held", false, "announcement", "announced", "notHeld", "NH4"));
    }

    /** The standards of one carer, a course that has run out and one whose certificate names its last day. */
    private void train() {
        supervise("training", Map.of("carer", 1, "what", "tsd", "doneOn", "2021-02-10"));
        supervise("training", Map.of("carer", 1, "what", "first-aid", "doneOn", "2021-03-10"));
        supervise(
                "training",
                Map.of("carer", 2, "what", "prevent", "doneOn", "2026-01-10", "certificateUntil", "2029-01-31"));
    }

    private void supervise(String what, Map<String, Object> told) {
        String of = "/api/fostering/households/" + full + "/";
        int revision = worker.get().get(of + "supervision").path("revision");
        var sent = new HashMap<>(told);
        sent.put("revision", revision);
        worker.get()
                .contentType("application/json")
                .body(sent)
                .post(of + what)
                .then()
                .statusCode(200);
    }

    /** Carers, a child of theirs, an address that is confidential, the home, and other terms. */
    private void tell(Page page, String at) {
        for (String name : List.of("Invented Carer", "Second O'Carer")) {
            page.navigate(at + "person?id=" + full);
            page.getByLabel("Carer", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.fill("[name$=fullName]", name);
            send(page);
        }
        page.navigate(at + "person?id=" + full);
        page.getByLabel("Other member of the household").check();
        page.fill("[name$=fullName]", "Child of Theirs");
        page.fill("[name$=relation]", "Daughter of both carers");
        page.fill("[name$=bornYear]", "2015");
        send(page);
        page.navigate(at + "address?id=" + full + "&from=" + approvedOn);
        page.fill("[name$=street]", "1 Made-up Row\nInventedton");
        page.fill("[name$=postcode]", "ZZ9 9ZZ");
        page.getByLabel("This address is confidential").check();
        send(page);
        page.navigate(at + "home?id=" + full);
        page.fill("[name$=bedrooms]", "3");
        page.fill("[name$=languages]", "English, Polish");
        page.fill("[name$=pets]", "A cat");
        send(page);
        page.navigate(at + "terms?id=" + full);
        page.fill("[name$='from-day']", "1");
        page.fill("[name$='from-month']", "6");
        page.fill("[name$='from-year']", "2023");
        page.fill("[name$=places]", "4");
        page.fill("[name$=conditions]", "A visit every two weeks in the first three months.");
        send(page);
        page.navigate(at + "terms?id=" + full + "&from=2023-06-01");
        page.fill("[name$=exclusions]", "No child under 5.");
        page.fill("[name$=why]", "The decision letter says so.");
        send(page);
    }

    private static void send(Page page) {
        Browser.follow(page.locator("main form [type=submit]").last());
    }
}
