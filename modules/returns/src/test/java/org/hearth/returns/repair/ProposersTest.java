package org.hearth.returns.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.core.testing.Invented.aChild;
import static org.hearth.core.testing.Invented.anEpisode;
import static org.hearth.core.testing.Invented.day;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Mend.Verb;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.care.Source;
import org.hearth.core.testing.ChildBuilder;
import org.hearth.core.testing.EpisodeBuilder;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Question.Kind;
import org.hearth.returns.api.Question.Told;
import org.hearth.returns.api.Repairs.Given;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is proposed for each kind of question, and what is only asked. */
class ProposersTest {
    private static final String FIRST = "2025 Episodes line 2";
    private static final String SECOND = "2026 Episodes line 3";

    private static EpisodeBuilder first() {
        return anEpisode().source(Source.ofReturn(2025, "Episodes", 2));
    }

    private static EpisodeBuilder second() {
        return anEpisode().source(Source.ofReturn(2026, "Episodes", 3));
    }

    private static Subject asked(
            Kind kind, String about, Map<String, String> says, Map<String, String> alsoSays, ChildBuilder child) {
        ChildHistory built = child.build();
        var details = new EnumMap<PersonField, String>(PersonField.class);
        details.put(PersonField.BORN, built.born() == null ? null : built.born().toString());
        details.put(PersonField.SEX, built.sex());
        details.values().removeIf(java.util.Objects::isNull);
        return new Subject(
                new Question(
                        UUID.randomUUID(),
                        "C1",
                        kind,
                        FIRST,
                        alsoSays == null ? null : SECOND,
                        "",
                        new Told(about, says, alsoSays == null ? Map.of() : alsoSays)),
                built,
                built.episodes().stream()
                        .collect(Collectors.toMap(
                                Episode::id,
                                one -> new Recorded(one, 7, null, "return", null, Set.of(), one.startedOn()))),
                new Details.Known(built.id(), 5, null, "return", null, details, Set.of()),
                Given.NOTHING);
    }

    private static Map<EpisodeField, String> only(Offer offer) {
        assertThat(offer.episodes()).hasSize(1);
        return offer.episodes().values().iterator().next();
    }

    @Nested
    class An_episode_closed_in_one_year_and_open_in_the_next {
        private List<Offer> offers(ChildBuilder child, Map<String, String> says) {
            return new ClosedThenOpen()
                    .offers(asked(Kind.OPENED_AGAIN, "2025 2026", says, Map.of("DECOM", "2024-05-01"), child));
        }

        @Test
        void may_have_ended_as_the_earlier_return_says() {
            var child = aChild().with(second().from("2024-05-01").heldUntil("2026-03-31"));

            Offer offer = offers(child, Map.of("DECOM", "2024-05-01", "DEC", "2025-01-10", "REC", "E4A"))
                    .get(0);

            assertThat(offer.title()).isEqualTo("It ended on 10 January 2025, as the return of 2024/25 says.");
            assertThat(only(offer))
                    .isEqualTo(Map.of(EpisodeField.ENDED_ON, "2025-01-10", EpisodeField.END_REASON, "E4A"));
            assertThat(offer.because()).singleElement().asString().contains("speaks against it");
        }

        @Test
        void is_likelier_to_have_ended_when_another_begins_that_day() {
            var child = aChild().with(
                            second().from("2024-05-01").heldUntil("2026-03-31"),
                            anEpisode().from("2025-01-10").because("P"));

            Offer offer = offers(child, Map.of("DECOM", "2024-05-01", "DEC", "2025-01-10", "REC", "X1"))
                    .get(0);

            assertThat(offer.because()).singleElement().asString().contains("speaks for it");
        }

        @Test
        void is_asked_why_it_ended_where_the_earlier_return_does_not_say() {
            var child = aChild().with(second().from("2024-05-01").heldUntil("2026-03-31"));

            assertThat(offers(child, Map.of("DECOM", "2024-05-01", "DEC", "2025-01-10"))
                            .get(0)
                            .asks())
                    .containsExactly(EpisodeField.END_REASON);
        }

        @Test
        void is_nothing_to_put_right_once_it_has_an_end() {
            var child = aChild().with(second().from("2024-05-01").to("2025-02-01", "E4A"));

            assertThat(offers(child, Map.of("DECOM", "2024-05-01", "DEC", "2025-01-10")))
                    .isEmpty();
        }
    }

