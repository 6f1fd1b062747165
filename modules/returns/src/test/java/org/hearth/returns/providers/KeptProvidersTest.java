package org.hearth.returns.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.testing.TestDatabase;
import org.hearth.returns.Postcodes;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.checking.Value;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.providers.Providers.ListFile;
import org.hearth.returns.providers.Providers.Loaded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class KeptProvidersTest {
    private static final String HEADER = "URN,Placement code,Placement provider code,Closed date,Setting postcode\n";
    private static final SentFile HOMES =
            file("homes.csv", HEADER + "SC1,\"K2,K1\",PR4,,CB1 1AA\n,K2,PR4,,CB1 1AA\nSC2,K2,,31/12/2024,XX1 1XX\n");
    private static final SentFile AGENCIES = file("agencies.csv", HEADER + "SC3,,PR1,soon,CB1 1AA\n");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private static TestDatabase database;

    private final Postcodes places = new Postcodes("E10000003").with("CB1 1AA", 545000, 258000, "E10000003");
    private final List<String> audited = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private final Providers providers = node();

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> {
            for (String table : List.of("provider_remark", "provider_setting", "provider_file", "provider_edition")) {
                handle.execute("delete from returns." + table);
            }
        });
    }

    private static SentFile file(String name, String content) {
        return SentFile.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private KeptProviders node() {
        return new KeptProviders(
                database.jdbi(),
                database.transactions(),
                places,
                new Audit() {
                    @Override
                    public void record(String what, String subject, Map<String, String> details) {
                        audited.add(what + " " + details.get("settings"));
                    }

                    @Override
                    public void record(String by, String what, String subject, Map<String, String> details) {
                        record(what, subject, details);
                    }
                },
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                edition -> told.add(edition.number()));
    }

    private Loaded load(SentFile... files) {
        return providers.load(List.of(files), null, "analyst");
    }

    @Test
    void nothing_is_held_until_someone_loads_it() {
        assertThat(providers.current()).isEmpty();
        assertThat(providers.editions()).isEmpty();
    }

    @Test
    void files_sent_together_are_one_edition_that_says_what_is_in_it() {
        Edition edition =
                providers.load(List.of(HOMES, AGENCIES), SEPTEMBER, "analyst").edition();

        assertThat(edition.files()).extracting(ListFile::name).containsExactly("homes.csv", "agencies.csv");
        assertThat(edition.validFrom()).isEqualTo(SEPTEMBER);
        assertThat(edition.settings()).isEqualTo(3);
        assertThat(edition.closed()).isEqualTo(1);
        assertThat(edition.withoutPlaceCodes()).isEqualTo(1);
        assertThat(edition.withoutProviderCodes()).isEqualTo(1);
        assertThat(edition.unknownPostcodes()).isEqualTo(1);
        assertThat(edition.unusable()).isEqualTo(1);
        assertThat(edition.loadedBy()).isEqualTo("analyst");
        assertThat(audited).containsExactly("providers.imported 3");
        assertThat(told).containsExactly(edition.number());
        assertThat(node().editions()).containsExactly(edition);
        assertThat(providers.remarks(edition.id(), 10).items())
                .extracting(Remark::place, Remark::used)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("homes.csv, line 3", false),
                        org.assertj.core.groups.Tuple.tuple("agencies.csv, line 2", true));
    }

    /** One list has a column of names, the other has none. */
    @Test
    void what_a_setting_is_called_is_told_by_its_number_from_the_lists_in_use() {
        load(file("named.csv", "URN,Setting name,Setting postcode\nSC1,  Larch   Lodge ,CB1 1AA\nSC2,,CB1 1AA\n"));

        assertThat(providers.names(List.of("SC1", "SC2", "SC9"))).isEqualTo(Map.of("SC1", "Larch Lodge"));
        assertThat(new NamesOfTheLists(node()).of(List.of("SC1"))).isEqualTo(Map.of("SC1", "Larch Lodge"));

        load(HOMES);
        assertThat(providers.names(List.of("SC1")))
                .as("the lists in use say no names")
                .isEmpty();
    }

    @Test
    void every_node_has_the_settings_as_they_were_read() {
        load(HOMES, AGENCIES);

        assertThat(node().current().orElseThrow().providers())
                .containsExactly(
                        new Provider(
                                Value.of("SC1"),
                                Set.of("K1", "K2"),
                                Set.of("PR4"),
                                Day.BLANK,
                                Value.of("CB1 1AA"),
                                Value.of("E10000003")),
                        new Provider(
                                Value.of("SC2"),
                                Set.of("K2"),
                                Set.of(),
                                Day.on(2024, 12, 31),
                                Value.of("XX1 1XX"),
                                Value.BLANK),
                        new Provider(
                                Value.of("SC3"),
                                Set.of(),
                                Set.of("PR1"),
                                Day.UNREADABLE,
                                Value.of("CB1 1AA"),
                                Value.of("E10000003")));
    }

    @Test
    void another_postcode_directory_moves_settings_to_other_councils() {
        load(HOMES);
        assertThat(providers.current().orElseThrow().unknownPostcodes()).isEqualTo(1);

        places.replacedBy("next").with("XX1 1XX", 1, 1, "E06000031");

        var current = providers.current().orElseThrow();
        assertThat(current.providers())
                .extracting(one -> one.council().text())
                .containsExactly("E10000003", "E06000031");
        assertThat(current.unknownPostcodes()).isZero();
        assertThat(current.edition().unknownPostcodes())
                .as("on the day it was loaded")
                .isEqualTo(1);
    }

    @Test
    void where_no_directory_is_loaded_a_council_is_known_only_if_the_list_gives_it() {
        places.withoutDirectory();
        load(file("own.csv", "urn,postcode,utla_code\nSC1,CB1 1AA,E10000019\nSC2,CB1 1AA,\n"));

        var current = providers.current().orElseThrow();
        assertThat(current.providers()).extracting(one -> one.council().text()).containsExactly("E10000019", "");
        assertThat(current.unknownPostcodes()).isNull();
        assertThat(current.edition().unknownPostcodes()).isNull();
    }

    @Test
    void the_same_bytes_again_change_nothing_in_whatever_order_and_by_whatever_name() {
        Edition first = load(HOMES, AGENCIES).edition();

        Loaded again = load(new SentFile("other name.csv", AGENCIES.content()), HOMES);

        assertThat(again).isEqualTo(new Loaded(first, false));
        assertThat(audited).hasSize(1);
        assertThat(told).as("those who rest on it are told once").hasSize(1);
    }

    @Test
    void the_same_bytes_with_another_first_day_put_the_day_right() {
        load(HOMES);

        assertThat(providers.load(List.of(HOMES), SEPTEMBER, "analyst").changed())
                .isTrue();
        assertThat(providers.load(List.of(HOMES), SEPTEMBER, "analyst").changed())
                .isFalse();
        assertThat(providers.current().orElseThrow().edition().validFrom()).isEqualTo(SEPTEMBER);
    }

    @Test
    void the_next_replaces_the_whole_and_the_one_before_stays_readable() {
        Edition before = load(HOMES).edition();
        Edition next = load(AGENCIES).edition();

        assertThat(providers.current().orElseThrow().providers())
                .extracting(one -> one.urn().text())
                .containsExactly("SC3");
        assertThat(providers.editions()).containsExactly(next, before);
        assertThat(providers.edition(before.id())).contains(before);
        assertThat(providers.settings(before.id(), null, 1, 1).items())
                .singleElement()
                .satisfies(setting -> assertThat(setting.line()).isEqualTo(2));
        assertThat(providers.settings(before.id(), null, 2, 1).items())
                .singleElement()
                .satisfies(setting -> assertThat(setting.line()).isEqualTo(4));
        assertThat(providers.settings(before.id(), " sc2", 1, 50).total()).isEqualTo(1);
        assertThat(providers.settings(before.id(), "SC3", 1, 50).items()).isEmpty();
    }

    @Test
    void a_former_list_can_be_put_in_use_again() {
        load(HOMES);
        load(AGENCIES);

        assertThat(load(HOMES).changed()).isTrue();
        assertThat(providers.current().orElseThrow().edition().number()).isEqualTo(3);
    }

    @Test
    void sent_twice_at_once_it_is_one_edition() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Loaded>> twice = IntStream.range(0, 2)
                    .<Callable<Loaded>>mapToObj(i -> () -> load(HOMES))
                    .toList();
            for (var one : both.invokeAll(twice)) {
                assertThat(one.get().edition().number()).isEqualTo(1);
            }
        } finally {
            both.shutdown();
        }
        assertThat(providers.editions()).hasSize(1);
    }

    @Test
    void what_cannot_be_in_use_is_refused_and_nothing_is_changed() {
        Edition held = load(HOMES).edition();

        refused("files", "No file was sent", null);
        refused("files", "not a list of providers", null, file("notes.csv", "who,what\n"));
        refused("files", "no setting that could be used", null, AGENCIES, file("none.csv", HEADER + ",K2,,,\n"));
        refused("files", "homes.csv and twin.csv are the same", null, HOMES, new SentFile("twin.csv", HOMES.content()));
        refused("validFrom", "still to come", LocalDate.of(2026, 11, 23), AGENCIES);
        refused("validFrom", "before there were such lists", LocalDate.of(206, 9, 1), AGENCIES);

        assertThat(providers.editions()).containsExactly(held);
    }

    private void refused(String field, String words, LocalDate validFrom, SentFile... files) {
        assertThatThrownBy(() -> providers.load(List.of(files), validFrom, "analyst"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.field()).isEqualTo(field))
                .hasMessageContaining(words);
    }
}
