package org.hearth.fostering.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.core.testing.Invented.day;
import static org.hearth.fostering.api.MayTake.Verdict.NO;
import static org.hearth.fostering.api.MayTake.Verdict.NOT_KNOWN;
import static org.hearth.fostering.api.MayTake.Verdict.YES;
import static org.hearth.fostering.api.MayTake.Verdict.YES_BY_ROUTE;
import static org.hearth.fostering.terms.MayTakeCase.bornOn;
import static org.hearth.fostering.terms.MayTakeCase.child;
import static org.hearth.fostering.terms.MayTakeCase.given;
import static org.hearth.fostering.terms.MayTakeCase.ofSex;
import static org.hearth.fostering.terms.MayTakeCase.ofUnknownFamily;
import static org.hearth.fostering.terms.MayTakeCase.siblingOf;
import static org.hearth.fostering.terms.MayTakeCase.siblings;
import static org.hearth.fostering.testing.InventedHousehold.aHousehold;
import static org.hearth.fostering.testing.InventedHousehold.id;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.InTheHome.Sharing;
import org.hearth.fostering.api.InTheHome.TemporaryApproval.Extension;
import org.hearth.fostering.api.MayTake;
import org.hearth.fostering.api.MayTake.Route;
import org.hearth.fostering.api.MayTake.Term;
import org.hearth.fostering.api.MayTake.Way;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.testing.InventedHousehold;
import org.hearth.platform.api.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case with the very words of the screen. */
class MayTakeTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_household_may_take_children_by_its_terms_the_usual_limit_and_the_lawful_routes(MayTakeCase one) {
        MayTake answer = one.answer();

