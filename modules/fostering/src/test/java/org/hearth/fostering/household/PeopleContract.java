package org.hearth.fostering.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lives in a household, where and how, on either database. Today is 1 May 2026; the household was approved in 2020. */
abstract class PeopleContract {
    private Register register;
    private UUID id;

    abstract DatabaseKind kind();

    @BeforeEach
    void open() {
        register = new Register(kind());
        id = register.register("F1", "2020-04-01");
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static AskedMember carer(String name) {
        return new AskedMember(Part.CARER, name, null, null, "", null, null);
    }

    private void add(AskedMember who) {
        register.people.add(id, who, register.seen(id));
    }

    @Test
    void carers_come_first_and_names_are_kept_as_they_are_written() {
        add(new AskedMember(Part.MEMBER, "Zoë\u200b  O'Brien-Łuć", null, 2015, "daughter", null, null));
        add(new AskedMember(Part.CARER, "李", day("1980-02-29"), null, "", null, null));

        assertThat(register.people.of(id))
                .extracting(Member::part, Member::fullName, Member::bornOn, Member::bornYear, Member::memberNo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Part.CARER, "李", day("1980-02-29"), null, 2),
                        org.assertj.core.groups.Tuple.tuple(Part.MEMBER, "Zoë O'Brien-Łuć", null, 2015, 1));
        assertThat(register.audited)
                .as("no name in the audit")
                .contains("fostering household.member-added F1 {member=2, part=CARER}")
                .noneMatch(line -> line.contains("Brien"));
    }

