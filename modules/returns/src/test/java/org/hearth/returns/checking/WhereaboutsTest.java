package org.hearth.returns.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.returns.checking.Column.PL_DISTANCE;
import static org.hearth.returns.checking.Column.PL_LA;
import static org.hearth.returns.checking.Column.PL_LOCATION;
import static org.hearth.returns.checking.Column.PL_POST;
import static org.hearth.returns.checking.Table.EPISODES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearth.core.api.places.Places.Spot;
import org.junit.jupiter.api.Test;

/** PL_LA, PL_LOCATION and PL_DISTANCE of this year's and last year's episodes. */
class WhereaboutsTest {
    private static final String OURS = "E10000003";
    private static final Map<String, Spot> SPOTS = Map.of(
            "CB11AA", new Spot("CB1 1AA", 545000, 258000, "E07000008", OURS),
            "PE11AA", new Spot("PE1 1AA", 519000, 298000, "E06000031", "E06000031"),
            "CF11AA", new Spot("CF1 1AA", 318000, 176000, "W06000015", "WAL"),
            "XX11AA", new Spot("XX1 1AA", 545000, 258000, "E07999999", null),
            "IM11AA", new Spot("IM1 1AA", 0, 0, "M99999999", "NUK"));
    private static final Function<String, Optional<Spot>> DIRECTORY =
            postcode -> Optional.ofNullable(SPOTS.get(postcode));

    @Test
    void the_council_is_that_of_the_placement() {
        assertThat(derived("CB1 1AA", "PE1 1AA").council()).hasToString("E06000031");
        assertThat(derived("CB1 1AA", "CF1 1AA").council()).hasToString("WAL");
        assertThat(derived("CB1 1AA", "IM1 1AA").council()).hasToString("NUK");
        assertThat(derived("", " cb11aa ").council()).hasToString(OURS);
    }

    @Test
    void a_placement_is_in_our_area_or_out_of_it() {
        assertThat(derived("", "CB1 1AA").location()).hasToString("IN");
        assertThat(derived("", "PE1 1AA").location()).hasToString("OUT");
        assertThat(derived("", "CF1 1AA").location()).hasToString("OUT");
    }

    @Test
    void nothing_is_said_of_a_postcode_that_is_blank_or_not_listed() {
        for (String postcode : List.of("", "CB9 9ZZ", "nonsense")) {
            EpisodeRow placed = derived("CB1 1AA", postcode);

            assertThat(placed.council().isBlank()).isTrue();
            assertThat(placed.location().isBlank()).isTrue();
            assertThat(placed.distance().isBlank()).isTrue();
            assertThat(derived(postcode, "CB1 1AA").distance().isBlank()).isTrue();
        }
    }

    @Test
    void a_listed_postcode_in_a_district_we_do_not_know_is_not_ours() {
        EpisodeRow placed = derived("CB1 1AA", "XX1 1AA");

        assertThat(placed.council().isBlank()).isTrue();
        assertThat(placed.location()).hasToString("OUT");
        assertThat(placed.distance()).hasToString("0.0");
    }

    @Test
    void the_distance_is_in_miles_with_one_decimal() {
        // 26 km east and 40 km north are 47,707 m, and a mile is 1,609.3 m
        assertThat(derived("CB1 1AA", "PE1 1AA").distance()).hasToString("29.6");
        assertThat(derived("PE1 1AA", "CB1 1AA").distance()).hasToString("29.6");
        assertThat(derived("CB1 1AA", "CB1 1AA").distance()).hasToString("0.0");
    }

    @Test
    void a_distance_to_what_is_on_no_map_is_written_as_one_that_cannot_be_worked_out() {
        assertThat(derived("CB1 1AA", "IM1 1AA").distance()).hasToString("999.9");
        assertThat(derived("IM1 1AA", "CB1 1AA").distance()).hasToString("999.9");
    }

    @Test
    void what_a_file_gives_is_taken_and_the_rest_is_derived() {
        LoadedReturn given = episode(2026, Map.of(PL_POST, "CB1 1AA", PL_LA, "E06000031"), Set.of(PL_LA));

        EpisodeRow row = checked(given, null, DIRECTORY).children().get(0).firstEpisode();

        assertThat(row.council()).hasToString("E06000031");
        assertThat(row.location()).hasToString("OUT");
    }