    @Nested
    class Two_ends {
        @Test
        void may_be_the_earlier_one() {
            var child = aChild().with(second().from("2024-05-01").to("2025-06-01", "E4A"));

            Offer offer = new EndsDiffer()
                    .offers(asked(
                            Kind.ENDED_DIFFERENTLY,
                            "2025 2026",
                            Map.of("DECOM", "2024-05-01", "DEC", "2025-01-10", "REC", "E13"),
                            Map.of("DECOM", "2024-05-01"),
                            child))
                    .get(0);

            assertThat(only(offer))
                    .isEqualTo(Map.of(EpisodeField.ENDED_ON, "2025-01-10", EpisodeField.END_REASON, "E13"));
        }
    }

    @Nested
    class An_episode_that_was_not_sent_again {
        private List<Offer> offers(ChildBuilder child) {
            return new NotSentAgain()
                    .offers(asked(Kind.NOT_SENT_AGAIN, "2025 2026", Map.of("DECOM", "2024-05-01"), null, child));
        }

        private EpisodeBuilder open() {
            return first().from("2024-05-01").heldUntil("2025-03-31");
        }

        @Test
        void ended_on_a_day_that_only_a_person_knows() {
            List<Offer> offers = offers(aChild().with(open()));

            assertThat(offers).extracting(Offer::key).containsExactly("on-a-day");
            assertThat(offers.get(0).asks()).containsExactlyInAnyOrder(EpisodeField.ENDED_ON, EpisodeField.END_REASON);
            assertThat(only(offers.get(0))).isEmpty();
        }

        @Test
        void is_a_change_that_nobody_told_and_no_correction() {
            var about =
                    asked(Kind.NOT_SENT_AGAIN, "2025 2026", Map.of("DECOM", "2024-05-01"), null, aChild().with(open()));
            var given = new Subject(
                    about.question(),
                    about.child(),
                    about.recorded(),
                    about.details(),
                    new Given(day("2025-05-01"), "E4A"));

            assertThat(new NotSentAgain().offers(given).get(0).mends(given))
                    .singleElement()
                    .satisfies(mend -> {
                        assertThat(mend.verb()).isEqualTo(Verb.CHANGE);
                        assertThat(mend.version()).isEqualTo(7);
                        assertThat(mend.fields())
                                .isEqualTo(Map.of(EpisodeField.ENDED_ON, "2025-05-01", EpisodeField.END_REASON, "E4A"));
                    });
        }

        @Test
        void may_have_ended_at_eighteen_when_the_birthday_fell_in_the_year_without_it() {
            assertThat(offers(aChild().born("2007-09-09").with(open())))
                    .extracting(Offer::key)
                    .containsExactly("at-eighteen", "on-a-day");
            assertThat(offers(aChild().born("2007-03-31").with(open())))
                    .as("the birthday is the last day held: it is another question")
                    .extracting(Offer::key)
                    .containsExactly("on-a-day");
            assertThat(offers(aChild().born("2008-04-01").with(open())))
                    .as("the birthday came after the year without it")
                    .extracting(Offer::key)
                    .containsExactly("on-a-day");
            assertThat(offers(aChild().born(null).with(open())))
                    .extracting(Offer::key)
                    .containsExactly("on-a-day");
        }

        @Test
        void went_on_until_the_next_when_that_says_so() {
            List<Offer> offers = offers(aChild().with(
                            open(), anEpisode().from("2025-06-10").because("P").heldUntil("2026-03-31")));

            assertThat(offers).extracting(Offer::key).containsExactly("until-the-next", "on-a-day");
            assertThat(only(offers.get(0)))
                    .isEqualTo(Map.of(EpisodeField.ENDED_ON, "2025-06-10", EpisodeField.END_REASON, "X1"));
        }

        @Test
        void is_not_proposed_to_go_on_until_care_that_began_anew() {
            assertThat(offers(
                            aChild().with(open(), anEpisode().from("2025-06-10").heldUntil("2026-03-31"))))
                    .extracting(Offer::key)
                    .containsExactly("on-a-day");
        }
    }

    @Nested
    class Two_at_once {
        private List<Offer> offers(ChildBuilder child) {
            return new Overlaps()
                    .offers(asked(
                            Kind.OVERLAP, "", Map.of("DECOM", "2024-05-01"), Map.of("DECOM", "2024-08-01"), child));
        }

        @Test
        void where_nobody_closed_the_first_it_ended_when_the_second_began() {
            List<Offer> offers = offers(aChild().with(
                            first().from("2024-05-01").heldUntil("2026-03-31"),
                            second().from("2024-08-01").because("P").heldUntil("2026-03-31")));

            assertThat(offers).extracting(Offer::key).containsExactly("ends-then");
            assertThat(only(offers.get(0)))
                    .isEqualTo(Map.of(EpisodeField.ENDED_ON, "2024-08-01", EpisodeField.END_REASON, "X1"));
        }