        assertThat(answer.sentence()).isEqualTo(one.sentence);
        assertThat(answer.verdict()).isEqualTo(one.verdict);
        assertThat(answer.decides()).isEqualTo(one.decides);
    }

    static Stream<MayTakeCase> cases() {
        return Stream.of(
                        numbers(),
                        usualLimit(),
                        exemptions(),
                        siblingsOnly(),
                        variations(),
                        emergencies(),
                        notFosterChildren(),
                        agesAndSexes(),
                        otherTerms(),
                        temporary(),
                        approval())
                .flatMap(List::stream);
    }

    private static List<MayTakeCase> numbers() {
        return List.of(
                given("a household for 2 with nobody there", approvedFor(2))
                        .when("one child is asked for", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for 2 with one child there", approvedFor(2))
                        .there(child("C1"))
                        .when("a second is asked for", child("C2"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C2: with this child there would be 2 of the 2 that it is approved for."),
                given("a household for 2 with one child there", approvedFor(2))
                        .there(child("C1"))
                        .when("two more are asked for", child("C2"), child("C3"))
                        .then(
                                NO,
                                Term.PLACES,
                                "F1 is approved for 2, and with C2 and C3 there would be 3 foster children."),
                given("a household for 1 with the child there who is asked about", approvedFor(1))
                        .there(child("C1"))
                        .when("it is asked whether that is allowed", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 1 that it is approved for."));
    }

    private static List<MayTakeCase> usualLimit() {
        return List.of(
                given("a household for 4 with three siblings there", approvedFor(4))
                        .there(siblings("C1", "C2", "C3"))
                        .when("one more who is not their sibling is asked for", child("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C4 are not siblings. No exemption is held."),
                given("a household for 5 with nobody there", approvedFor(5))
                        .when("five siblings alone are asked for", siblings("C1", "C2", "C3", "C4", "C5"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1, C2, C3, C4 and C5: with these children there would be 5 of the 5 that it is approved for, all siblings of one another."),
                given("a household for 3 with nobody there", approvedFor(3))
                        .when("five siblings alone are asked for", siblings("C1", "C2", "C3", "C4", "C5"))
                        .then(
                                NO,
                                Term.PLACES,
                                "F1 is approved for 3, and with C1, C2, C3, C4 and C5 there would be 5 foster children."),
                given("a household for 4 with two of four siblings there", approvedFor(4))
                        .there(siblingOf("C1", "C2", "C3", "C4"), siblingOf("C2", "C1", "C3", "C4"))
                        .when("the other two are asked for", siblingOf("C3", "C1", "C2", "C4"), siblingOf("C4"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C3 and C4: with these children there would be 4 of the 4 that it is approved for, all siblings of one another."),
                given("a household for 4 with three children, each a half-sibling of C2 alone", approvedFor(4))
                        .there(siblingOf("C1", "C2"), siblingOf("C2", "C1", "C3"), siblingOf("C3", "C2"))
                        .when("a fourth is asked for", siblingOf("C4", "C2"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C3 are not siblings. No exemption is held."),
                given("a household for 4 with three siblings there", approvedFor(4))
                        .there(siblingOf("C1", "C2", "C3"), siblingOf("C2", "C1", "C3"), ofUnknownFamily("C3"))
                        .when("a child of unknown family is asked for", ofUnknownFamily("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C4 are not siblings. No exemption is held."),
                given("a household for 4 with three children of unknown family", approvedFor(4))
                        .there(ofUnknownFamily("C1"), ofUnknownFamily("C2"), ofUnknownFamily("C3"))
                        .when("a fourth of unknown family is asked for", ofUnknownFamily("C4"))
                        .then(
                                NOT_KNOWN,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and whether C1 and C2 are siblings is not recorded. Their records would tell."),
                given("a household for 3 with two children of unknown family", approvedFor(3))
                        .there(ofUnknownFamily("C1"), ofUnknownFamily("C2"))
                        .when("a third is asked for, for which it does not matter", ofUnknownFamily("C3"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C3: with this child there would be 3 of the 3 that it is approved for."));
    }

    private static List<MayTakeCase> exemptions() {
        return List.of(
                exempted(
                                "a household for 4, exempted for all four by name",
                                "2025-01-01",
                                "2025-07-01",
                                "C1",
                                "C2",
                                "C3",
                                "C4")
                        .when("the fourth is asked for", child("C4"))
                        .then(
                                YES_BY_ROUTE,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3; Cambridgeshire exempted F1 for them by name. It holds until 30 June 2025, 166 days more."),
                exempted(
                                "a household for 4, exempted for all four without end",
                                "2025-01-01",
                                null,
                                "C1",
                                "C2",
                                "C3",
                                "C4")
                        .when("the fourth is asked for", child("C4"))
                        .then(
                                YES_BY_ROUTE,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3; Cambridgeshire exempted F1 for them by name. It has no end date."),
                exempted(
                                "a household for 4, exempted for another child",
                                "2025-01-01",
                                "2025-07-01",
                                "C1",
                                "C2",
                                "C3",
                                "C9")
                        .when("the fourth is asked for", child("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C2 are not siblings. The exemption does not name C4."),
                exempted("a household for 4, exempted for the fourth alone", "2025-01-01", "2025-07-01", "C4")
                        .when("the fourth is asked for", child("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C2 are not siblings. The exemption does not name C1, C2 and C3."),
                exempted(
                                "a household for 4 on the last day of its exemption",
                                "2024-01-01",
                                "2025-01-16",
                                "C1",
                                "C2",
                                "C3",
                                "C4")
                        .when("the fourth is asked for", child("C4"))
                        .then(
                                YES_BY_ROUTE,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3; Cambridgeshire exempted F1 for them by name. It holds until 15 January 2025, which is its last day."),
                exempted(
                                "a household for 4 whose exemption ended the day before",
                                "2024-01-01",
                                "2025-01-15",
                                "C1",
                                "C2",
                                "C3",
                                "C4")
                        .when("the fourth is asked for", child("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C2 are not siblings. The exemption ended on 14 January 2025."),
                given("a household for 3, exempted for all four", approvedFor(3))
                        .there(child("C1"), child("C2"), child("C3"))
                        .exempted("2025-01-01", null, "C1", "C2", "C3", "C4")
                        .when("the fourth is asked for", child("C4"))
                        .then(NO, Term.PLACES, "F1 is approved for 3, and with C4 there would be 4 foster children."));
    }

    private static List<MayTakeCase> siblingsOnly() {
        return List.of(
                given("a household for siblings only with nobody there", approvedFor(3, h -> h.forSiblingsOnly()))
                        .when("one child is asked for", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 3 that it is approved for."),
                given("a household for siblings only with one child there", approvedFor(3, h -> h.forSiblingsOnly()))
                        .there(siblingOf("C1", "C2"))
                        .when("the sister is asked for", siblingOf("C2", "C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C2: with this child there would be 2 of the 3 that it is approved for."),
                given("a household for siblings only with one child there", approvedFor(3, h -> h.forSiblingsOnly()))
                        .there(child("C1"))
                        .when("another child is asked for", child("C2"))
                        .then(
                                NO,
                                Term.SIBLINGS,
                                "F1 is approved for more than one child only where all are siblings of one another, and C1 and C2 are not."),
                given(
                                "a household for siblings only with a child of unknown family",
                                approvedFor(3, h -> h.forSiblingsOnly()))
                        .there(ofUnknownFamily("C1"))
                        .when("another of unknown family is asked for", ofUnknownFamily("C2"))
                        .then(
                                NOT_KNOWN,
                                Term.SIBLINGS,
                                "F1 is approved for more than one child only where all are siblings of one another, and whether C1 and C2 are is not recorded. Their records would tell."));
    }

    private static List<MayTakeCase> variations() {
        return List.of(
                given("a household varied from 1 to 2 on 15 January", varied())
                        .there(child("C1"))
                        .on("2025-01-14")
                        .when("a second child is asked for the day before", child("C2"))
                        .then(NO, Term.PLACES, "F1 is approved for 1, and with C2 there would be 2 foster children."),
                given("a household varied from 1 to 2 on 15 January", varied())
                        .there(child("C1"))
                        .when("a second child is asked for on the day", child("C2"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C2: with this child there would be 2 of the 2 that it is approved for."),
                given(
                                "a household reduced from 2 to 1 on 15 January",
                                aHousehold("F1").approved("2020-01-01", 2).varied("2025-01-15", 1))
                        .there(child("C1"))
                        .when("a second child is asked for on the day", child("C2"))
                        .then(NO, Term.PLACES, "F1 is approved for 1, and with C2 there would be 2 foster children."));
    }

    /** Of those that begin on Wednesday 16 April 2025, Good Friday and Easter Monday lie between. */
    private static List<MayTakeCase> emergencies() {
        String tooOld = "F1 is approved for ages 0 to 4, and C1 is 8 on %s.";
        return List.of(
                given("a household for under 5s", forUnder5s())
                        .on("2025-04-16")
                        .when("a child of 8 is asked for", child("C1"))
                        .then(NO, Term.AGE, tooOld.formatted("16 April 2025")),
                given("a household for under 5s", forUnder5s())
                        .on("2025-04-16")
                        .inAnEmergency()
                        .when("a child of 8 is asked for in an emergency", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.AGE,
                                tooOld.formatted("16 April 2025")
                                        + " In an emergency F1 may have C1 outside its terms for 6 working days, until 28 April 2025. By then the terms are varied or the placement ends."),
                given("a household for under 5s with an emergency since 16 April", forUnder5s())
                        .there(child("C1"))
                        .emergencySince("2025-04-16", "C1")
                        .on("2025-04-22")
                        .when("it is asked about on Easter Tuesday, working day 2", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.AGE,
                                tooOld.formatted("22 April 2025")
                                        + " In an emergency begun on 16 April 2025 F1 may have C1 outside its terms until 28 April 2025: working day 2 of 6. By then the terms are varied or the placement ends."),
                given("a household for under 5s with an emergency since 16 April", forUnder5s())
                        .there(child("C1"))
                        .emergencySince("2025-04-16", "C1")
                        .on("2025-04-28")
                        .when("it is asked about on working day 6, over two bank holidays", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.AGE,
                                tooOld.formatted("28 April 2025")
                                        + " In an emergency begun on 16 April 2025 F1 may have C1 outside its terms until 28 April 2025: working day 6 of 6. By then the terms are varied or the placement ends."),
                given("a household for under 5s with an emergency since 16 April", forUnder5s())
                        .there(child("C1"))
                        .emergencySince("2025-04-16", "C1")
                        .on("2025-04-29")
                        .when("it is asked about on working day 7", child("C1"))
                        .then(
                                NO,
                                Term.AGE,
                                tooOld.formatted("29 April 2025")
                                        + " The 6 working days of the emergency ended on 28 April 2025."),
                given("a household for under 5s whose emergency is over", forUnder5s())
                        .there(child("C1"))
                        .emergencySince("2025-04-16", "C1")
                        .on("2025-04-29")
                        .inAnEmergency()
                        .when("a second emergency is asked for", child("C1"))
                        .then(
                                NO,
                                Term.AGE,
                                tooOld.formatted("29 April 2025")
                                        + " The 6 working days of the emergency ended on 28 April 2025."),
                given("a household for 3 with three unrelated children", approvedFor(3))
                        .there(child("C1"), child("C2"), child("C3"))
                        .on("2025-04-16")
                        .inAnEmergency()
                        .when("a fourth is asked for in an emergency", child("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C2 are not siblings. No exemption is held. An emergency lifts the terms of approval and not this limit."),
                given("a household for 3 with three unrelated children, exempted for four", approvedFor(3))
                        .there(child("C1"), child("C2"), child("C3"))
                        .exempted("2025-04-16", null, "C1", "C2", "C3", "C4")
                        .on("2025-04-16")
                        .inAnEmergency()
                        .when("the fourth is asked for in an emergency", child("C4"))
                        .then(
                                YES_BY_ROUTE,
                                Term.PLACES,
                                "F1 is approved for 3, and with C4 there would be 4 foster children. In an emergency F1 may have C4 outside its terms for 6 working days, until 28 April 2025. By then the terms are varied or the placement ends. With C4 there would be 4 foster children, more than the usual limit of 3; Cambridgeshire exempted F1 for them by name. It has no end date."),
                given(
                                "a household approved for emergencies alone",
                                approvedFor(2, h -> h.forTypes(FosteringType.EMERGENCY)))
                        .inAnEmergency()
                        .when("a child is asked for in an emergency", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for under 5s", forUnder5s())
                        .inAnEmergency()
                        .when("a child of unknown age is asked for in an emergency", bornOn("C1", null))
                        .then(
                                NOT_KNOWN,
                                Term.AGE,
                                "F1 is approved for ages 0 to 4, and the date of birth of C1 is not recorded. The child's record would tell."));
    }

    private static List<MayTakeCase> notFosterChildren() {
        return List.of(
                given("a household for 3 with two foster children and three of their own", approvedFor(3))
                        .there(child("C1"), child("C2"))
                        .sharing(Sharing.OWN_CHILD, Sharing.OWN_CHILD, Sharing.OWN_CHILD)
                        .when("a third foster child is asked for", child("C3"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C3: with this child there would be 3 of the 3 that it is approved for."),
                given("a household for 1 with a young person staying put", approvedFor(1))
                        .sharing(Sharing.STAYING_PUT)
                        .when("a child is asked for", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 1 that it is approved for."),
                given("a household for 1 with a young person who turns 18 tomorrow", approvedFor(1))
                        .there(bornOn("Y1", "2007-01-16"))
                        .when("a child is asked for today", child("C1"))
                        .then(NO, Term.PLACES, "F1 is approved for 1, and with C1 there would be 2 foster children."),
                given("a household for 1 with a young person who turns 18 today and stays put", approvedFor(1))
                        .there(bornOn("Y1", "2007-01-15"))
                        .when("a child is asked for today", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 1 that it is approved for."),
                given("a household for 3", approvedFor(3))
                        .when("one is asked for who turns 18 that day", bornOn("Y1", "2007-01-15"))
                        .then(
                                NO,
                                Term.CHILDHOOD,
                                "Y1 is 18 or over on 15 January 2025, and nobody is fostered from the 18th birthday on."));
    }

    private static List<MayTakeCase> agesAndSexes() {
        return List.of(
                given("a household for 5 to 10", for5To10())
                        .when("a child is asked for the day before the 11th birthday", bornOn("C1", "2014-01-16"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for 5 to 10", for5To10())
                        .when("a child is asked for on the 11th birthday", bornOn("C1", "2014-01-15"))
                        .then(NO, Term.AGE, "F1 is approved for ages 5 to 10, and C1 is 11 on 15 January 2025."),
                given("a household for 5 to 10", for5To10())
                        .when("a child is asked for on the 5th birthday", bornOn("C1", "2020-01-15"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for 5 to 10", for5To10())
                        .when("a child is asked for the day before the 5th birthday", bornOn("C1", "2020-01-16"))
                        .then(NO, Term.AGE, "F1 is approved for ages 5 to 10, and C1 is 4 on 15 January 2025."),
                given("a household for 5 to 10", for5To10())
                        .on("2025-02-28")
                        .when(
                                "a child born on 29 February 2020 is asked for on 28 February",
                                bornOn("C1", "2020-02-29"))
                        .then(NO, Term.AGE, "F1 is approved for ages 5 to 10, and C1 is 4 on 28 February 2025."),
                given("a household for 5 to 10", for5To10())
                        .when("a child of unknown age is asked for", bornOn("C1", null))
                        .then(
                                NOT_KNOWN,
                                Term.AGE,
                                "F1 is approved for ages 5 to 10, and the date of birth of C1 is not recorded. The child's record would tell."),
                given("a household for any age", approvedFor(2))
                        .when("a child of unknown age is asked for, for which it does not matter", bornOn("C1", null))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for 5 to 10", for5To10())
                        .when(
                                "a child whose recorded birth lies after the day is asked for",
                                bornOn("C1", "2026-01-01"))
                        .then(
                                NOT_KNOWN,
                                Term.AGE,
                                "F1 is approved for ages 5 to 10, and C1 has a date of birth, 1 January 2026, that lies after the day. The child's record would tell."),
                given("a household for girls only", approvedFor(2, h -> h.forSexes(Sexes.GIRLS)))
                        .when("a boy is asked for", ofSex("C1", Sex.MALE))
                        .then(NO, Term.SEX, "F1 is approved for girls only, and C1 is a boy."),
                given("a household for boys only", approvedFor(2, h -> h.forSexes(Sexes.BOYS)))
                        .when("a boy is asked for", ofSex("C1", Sex.MALE))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for girls only", approvedFor(2, h -> h.forSexes(Sexes.GIRLS)))
                        .when("a child whose sex is not recorded is asked for", ofSex("C1", Sex.UNKNOWN))
                        .then(
                                NOT_KNOWN,
                                Term.SEX,
                                "F1 is approved for girls only, and the sex of C1 is not recorded. The child's record would tell."),
                given("a household for girls of 5 to 10", for5To10(h -> h.forSexes(Sexes.GIRLS)))
                        .when(
                                "a boy of unknown age is asked for",
                                new FosterChild(id("C1"), "C1", null, Sex.MALE, null))
                        .then(NO, Term.SEX, "F1 is approved for girls only, and C1 is a boy."));
    }

    private static List<MayTakeCase> otherTerms() {
        return List.of(
                given("a household for C1 and C2 by name", approvedFor(2, h -> h.naming("C1", "C2")))
                        .when("C1 is asked for", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given("a household for C1 and C2 by name", approvedFor(2, h -> h.naming("C1", "C2")))
                        .when("C3 is asked for", child("C3"))
                        .then(NO, Term.NAMED, "F1 is approved for children by name, and C3 is not named."),
                given("a household for C1 by name and girls only", approvedFor(2, h -> h.naming("C1")
                                .forSexes(Sexes.GIRLS)))
                        .when("a boy who is not named is asked for", ofSex("C3", Sex.MALE))
                        .then(NO, Term.NAMED, "F1 is approved for children by name, and C3 is not named."),
                given(
                                "a household for short term and short breaks",
                                approvedFor(2, h -> h.forTypes(FosteringType.SHORT_TERM, FosteringType.SHORT_BREAKS)))
                        .as(PlacementType.LONG_TERM)
                        .when("a long term placement is asked for", child("C1"))
                        .then(NO, Term.TYPE, "F1 is approved for short term and short breaks, and not for long term."),
                given(
                                "a household for parent and child",
                                approvedFor(2, h -> h.forTypes(FosteringType.PARENT_AND_CHILD)))
                        .as(PlacementType.PARENT_AND_CHILD)
                        .when(
                                "a parent of 16 and her baby are asked for",
                                bornOn("C1", "2008-05-01"),
                                bornOn("C2", "2024-12-01"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1 and C2: with these children there would be 2 of the 2 that it is approved for."));
    }

    /** 16 weeks from Monday 6 January 2025 end with 27 April, 24 with 22 June. */
    private static List<MayTakeCase> temporary() {
        String thenExtend =
                "By then the carers are approved, or it is extended once by 8 weeks, or the placement ends.";
        return List.of(
                given("an aunt approved temporarily since 6 January", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1")
                        .on("2025-01-06")
                        .when("it is asked about on the first day", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.APPROVAL,
                                "F1 is approved temporarily for C1, as a connected person, until 27 April 2025, 111 days more. "
                                        + thenExtend),
                given("an aunt approved temporarily since 6 January", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1")
                        .on("2025-04-27")
                        .when("it is asked about on the last day of 16 weeks", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.APPROVAL,
                                "F1 is approved temporarily for C1, as a connected person, until 27 April 2025, which is its last day. "
                                        + thenExtend),
                given("an aunt approved temporarily since 6 January", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1")
                        .on("2025-04-28")
                        .when("it is asked about the day after", child("C1"))
                        .then(
                                NO,
                                Term.APPROVAL,
                                "F1 is not approved on 28 April 2025. Temporary approval ended on 27 April 2025."),
                given("an aunt whose temporary approval was extended", notApproved())
                        .temporarilySince("2025-01-06", Extension.ONCE, "C1")
                        .on("2025-06-22")
                        .when("it is asked about on the last day of 24 weeks", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.APPROVAL,
                                "F1 is approved temporarily for C1, as a connected person, until 22 June 2025, which is its last day. It was extended and cannot be again: by then the carers are approved or the placement ends."),
                given("an aunt whose temporary approval was extended", notApproved())
                        .temporarilySince("2025-01-06", Extension.ONCE, "C1")
                        .on("2025-06-23")
                        .when("it is asked about the day after", child("C1"))
                        .then(
                                NO,
                                Term.APPROVAL,
                                "F1 is not approved on 23 June 2025. Temporary approval ended on 22 June 2025."),
                given("an aunt whose refusal is being reviewed", notApproved())
                        .temporarilySince("2025-01-06", Extension.UNTIL_REVIEWED, "C1")
                        .on("2025-09-01")
                        .when("it is asked about after 24 weeks", child("C1"))
                        .then(
                                YES_BY_ROUTE,
                                Term.APPROVAL,
                                "F1 is approved temporarily for C1, as a connected person, until the independent review has had its outcome."),
                given("an aunt approved temporarily for C1", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1")
                        .when("another child is asked for", child("C2"))
                        .then(NO, Term.APPROVAL, "F1 is approved temporarily, and not for C2."),
                given("an aunt approved temporarily for four siblings", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1", "C2", "C3", "C4")
                        .on("2025-04-26")
                        .when("they are asked for", siblings("C1", "C2", "C3", "C4"))
                        .then(
                                YES_BY_ROUTE,
                                Term.APPROVAL,
                                "F1 is approved temporarily for C1, C2, C3 and C4, as a connected person, until 27 April 2025, 1 day more. "
                                        + thenExtend),
                given("an aunt approved temporarily for four cousins", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1", "C2", "C3", "C4")
                        .when("they are asked for", child("C1"), child("C2"), child("C3"), child("C4"))
                        .then(
                                NO,
                                Term.USUAL_LIMIT,
                                "With C1, C2, C3 and C4 there would be 4 foster children, more than the usual limit of 3, and C1 and C2 are not siblings. No exemption is held."));
    }

    private static List<MayTakeCase> approval() {
        return List.of(
                given("a household that was never approved", notApproved())
                        .when("a child is asked for", child("C1"))
                        .then(NO, Term.APPROVAL, "F1 is not approved on 15 January 2025."),
                given("a household approved from tomorrow", aHousehold("F1").approved("2025-01-16", 2))
                        .when("a child is asked for today", child("C1"))
                        .then(
                                NO,
                                Term.APPROVAL,
                                "F1 is not approved on 15 January 2025. It is approved from 16 January 2025 on."),
                given("a household approved today", aHousehold("F1").approved("2025-01-15", 2))
                        .when("a child is asked for today", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given(
                                "a household that left today",
                                aHousehold("F1").approved("2020-01-01", 2).left("2025-01-15", Leaving.RETIRED))
                        .when("a child is asked for today", child("C1"))
                        .then(
                                NO,
                                Term.APPROVAL,
                                "F1 is not approved on 15 January 2025. Its approval ended on 15 January 2025."),
                given(
                                "a household that leaves tomorrow",
                                aHousehold("F1").approved("2020-01-01", 2).left("2025-01-16", Leaving.RETIRED))
                        .when("a child is asked for today", child("C1"))
                        .then(
                                YES,
                                Term.PLACES,
                                "F1 may take C1: with this child there would be 1 of the 2 that it is approved for."),
                given(
                                "a household between two approvals",
                                aHousehold("F1")
                                        .approved("2020-01-01", 2)
                                        .left("2024-12-01", Leaving.OTHER)
                                        .approved("2025-03-01", 2))
                        .when("a child is asked for", child("C1"))
                        .then(
                                NO,
                                Term.APPROVAL,
                                "F1 is not approved on 15 January 2025. Its approval ended on 1 December 2024. It is approved from 1 March 2025 on."),
                given("a household with an allegation", approvedFor(2))
                        .unavailable()
                        .when("a child is asked for", child("C1"))
                        .then(NO, Term.AVAILABILITY, "Not available, ask the fostering team."),
                given("a household on hold that is for under 5s and full", forUnder5s())
                        .there(child("C2"), child("C3"))
                        .unavailable()
                        .inAnEmergency()
                        .when("a child of 8 is asked for in an emergency", child("C1"))
                        .then(NO, Term.AVAILABILITY, "Not available, ask the fostering team."),
                given(
                                "supported lodgings",
                                aHousehold("F1")
                                        .as(HouseholdKind.SUPPORTED_LODGINGS)
                                        .forTypes(FosteringType.SUPPORTED_LODGINGS)
                                        .approved("2020-01-01", 1))
                        .when("a child is asked for", bornOn("C1", "2008-05-01"))
                        .then(NO, Term.KIND, "F1 offers supported lodgings and is no foster home."),
                given("a household whose terms are not recorded", withoutTerms())
                        .when("a child is asked for", child("C1"))
                        .then(
                                NOT_KNOWN,
                                Term.APPROVAL,
                                "No terms of approval are recorded for F1 on 15 January 2025. The decision to approve it would tell."));
    }

    @Test
    void the_table_has_at_least_forty_cases_and_no_two_the_same() {
        assertThat(cases().map(MayTakeCase::toString)).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void a_no_by_the_terms_leaves_a_variation_and_an_emergency() {
        var routes = given("", forUnder5s()).when("", child("C1")).answer().routes();

        assertThat(routes)
                .extracting(Route::way, Route::sentence)
                .containsExactly(
                        tuple(Way.VARIATION, "The agency's decision maker may vary the terms of F1."),
                        tuple(
                                Way.EMERGENCY,
                                "In an emergency F1 may have C1 outside its terms for 6 working days, until 23 January 2025. By then the terms are varied or the placement ends."));
    }

    @Test
    void a_no_by_terms_that_change_soon_says_from_when_they_allow_it() {
        var routes = given("", varied())
                .there(child("C1"))
                .on("2025-01-10")
                .when("", child("C2"))
                .answer()
                .routes();

        assertThat(routes).extracting(Route::sentence).contains("The terms that hold from 15 January 2025 allow it.");
    }

    @Test
    void a_no_by_the_usual_limit_leaves_an_exemption_that_names_every_child() {
        var routes = given("", approvedFor(4))
                .there(child("C1"), child("C2"), child("C3"))
                .when("", child("C4"))
                .answer()
                .routes();

        assertThat(routes)
                .extracting(Route::way, Route::sentence)
                .containsExactly(
                        tuple(
                                Way.EXEMPTION,
                                "The council where the carers live may exempt F1 from the usual limit, naming C1, C2, C3 and C4."));
    }

    @Test
    void a_no_by_terms_and_limit_leaves_no_emergency_and_says_both_reasons() {
        var answer = given("", approvedFor(3))
                .there(child("C1"), child("C2"), child("C3"))
                .when("", child("C4"))
                .answer();

        assertThat(answer.reasons()).extracting(MayTake.Reason::term).containsExactly(Term.PLACES, Term.USUAL_LIMIT);
        assertThat(answer.routes()).extracting(Route::way).containsExactly(Way.VARIATION, Way.EXEMPTION);
    }

    @Test
    void when_an_emergency_is_over_only_a_variation_is_left() {
        var answer = given("", forUnder5s())
                .there(child("C1"))
                .emergencySince("2025-01-02", "C1")
                .when("", child("C1"))
                .answer();

        assertThat(answer.routes()).extracting(Route::way).containsExactly(Way.VARIATION);
    }

    @Test
    void a_household_not_approved_leaves_temporary_approval_to_those_connected_with_the_child() {
        var routes = given("", notApproved()).when("", child("C1")).answer().routes();

        assertThat(routes)
                .extracting(Route::sentence)
                .containsExactly(
                        "Where the carers are connected with C1, they may be approved temporarily for 16 weeks.");
    }

    @Test
    void a_countdown_tells_its_last_day() {
        assertThat(given("", notApproved())
                        .temporarilySince("2025-01-06", Extension.NONE, "C1")
                        .when("", child("C1"))
                        .answer()
                        .routes())
                .extracting(Route::lastDay)
                .containsExactly(day("2025-04-27"));
    }

    @Test
    void who_shares_the_home_exclusions_and_conditions_are_told_to_the_person_who_decides() {
        var told = given("", approvedFor(3, h -> h.excluding("no child who is afraid of dogs.")
                        .onCondition("a supervising visit each month.")))
                .there(bornOn("Y1", "2007-01-15"))
                .sharing(Sharing.OWN_CHILD, Sharing.OWN_CHILD, Sharing.OTHER)
                .when("", child("C1"))
                .answer()
                .told();

        assertThat(told)
                .containsExactly(
                        "Also in the home, and no foster children: 2 own children, 1 young person staying put, 1 other person.",
                        "Not to be placed here: no child who is afraid of dogs.",
                        "Condition of approval: a supervising visit each month.");
    }

    @Test
    void not_available_tells_nothing_beside_it() {
        var answer = given("", forUnder5s())
                .there(child("C2"), child("C3"))
                .sharing(Sharing.OWN_CHILD)
                .unavailable()
                .when("", child("C1"))
                .answer();

        assertThat(answer.told()).isEmpty();
        assertThat(answer.routes()).isEmpty();
        assertThat(answer.reasons())
                .extracting(MayTake.Reason::sentence)
                .containsExactly("Not available, ask the fostering team.");
    }

    @Test
    void no_child_is_no_question() {
        assertThatThrownBy(() -> new Placing(List.of(), PlacementType.SHORT_TERM, day("2025-01-15"), false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("No child was chosen. Choose one or more children to be placed.");
    }

    private interface Told {
        InventedHousehold of(InventedHousehold household);
    }

    private static InventedHousehold approvedFor(int places) {
        return aHousehold("F1").approved("2020-01-01", places);
    }

    private static InventedHousehold approvedFor(int places, Told told) {
        return told.of(aHousehold("F1")).approved("2020-01-01", places);
    }

    private static InventedHousehold forUnder5s() {
        return approvedFor(2, h -> h.forAges(0, 4));
    }

    private static InventedHousehold for5To10() {
        return for5To10(h -> h);
    }

    private static InventedHousehold for5To10(Told told) {
        return approvedFor(2, h -> told.of(h.forAges(5, 10)));
    }

    private static InventedHousehold varied() {
        return aHousehold("F1").approved("2020-01-01", 1).varied("2025-01-15", 2);
    }

    private static InventedHousehold notApproved() {
        return aHousehold("F1");
    }

    /** A household for four with three unrelated children there. */
    private static MayTakeCase exempted(String words, String from, String to, String... named) {
        return given(words, approvedFor(4))
                .there(child("C1"), child("C2"), child("C3"))
                .exempted(from, to, named);
    }

    private static Household withoutTerms() {
        return new Household(
                id("F1"),
                "F1",
                "E07000008",
                List.of(new Approval(
                        HouseholdKind.MAINSTREAM,
                        Period.startingOn(day("2020-01-01")),
                        Joining.APPROVED,
                        null,
                        List.of())));
    }
}