    @Test
    void a_blank_that_a_file_gives_is_not_derived() {
        LoadedReturn given = episode(2026, Map.of(PL_POST, "CB1 1AA"), Set.of(PL_LA, PL_DISTANCE));

        EpisodeRow row = checked(given, null, DIRECTORY).children().get(0).firstEpisode();

        assertThat(row.council().isBlank()).isTrue();
        assertThat(row.distance().isBlank()).isTrue();
    }

    @Test
    void each_year_has_what_its_own_file_gives() {
        LoadedReturn thisYear = episode(2026, Map.of(PL_POST, "CB1 1AA"), Set.of());
        LoadedReturn lastYear = episode(2025, Map.of(PL_POST, "CB1 1AA", PL_LA, "WAL"), Set.of(PL_LA));

        Child child = checked(thisYear, lastYear, DIRECTORY).children().get(0);

        assertThat(child.firstEpisode().council()).hasToString(OURS);
        assertThat(child.lastYear().firstEpisode().council()).hasToString("WAL");
        assertThat(child.lastYear().firstEpisode().location()).hasToString("OUT");
    }

    @Test
    void without_a_directory_only_what_the_files_give_can_be_told() {
        LoadedReturn thisYear = episode(2026, Map.of(PL_LOCATION, "IN"), Set.of(PL_LOCATION));
        LoadedReturn lastYear = episode(2025, Map.of(PL_POST, "CB1 1AA"), Set.of());
        UnderCheck in = checked(thisYear, lastYear, null);

        assertThat(in.canTell(PL_LOCATION)).isTrue();
        assertThat(in.canTell(PL_LA)).isFalse();
        assertThat(in.canTellLastYear(PL_LOCATION)).isFalse();
        assertThat(in.hasPostcodes()).isFalse();
    }

    @Test
    void last_years_files_are_asked_only_by_rules_that_compare_its_episodes() {
        LoadedReturn thisYear = episode(2026, Map.of(PL_LA, OURS), Set.of(PL_LA));
        LoadedReturn lastYear = episode(2025, Map.of(PL_POST, "CB1 1AA"), Set.of());
        UnderCheck in = checked(thisYear, lastYear, null);

        assertThat(looksAt(false).about().cannotRun(in)).isEmpty();
        assertThat(looksAt(true).about().cannotRun(in)).contains("Not loaded: a postcode directory.");
        assertThat(looksAt(true).about().cannotRun(checked(thisYear, null, null)))
                .contains("Not loaded: last year's return.");
    }

    @Test
    void postcodes_are_looked_up_without_spaces() {
        UnderCheck in = checked(episode(2026, Map.of(), Set.of()), null, DIRECTORY);

        assertThat(in.isRealPostcode(Value.of("cb1  1aa"))).isTrue();
        assertThat(in.isRealPostcode(Value.of("CB9 9ZZ"))).isFalse();
        assertThat(in.isRealPostcode(Value.BLANK)).isFalse();
    }

    private static Rule looksAt(boolean lastYearToo) {
        var begun = Rule.rule("1").faults(EPISODES, PL_LA).needsDerived(PL_LA);
        return (lastYearToo ? begun.needsLastYear(EPISODES) : begun)
                .wrong("Wrong.")
                .mend("Mend it.")
                .when(episode -> episode.council().isBlank());
    }

    private static EpisodeRow derived(String home, String placement) {
        LoadedReturn sent = episode(2026, Map.of(Column.HOME_POST, home, PL_POST, placement), Set.of());
        return checked(sent, null, DIRECTORY).children().get(0).firstEpisode();
    }

    private static UnderCheck checked(
            LoadedReturn thisYear, LoadedReturn lastYear, Function<String, Optional<Spot>> directory) {
        return new UnderCheck(thisYear, lastYear, List.of(), OURS, directory, null);
    }

    private static LoadedReturn episode(int year, Map<Column, String> cells, Set<Column> carried) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(cells);
        all.put(Column.CHILD, "A");
        all.put(Column.DECOM, "01/05/2024");
        List<Column> columns = new ArrayList<>(EPISODES.columns());
        columns.addAll(EPISODES.extras());
        Value[] values =
                columns.stream().map(column -> Value.of(all.get(column))).toArray(Value[]::new);
        var extras = EnumSet.noneOf(Column.class);
        extras.addAll(carried);
        return LoadedReturn.of(CollectionYear.ending(year))
                .carries(EPISODES, extras)
                .row(EPISODES, "episodes.csv", 2, values)
                .build();
    }
}