        @Test
        void where_both_have_ends_either_day_may_be_wrong() {
            List<Offer> offers = offers(aChild().with(
                            first().from("2024-05-01").to("2024-09-01"),
                            second().from("2024-08-01").because("P").heldUntil("2026-03-31")));

            assertThat(offers).extracting(Offer::key).containsExactly("ends-then", "begins-later");
            assertThat(only(offers.get(1))).isEqualTo(Map.of(EpisodeField.STARTED_ON, "2024-09-01"));
        }

        @Test
        void where_care_began_with_the_second_why_the_first_ended_is_for_a_person_to_say() {
            List<Offer> offers = offers(aChild().with(
                            first().from("2024-05-01").to("2024-09-01"),
                            second().from("2024-08-01").heldUntil("2026-03-31")));

            assertThat(offers.get(0).asks()).containsExactly(EpisodeField.END_REASON);
        }

        @Test
        void where_one_lies_within_the_other_the_inner_cannot_begin_after_it() {
            assertThat(offers(aChild().with(
                                    first().from("2024-05-01").to("2024-12-01"),
                                    second().from("2024-08-01").because("P").to("2024-09-01"))))
                    .extracting(Offer::key)
                    .containsExactly("ends-then");
        }

        @Test
        void is_no_longer_so_once_one_is_corrected() {
            assertThat(offers(aChild().with(
                                    first().from("2024-05-01").to("2024-08-01"),
                                    second().from("2024-08-01").because("P").heldUntil("2026-03-31"))))
                    .isEmpty();
        }
    }

    @Nested
    class Days_between {
        private List<Offer> offers(ChildBuilder child) {
            return new Gaps()
                    .offers(asked(Kind.GAP, "", Map.of("DECOM", "2024-05-01"), Map.of("DECOM", "2024-08-20"), child));
        }

        @Test
        void belong_to_the_first_or_the_second_or_were_no_care() {
            List<Offer> offers = offers(aChild().with(
                            first().from("2024-05-01").to("2024-08-01"),
                            second().from("2024-08-20").because("P").heldUntil("2026-03-31")));

            assertThat(offers).extracting(Offer::key).containsExactly("lasted-until", "began-then", "left-between");
            assertThat(only(offers.get(0))).isEqualTo(Map.of(EpisodeField.ENDED_ON, "2024-08-20"));
            assertThat(only(offers.get(1))).isEqualTo(Map.of(EpisodeField.STARTED_ON, "2024-08-01"));
            assertThat(offers.get(2).asks()).containsExactly(EpisodeField.END_REASON);
            assertThat(offers.get(2).episodes()).hasSize(2);
        }

        @Test
        void are_not_given_to_care_that_says_it_began_anew() {
            assertThat(offers(aChild().with(
                                    first().from("2024-05-01").to("2024-08-01"),
                                    second().from("2024-08-20").heldUntil("2026-03-31"))))
                    .extracting(Offer::key)
                    .containsExactly("left-between");
        }

        @Test
        void after_a_reason_that_ends_care_say_what_speaks_against_care_going_on() {
            Offer offer = offers(aChild().with(
                                    first().from("2024-05-01").to("2024-08-01", "E4A"),
                                    second().from("2024-08-20").because("P").heldUntil("2026-03-31")))
                    .get(0);

            assertThat(only(offer))
                    .isEqualTo(Map.of(EpisodeField.ENDED_ON, "2024-08-20", EpisodeField.END_REASON, "X1"));
            assertThat(offer.because()).anySatisfy(why -> assertThat(why).contains("(E4A)", "against"));
        }

        @Test
        void with_nothing_after_them_are_the_end_of_care_for_a_reason_that_is_asked() {
            List<Offer> offers = new Gaps()
                    .offers(asked(
                            Kind.GAP,
                            "",
                            Map.of("DECOM", "2024-05-01"),
                            null,
                            aChild().with(first().from("2024-05-01").to("2024-08-01"))));

            assertThat(offers).extracting(Offer::key).containsExactly("care-ended");
            assertThat(offers.get(0).asks()).containsExactly(EpisodeField.END_REASON);
        }
    }

    @Nested
    class Two_that_begin_on_one_day {
        private List<Offer> offers(EpisodeBuilder one, EpisodeBuilder other) {
            return new SameStart()
                    .offers(asked(
                            Kind.SAME_START,
                            "",
                            Map.of("DECOM", "2024-05-01"),
                            Map.of("DECOM", "2024-05-01"),
                            aChild().with(one, other)));
        }

