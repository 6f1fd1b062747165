package org.hearth.fostering.farewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.util.List;
import java.util.UUID;
import org.hearth.fostering.farewell.Farewell.Conversation;
import org.hearth.fostering.household.Departures;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Register;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice and conversation at the end, on either database. Today is 1 May 2026. */
abstract class FarewellContract {
    private Register register;
    private Farewells farewells;
    private UUID household;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        register = new Register(kind());
        farewells = new Farewells(register.database.jdbi(), register.households, register.recordings);
        household = register.register("F1", "2024-05-10");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_notice_takes_effect_28_days_after_it_was_received() {
        farewells.tell(household, asked("2026-04-20", Conversation.NOT_RECORDED, null), false, "", 1);

        assertThat(now().takesEffectOn()).isEqualTo(day("2026-05-18"));
        assertThat(register.audited)
                .last()
                .isEqualTo("fostering household.farewell-told F1 {conversation=NOT_RECORDED, noticeOn=2026-04-20}");
    }

    @Test
    void the_conversation_follows_and_a_correction_needs_a_reason() {
        farewells.tell(household, asked("2026-04-01", Conversation.NOT_RECORDED, null), false, "", 1);
        register.households.leave(household, day("2026-04-29"), Leaving.HEALTH, "", 2);
        farewells.tell(household, asked("2026-04-01", Conversation.HELD, "2026-04-30"), false, "", 3);
        assertThat(now().conversation()).isEqualTo(Conversation.HELD);

        assertThatThrownBy(() -> farewells.tell(
                        household, asked("2026-04-01", Conversation.DECLINED, "2026-04-30"), true, "", 4))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        assertThatThrownBy(() ->
                        farewells.tell(household, asked("2026-04-01", Conversation.HELD, "2026-04-30"), false, "", 4))
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(() -> farewells.tell(
                        household, asked("2026-04-01", Conversation.DECLINED, "2026-04-30"), false, "", 3))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @ParameterizedTest(name = "notice {0}, {1} on {2}: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, NOT_RECORDED, -, noticeOn, or what became of the conversation",
                "2026-05-02, NOT_RECORDED, -, noticeOn, 2 May 2026 is still to come",
                "2024-05-09, NOT_RECORDED, -, noticeOn, F1 was not approved on 9 May 2024",
                "2026-03-02, NOT_RECORDED, -, noticeOn, 'takes effect on 30 March 2026, and it is recorded that F1 left on 31 March 2026'",
                "2026-03-03, HELD, -, conversationOn, Enter the day on which it was held",
                "2026-03-03, HELD, 2026-05-02, conversationOn, still to come",
                "-, DECLINED, 2024-05-09, conversationOn, before the approval",
                "2026-03-03, -, -, conversation, Choose what became"
            })
    void what_cannot_be_is_refused_by_its_field(
            String notice, Conversation conversation, String on, String field, String says) {
        register.households.leave(household, day("2026-03-31"), Leaving.HEALTH, "", 1);

        assertThatThrownBy(() -> farewells.tell(household, asked(notice, conversation, on), false, "", 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(says);
    }

    @Test
    void a_household_that_came_back_begins_anew() {
        register.households.leave(household, day("2026-03-31"), Leaving.HEALTH, "", 1);
        farewells.tell(household, asked("2026-03-03", Conversation.DECLINED, "2026-03-10"), false, "", 2);
        register.households.approveAgain(
                household, HouseholdKind.MAINSTREAM, Joining.APPROVED, day("2026-04-10"), Register.terms(), 3);

        assertThat(farewells.of(register.get(household))).isEmpty();
    }

    @Test
    void a_day_other_than_that_of_the_notice_is_confirmed_with_a_reason() {
        farewells.tell(household, asked("2026-04-20", Conversation.NOT_RECORDED, null), false, "", 1);
        var departures = new Departures(register.households, List.of(new NoticeAtLeaving(farewells)));
        assertThat(departures.expected(register.get(household))).contains(day("2026-05-18"));

        assertThatThrownBy(() -> departures.leave(household, day("2026-05-01"), Leaving.RETIRED, "", true, 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        assertThatThrownBy(() ->
                        departures.leave(household, day("2026-05-01"), Leaving.RETIRED, "They withdrew it.", false, 2))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("confirmed"))
                .hasMessageContaining(
                        "The notice received on 20 April 2026 takes effect on 18 May 2026, and 1 May 2026 is before that.");
        assertThat(register.get(household).approvals().get(0).left()).isNull();

        departures.leave(household, day("2026-05-01"), Leaving.RETIRED, "A second notice, of March.", true, 2);
        assertThat(register.get(household).approvals().get(0).period().to()).isEqualTo(day("2026-05-01"));
    }

    @Test
    void on_the_day_of_the_notice_and_without_one_nothing_is_asked() {
        var departures = new Departures(register.households, List.of(new NoticeAtLeaving(farewells)));
        UUID other = register.register("F2", "2024-05-10");
        departures.leave(other, day("2026-05-01"), Leaving.DIED, "", false, 1);
        farewells.tell(household, asked("2026-04-20", Conversation.NOT_RECORDED, null), false, "", 1);

        departures.leave(household, day("2026-05-18"), Leaving.RETIRED, "", false, 2);
        assertThat(register.get(household).approvals().get(0).left()).isEqualTo(Leaving.RETIRED);
        assertThat(register.get(other).approvals().get(0).left().words()).isEqualTo("A carer died");
    }

    private Farewell now() {
        return farewells.of(register.get(household)).orElseThrow();
    }

    private static AskedFarewell asked(String notice, Conversation conversation, String on) {
        return new AskedFarewell(notice == null ? null : day(notice), conversation, on == null ? null : day(on));
    }
}
