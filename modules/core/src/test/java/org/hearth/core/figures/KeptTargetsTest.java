package org.hearth.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.core.testing.Invented.day;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Definition.PeriodKind;
import org.hearth.core.api.figures.Direction;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Rating.Reason;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.figures.Unit;
import org.hearth.core.api.figures.ValidOn;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("storage")
class KeptTargetsTest {
    private final TestDatabase database = TestDatabase.create();
    private final List<String> audited = new ArrayList<>();
    private final Today today = new Today();
    private final Figures figures = FiguresOver.of(knownAt -> null, List.of(new Shares(), new Counts()));
    private final KeptTargets targets = new KeptTargets(
            database.jdbi(),
            database.transactions(),
            figures,
            new Audit() {
                @Override
                public void record(String what, String subject, Map<String, String> details) {
                    record("me", what, subject, details);
                }

                @Override
                public void record(String by, String what, String subject, Map<String, String> details) {
                    audited.add("%s %s %s %s".formatted(by, what, subject, new TreeMap<>(details)));
                }
            },
            today);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_target_of_a_line_may_begin_on_any_day() {
        today.is("2026-11-22");

        var set = targets.set(share("2026-04-01", "90", "5"), 0, "ada");

        assertThat(set.revision()).isEqualTo(1);
        assertThat(set.minimum()).isEqualTo(10);
        assertThat(on("2026-03-31").of("SHA-01")).isEmpty();
        assertThat(on("2026-04-01").of("SHA-01"))
                .hasValueSatisfying(one -> assertThat(one.low()).isEqualTo(new BigDecimal("90")));
        assertThat(audited).containsExactly("ada target.set SHA-01 {from=2026-04-01, revision=1}");
    }

