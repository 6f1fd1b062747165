package org.hearth.app.states;

import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.hearth.platform.api.time.UkTime;

/** A committee's meetings for the looks: one that is over, with actions and a question, and one that was moved. */
final class MeetingsHeld {
    private static final int ACTIONS = 3;

    final String past;
    final String moved;
    final String item;
    final String action;
    final String question;
    final String voice;

    /** The municipal year in which the moved one lies. */
    final int year;

    private final Supplier<RequestSpecification> clerk;

    MeetingsHeld(Supplier<RequestSpecification> clerk) {
        this.clerk = clerk;
        LocalDate today = LocalDate.now(UkTime.ZONE);
        past = made(
                "/api/meetings",
                Map.of(
                        "meetsOn",
                        today.minusDays(30).toString(),
                        "beginsAt",
                        "14:00",
                        "venue",
                        "Council Chamber",
                        "membership",
                        "Chair\nVice-chair"));
        moved = made(
                "/api/meetings",
                Map.of("meetsOn", noTuesday(today.plusDays(90)).toString(), "beginsAt", "10:00", "venue", "Room 1"));
        LocalDate day = noTuesday(today.plusDays(100));
        clerk.get()
                .contentType("application/json")
                .body(Map.of("meetsOn", day.toString(), "reason", "The room is let.", "revision", 0))
                .post("/api/meetings/" + moved + "/move")
                .then()
                .statusCode(200);
        item = clerk.get().get("/api/meetings/" + moved).then().extract().path("agenda[8].id");
        String first = null;
        for (int i = 0; i < ACTIONS; i++) {
            String made = made(
                    "/api/actions",
                    Map.of(
                            "meeting",
                            past,
                            "minute",
                            "9",
                            "action",
                            "Bring the reasons why homes were changed.",
                            "owner",
                            "Head of Service",
                            "due",
                            today.plusDays(10L * i - 10).toString()));
            first = first == null ? made : first;
        }
        action = first;
        question = made(
                "/api/questions",
                Map.of("meeting", past, "askedBy", "Member", "question", "Which year is the comparison of?"));
        voice = made(
                "/api/voices",
                Map.of(
                        "saidOn",
                        today.minusDays(40).toString(),
                        "by",
                        "Children in Care Council",
                        "said",
                        "We want to know sooner when our social worker changes.",
                        "owner",
                        "Head of Service"));
        year = day.getMonthValue() < 5 || day.getMonthValue() == 5 && day.getDayOfMonth() < 8
                ? day.getYear() - 1
                : day.getYear();
    }

    /** The demo county's committee meets on Tuesdays. */
    private static LocalDate noTuesday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.TUESDAY ? day.plusDays(1) : day;
    }

    private String made(String address, Map<String, Object> what) {
        return clerk.get()
                .contentType("application/json")
                .body(what)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