    @Test
    void nobody_lives_there_or_leaves_before_they_are_born() {
        assertThatThrownBy(() ->
                        add(new AskedMember(Part.CARER, "A", day("1980-02-29"), null, "", day("1970-01-01"), null)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("joinedOn"))
                .hasMessageContaining("lived there from 1 January 1970, having been born on 29 February 1980");
        assertThatThrownBy(() -> add(new AskedMember(Part.MEMBER, "B", null, 2015, "", null, day("2014-12-31"))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("leftOn"));

        add(new AskedMember(Part.CARER, "A", day("1980-02-29"), null, "", day("1980-02-29"), null));
        add(new AskedMember(Part.MEMBER, "B", null, 2015, "", day("2015-01-01"), null));
        assertThat(register.people.of(id)).hasSize(2);
    }

    @Test
    void a_household_has_two_carers_at_a_time_and_no_more() {
        add(carer("A"));
        add(new AskedMember(Part.CARER, "B", null, null, "", null, day("2023-01-01")));

        add(new AskedMember(Part.CARER, "C", null, null, "", day("2023-01-01"), null));

        assertThatThrownBy(() -> add(carer("D")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("part"))
                .hasMessageContaining("two carers");
        assertThat(register.people.of(id)).hasSize(3);
    }

    @Test
    void who_is_changed_or_corrected_keeps_their_number_and_a_mistake_is_taken_out() {
        add(carer("A"));
        var left = new AskedMember(Part.CARER, "A", null, null, "", null, day("2026-04-01"));

        register.people.change(id, 1, left, false, "", 2);
        register.people.change(id, 1, carer("A B"), true, "Passport seen", 3);
        assertThat(register.people.of(id)).singleElement().satisfies(one -> {
            assertThat(one.fullName()).isEqualTo("A B");
            assertThat(one.leftOn()).isNull();
        });
        assertThatThrownBy(() -> register.people.change(id, 1, carer("A B"), true, "Again", 4))
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(() -> register.people.withdraw(id, 1, "", 4))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("why"));
        register.people.withdraw(id, 1, "Another household", 4);

        assertThat(register.people.of(id)).isEmpty();
        assertThatThrownBy(() -> register.people.change(id, 1, carer("C"), false, "", 5))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(register.households.recorded(id))
                .extracting(Recording::what)
                .containsExactly(
                        Deed.MEMBER_WITHDRAWN,
                        Deed.MEMBER_CORRECTED,
                        Deed.MEMBER_CHANGED,
                        Deed.MEMBER_ADDED,
                        Deed.REGISTERED);
        add(carer("E"));
        assertThat(register.people.of(id)).extracting(Member::memberNo).containsExactly(2);
    }

    @Test
    void one_of_two_carers_leaves_and_the_household_goes_on_with_the_other() {
        add(carer("A"));
        add(carer("B"));

        register.people.leaves(id, 2, day("2026-04-01"), "CL1", 3);

        assertThat(register.people.of(id))
                .extracting(Member::fullName, Member::leftOn, Member::leftWhy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", null, ""),
                        org.assertj.core.groups.Tuple.tuple("B", day("2026-04-01"), "CL1"));
        var household = register.get(id);
        assertThat(household.approvalOn(day("2026-04-01")))
                .as("approved as before, for as many children")
                .hasValueSatisfying(approval ->
                        assertThat(approval.placesOn(day("2026-04-01"))).isEqualTo(2));
        assertThat(register.households.recorded(id).get(0).what()).isEqualTo(Deed.CARER_LEFT);
        assertThat(register.audited).last().isEqualTo("fostering household.carer-left F1 {member=2, part=CARER}");
    }

    @ParameterizedTest(name = "{0} on {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, CL1, on",
                "1, 2026-05-02, CL1, on",
                "1, 2026-04-01, -, leftWhy",
                "1, 2026-04-01, CL9, leftWhy",
                "2, 2026-02-01, CL1, on",
                "2, 2026-03-02, CL1, -",
                "1, 2026-02-28, CL1, carer",
                "1, 2026-03-01, CL1, -",
                "3, 2026-04-01, CL1, on"
            })
    void who_is_no_carer_on_the_day_before_or_would_leave_nobody_cannot_leave(
            int member, String on, String why, String field) {
        add(carer("A"));
        add(new AskedMember(Part.CARER, "B", null, null, "", day("2026-03-01"), null));
        add(new AskedMember(Part.MEMBER, "C", null, 1950, "grandmother", null, null));

        ThrowingCallable leaving = () -> register.people.leaves(id, member, on == null ? null : day(on), why, 4);

        if (field == null) {
            assertThatCode(leaving).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(leaving).isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.field())
                    .isEqualTo(field));
            assertThat(register.households.revision(id)).isEqualTo(4);
        }
    }

    @Test
    void what_changed_is_read_off_addresses_and_people_and_is_gone_with_a_correction() {
        register.homes.move(id, new AskedAddress(day("2024-03-01"), "2 Nowhere Lane", "", "", false), 1);
        add(carer("A"));
        add(new AskedMember(Part.CARER, "B", null, null, "", null, day("2025-01-01")));
        add(new AskedMember(Part.CARER, "C", null, null, "", day("2025-02-01"), null));
        add(new AskedMember(Part.MEMBER, "D", day("2007-06-01"), null, "son", day("2025-06-01"), null));
        add(new AskedMember(Part.MEMBER, "E", day("2007-07-02"), null, "son", day("2025-07-01"), null));
        add(new AskedMember(Part.MEMBER, "F", null, 2007, "niece", day("2025-08-01"), null));
        add(new AskedMember(Part.MEMBER, "G", null, 2008, "niece", day("2025-09-01"), null));
        add(new AskedMember(Part.MEMBER, "H", null, null, "lodger", day("2025-10-01"), null));
        add(new AskedMember(Part.MEMBER, "I", null, 1950, "grandmother", null, day("2025-11-01")));

        assertThat(register.changes.known(null).get(id))
                .containsExactly(
                        new Change(Change.Kind.MOVED, day("2024-03-01")),
                        new Change(Change.Kind.CARER_LEFT, day("2025-01-01")),
                        new Change(Change.Kind.CARER_CAME, day("2025-02-01")),
                        new Change(Change.Kind.ADULT_CAME, day("2025-06-01")),
                        new Change(Change.Kind.ADULT_CAME, day("2025-08-01")),
                        new Change(Change.Kind.AGE_NOT_RECORDED, day("2025-10-01")));

        register.clock.pass(Duration.ofMinutes(1));
        var before = register.clock.instant();
        register.clock.pass(Duration.ofMinutes(1));
        register.people.withdraw(id, 4, "Another household", register.seen(id));
        register.people.withdraw(id, 8, "Another household", register.seen(id));
        assertThat(register.changes.known(null).get(id))
                .extracting(Change::on)
                .containsExactly(day("2024-03-01"), day("2025-01-01"), day("2025-02-01"), day("2025-08-01"));
        assertThat(register.changes.known(before).get(id)).hasSize(6);
        assertThat(register.statements(() -> register.changes.known(null))).isEqualTo(2);
    }

    @Test
    void people_who_cannot_be_are_refused_without_their_name() {
        assertThatThrownBy(() -> add(new AskedMember(Part.CARER, "Amina", day("2008-05-02"), null, "", null, null)))
                .hasMessageContaining("not 18 yet")
                .hasMessageNotContaining("Amina");
        assertThatThrownBy(() -> add(new AskedMember(Part.MEMBER, " ", null, null, "", null, null)))
                .hasMessageContaining("Enter the person's name");
        assertThatThrownBy(() -> add(new AskedMember(Part.MEMBER, "B", day("2010-01-01"), 2011, "", null, null)))
                .hasMessageContaining("not that of the date of birth");
        assertThatThrownBy(() ->
                        add(new AskedMember(Part.MEMBER, "B", null, null, "", day("2020-01-01"), day("2020-01-01"))))
                .hasMessageContaining("They cannot have left on 1 January 2020");
        assertThat(register.households.revision(id)).isEqualTo(1);
    }

    @Test
    void an_address_is_recorded_then_a_move_and_the_district_follows_the_postcode() {
        register.homes.correct(
                id,
                day("2020-04-01"),
                new AskedAddress(day("2020-04-01"), "1 Made-up Row", "pe1 1zz", Register.CAMBRIDGE, false),
                "",
                1);
        register.homes.move(id, new AskedAddress(day("2024-03-01"), "2 Nowhere Lane", " cb9 9zz", "", true), 2);

        assertThat(register.homes.addresses(id))
                .containsExactly(
                        new Homes.Lived(
                                day("2020-04-01"),
                                day("2024-03-01"),
                                "1 Made-up Row",
                                "PE1 1ZZ",
                                Register.CAMBRIDGE,
                                false),
                        new Homes.Lived(
                                day("2024-03-01"), null, "2 Nowhere Lane", "CB9 9ZZ", Register.CAMBRIDGE, true));
        assertThat(register.audited)
                .contains("fostering household.moved F1 {from=2024-03-01}")
                .noneMatch(line -> line.contains("9ZZ") || line.contains("Nowhere"));
    }

    @Test
    void an_address_that_cannot_be_is_refused_without_saying_it() {
        assertThatThrownBy(
                        () -> register.homes.move(id, new AskedAddress(day("2024-03-01"), "", "NOWHERE", "", false), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("postcode"))
                .hasMessageNotContaining("NOWHERE");
        assertThatThrownBy(() -> register.homes.move(id, new AskedAddress(day("2020-04-01"), "", "", "", false), 1))
                .hasMessageContaining("The address that is recorded holds from 1 April 2020");
        register.homes.move(id, new AskedAddress(day("2024-03-01"), "A", "", "", false), 1);
        assertThatThrownBy(() -> register.homes.correct(
                        id, day("2024-03-01"), new AskedAddress(day("2020-03-01"), "A", "", "", false), "No", 2))
                .hasMessageContaining("not between the days of the addresses before and after");
        assertThatThrownBy(() -> register.homes.correct(
                        id, day("2024-03-01"), new AskedAddress(day("2024-03-01"), "B", "", "", false), "", 2))
                .as("a correction needs a reason")
                .hasMessageContaining("Enter why");
    }

    @Test
    void the_home_is_told_and_told_again() {
        assertThat(register.homes.home(id)).isEqualTo(Home.NOTHING_RECORDED);
        var home = new Home(3, "English, Polish", "Catholic", "", "Two dogs", Smoking.OUTSIDE, "");
        register.homes.tell(id, home, false, "", 1);
        var noDogs = new Home(3, "English, Polish", "Catholic", "", "", null, "");

        register.homes.tell(id, noDogs, false, "", 2);

        assertThat(register.homes.home(id)).isEqualTo(noDogs);
        assertThatThrownBy(() -> register.homes.tell(id, noDogs, false, "", 3))
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(() -> register.homes.tell(id, new Home(21, "", "", "", "", null, ""), false, "", 3))
                .hasMessageContaining("21 bedrooms");
    }
}