    /** A change begins when it is made: the quarters before keep the target they were rated by. */
    @Test
    void a_change_never_rates_a_past_quarter_again() {
        today.is("2026-04-01");
        targets.set(share("2026-04-01", "90", "5"), 0, "ada");
        today.is("2026-11-22");

        assertThatThrownBy(() -> targets.set(share("2026-07-01", "80", "5"), 1, "ada"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("from"))
                .hasMessageContaining("stays rated so")
                .hasMessageContaining("enter 22 November 2026 or later, not 1 July 2026");
        targets.set(share("2026-11-22", "80", "5"), 1, "ada");

        assertThat(on("2026-09-30").of("SHA-01").orElseThrow().low()).isEqualByComparingTo("90");
        assertThat(on("2026-12-31").of("SHA-01").orElseThrow().low()).isEqualByComparingTo("80");
    }

    @Test
    void what_was_set_today_may_be_set_right_from_its_own_first_day() {
        today.is("2026-11-22");
        targets.set(share("2026-04-01", "9", "5"), 0, "ada");
        targets.set(share("2026-04-01", "90", "5"), 1, "ada");

        assertThat(on("2026-09-30").of("SHA-01").orElseThrow().low()).isEqualByComparingTo("90");
        today.is("2026-11-23");
        assertThatThrownBy(() -> targets.set(share("2026-04-01", "91", "5"), 2, "ada"))
                .hasMessageContaining("23 November 2026 or later");
    }

    @Test
    void what_was_known_then_is_asked_for_then() {
        today.is("2026-04-01");
        targets.set(share("2026-04-01", "90", "5"), 0, "ada");
        Instant then = today.instant().plusSeconds(60);
        today.is("2026-05-01");
        targets.set(share("2026-05-01", "80", "5"), 1, "ada");

        assertThat(targets.on(day("2026-09-30"), then)
                        .of("SHA-01")
                        .orElseThrow()
                        .low())
                .isEqualByComparingTo("90");
        assertThat(targets.on(day("2026-09-30"), Instant.EPOCH).of("SHA-01")).isEmpty();
    }

    @Test
    void a_target_may_be_given_up_and_one_to_come_is_not_yet_due() {
        today.is("2026-04-01");
        targets.set(share("2026-04-01", "90", "5"), 0, "ada");
        targets.set(share("2027-04-01", null, null), 1, "ada");
        targets.set(range("2026-10-01", "600", "650", "20", "10"), 0, "ada");

        assertThat(on("2027-03-31").of("SHA-01")).isPresent();
        assertThat(on("2027-04-01").of("SHA-01")).isEmpty();
        assertThat(on("2027-04-01").whyNone("SHA-01")).isEqualTo(Reason.NO_TARGET);
        assertThat(on("2026-09-30").whyNone("COU-01")).isEqualTo(Reason.NOT_YET_DUE);
        assertThat(on("2026-10-01").of("COU-01").orElseThrow().toleranceWords(Unit.CHILDREN))
                .isEqualTo("20 below, 10 above");
    }

    @Test
    void who_read_an_older_one_is_told_and_nothing_is_lost() {
        today.is("2026-04-01");
        targets.set(share("2026-04-01", "90", "5"), 0, "ada");

        assertThatThrownBy(() -> targets.set(share("2026-04-01", "80", "5"), 0, "bob"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Someone else set the target of SHA-01");
        assertThat(targets.all()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}, {1} to {2}, tolerance {3} and {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "SHA-01, 101, -, 5, -, low, from 0 to 100",
                "SHA-01, 90.25, -, 5, -, low, to one decimal place",
                "SHA-01, 90, -, -, -, tolerance, Enter 0 for green and red only",
                "SHA-01, 90, -, -1, -, tolerance, 0 or more",
                "SHA-01, 90, 80, 5, -, high, below where it begins",
                "SHA-01, 90, -, 5, 2, toleranceAbove, one tolerance",
                "SHA-01, -, 90, 5, -, low, no lower one",
                "COU-01, 600, -, 5, -, high, neither higher nor lower is good",
                "COU-01, 600.5, 700, 5, -, low, in whole numbers",
                "XXX-01, 600, -, 5, -, line, There is no figure"
            })
    void what_could_rate_nothing_is_refused_with_its_field(
            String line, String low, String high, String tolerance, String above, String field, String words) {
        var asked = new Targets.Asked(
                line,
                day("2026-04-01"),
                number(low),
                number(high),
                number(tolerance),
                number(above),
                null,
                "The committee",
                "A trial");

        assertThatThrownBy(() -> targets.set(asked, 0, "ada"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(words);
    }

    @Test
    void who_set_it_and_why_are_never_blank() {
        for (String field : List.of("setBy", "why", "from")) {
            var asked = new Targets.Asked(
                    "SHA-01",
                    field.equals("from") ? null : day("2026-04-01"),
                    BigDecimal.TEN,
                    null,
                    BigDecimal.ONE,
                    null,
                    null,
                    field.equals("setBy") ? " " : "The committee",
                    field.equals("why") ? "" : "A trial");
            assertThatThrownBy(() -> targets.set(asked, 0, "ada"))
                    .isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.field())
                            .isEqualTo(field));
        }
    }

    @Test
    void all_are_written_as_csv_and_no_word_is_taken_for_a_formula() {
        today.is("2026-04-01");
        var asked = new Targets.Asked(
                "SHA-01",
                day("2026-04-01"),
                number("90"),
                null,
                number("5"),
                null,
                20,
                "=HYPERLINK(1)",
                "A  trial\nof  lines");
        targets.set(asked, 0, "ada");
        var text = new StringWriter();

        TargetList.write(targets.all(), figures.definitions(), true, text);

        assertThat(text.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Line,Figure,Good is,Unit,From,Target or lower end,Upper end,Tolerance")
                .endsWith("Recorded by,Made up");
        assertThat(text.toString())
                .contains("SHA-01,A share,higher,%,2026-04-01,90,,5,,20,'=HYPERLINK(1),A trial of lines,1,2026-04-01T");
    }

    private Targets.InForce on(String day) {
        return targets.on(day(day), null);
    }

    private static Targets.Asked share(String from, String low, String tolerance) {
        return new Targets.Asked(
                "SHA-01", day(from), number(low), null, number(tolerance), null, null, "The committee", "A trial");
    }

    private static Targets.Asked range(String from, String low, String high, String tolerance, String above) {
        return new Targets.Asked(
                "COU-01",
                day(from),
                number(low),
                number(high),
                number(tolerance),
                number(above),
                null,
                "The committee",
                "A trial");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static final class Today extends Clock {
        private Instant now = Instant.parse("2026-04-01T09:00:00Z");

        void is(String day) {
            now = Instant.parse(day + "T09:00:00Z");
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private abstract static class Invented implements Indicator<CareBook> {
        private final Definition definition;

        Invented(String ref, String name, Unit unit, Direction direction) {
            definition = new Definition(
                    ref,
                    name,
                    "",
                    "",
                    PeriodKind.SNAPSHOT,
                    ValidOn.ANY_COVERED_DAY,
                    List.of(new Line(ref, name, unit, direction, "those", null)));
        }

        @Override
        public Definition definition() {
            return definition;
        }

        @Override
        public Class<CareBook> book() {
            return CareBook.class;
        }

        @Override
        public Set<ReturnColumn> restsOn() {
            return Set.of(ReturnColumn.EPISODES_DECOM);
        }

        @Override
        public List<Measured> measure(CareBook book, Asked asked) {
            return List.of();
        }
    }

    private static final class Shares extends Invented {
        Shares() {
            super("SHA-01", "A share", Unit.PERCENT, Direction.HIGHER);
        }
    }

    private static final class Counts extends Invented {
        Counts() {
            super("COU-01", "A count", Unit.CHILDREN, Direction.NONE);
        }
    }
}