        @Test
        void may_have_been_one_after_the_other() {
            List<Offer> offers = offers(
                    first().from("2024-05-01").to("2024-06-01"),
                    second().from("2024-05-01").heldUntil("2026-03-31"));

            assertThat(only(offers.get(0))).isEqualTo(Map.of(EpisodeField.STARTED_ON, "2024-06-01"));
            assertThat(offers.get(0)
                            .episodes()
                            .keySet()
                            .iterator()
                            .next()
                            .source()
                            .where())
                    .isEqualTo(SECOND);
        }

        @Test
        void are_lawful_where_the_first_ended_the_same_day() {
            assertThat(offers(
                            first().from("2024-05-01").to("2024-05-01"),
                            second().from("2024-05-01").heldUntil("2026-03-31")))
                    .isEmpty();
        }

        @Test
        void are_for_a_better_return_where_both_say_the_same() {
            assertThat(offers(
                            first().from("2024-05-01").to("2024-06-01"),
                            second().from("2024-05-01").to("2024-06-01")))
                    .isEmpty();
        }
    }

    @Nested
    class Care_after_eighteen {
        private List<Offer> offers(EpisodeBuilder episode) {
            return new AfterEighteen()
                    .offers(asked(
                            Kind.AFTER_EIGHTEEN,
                            "",
                            Map.of("DECOM", "2024-05-01"),
                            null,
                            aChild().born("2007-09-09").with(episode)));
        }

        @Test
        void ended_on_the_birthday_for_the_reason_it_has() {
            Offer offer =
                    offers(first().from("2024-05-01").to("2025-10-01", "E17")).get(0);

            assertThat(only(offer)).isEqualTo(Map.of(EpisodeField.ENDED_ON, "2025-09-09"));
            assertThat(offer.asks()).isEmpty();
        }

        @Test
        void ended_for_a_reason_that_is_asked_where_it_has_none() {
            assertThat(offers(first().from("2024-05-01").heldUntil("2026-03-31"))
                            .get(0)
                            .asks())
                    .containsExactly(EpisodeField.END_REASON);
        }

        @Test
        void is_none_on_the_birthday_itself() {
            assertThat(offers(first().from("2024-05-01").to("2025-09-09", "E17")))
                    .isEmpty();
        }
    }

    @Nested
    class Two_homes {
        @Test
        void are_one_of_the_two_in_every_row_of_the_period_that_names_another() {
            var about = asked(
                    Kind.HOME_DIFFERS,
                    "",
                    Map.of("DECOM", "2024-05-01", "HOME_POST", "CB1 1AA"),
                    Map.of("DECOM", "2024-08-01", "HOME_POST", "CB2 2BB"),
                    aChild().with(
                                    first().from("2024-05-01").to("2024-08-01").home("CB1 1AA"),
                                    second().from("2024-08-01")
                                            .to("2024-09-01")
                                            .because("P")
                                            .home("CB2 2BB"),
                                    anEpisode()
                                            .from("2024-09-01")
                                            .because("P")
                                            .home("CB3 3CC")
                                            .heldUntil("2026-03-31")));

            List<Offer> offers = new HomesDiffer().offers(about);

            assertThat(offers).extracting(Offer::key).containsExactly("home-of-the-first", "home-of-the-other");
            assertThat(offers.get(0).episodes().values())
                    .containsOnly(Map.of(EpisodeField.HOME_POSTCODE, "CB1 1AA"))
                    .hasSize(2);
            assertThat(offers.get(1).episodes()).hasSize(2);
        }
    }

    @Nested
    class Who_the_child_is {
        @Test
        void may_be_as_the_earlier_return_told() {
            List<Offer> offers = new PersonDiffers()
                    .offers(asked(
                            Kind.PERSON_DIFFERS,
                            "DOB",
                            Map.of("DOB", "2012-06-10"),
                            Map.of("DOB", "2012-06-01"),
                            aChild().with(first().from("2024-05-01"))));

            assertThat(offers).singleElement().satisfies(offer -> {
                assertThat(offer.details()).isEqualTo(Map.of(PersonField.BORN, "2012-06-10"));
                assertThat(offer.title()).isEqualTo("Date of birth is 10 June 2012, as the return of 2024/25 says.");
            });
        }

        @Test
        void is_not_proposed_where_it_is_known_so_already() {
            assertThat(new PersonDiffers()
                            .offers(asked(
                                    Kind.PERSON_DIFFERS,
                                    "DOB",
                                    Map.of("DOB", "2012-06-01"),
                                    Map.of("DOB", "2012-06-10"),
                                    aChild().with(first().from("2024-05-01")))))
                    .isEmpty();
        }
    }
}
