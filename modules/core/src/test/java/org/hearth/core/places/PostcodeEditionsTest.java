package org.hearth.core.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.core.api.places.PostcodesChanged;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class PostcodeEditionsTest {
    private static final String HEADER = "postcode,easting,northing,lad_code\n";
    private static final String FIRST = HEADER + "CB1 1AA,545000,258000,E07000008\nJE2 1AA,,,L99999999\n";
    private static final String SECOND = HEADER + "CB1 1AA,545100,258000,E07000008\nCB1 1AB,1,2,E07000012\n";

    private static TestDatabase database;

    private final PostcodeEditions editions = new PostcodeEditions(database.jdbi(), database.transactions());
    private final List<PostcodesChanged> told = new ArrayList<>();
    private final LoadedPostcodes node = node();

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
            handle.execute("delete from core.postcode_piece");
            handle.execute("delete from core.postcode_edition");
        });
    }

    @Test
    void nothing_is_loaded_until_someone_loads_it() {
        assertThat(node.current()).isEmpty();
        assertThat(node.directory()).isNull();
    }

    @Test
    void a_loaded_edition_says_what_it_is_and_those_who_derive_from_it_are_told() {
        Edition edition = load(node, "folder/directory.csv", FIRST);
        assertThat(edition.name()).matches("directory\\.csv [0-9a-f]{8}");
        assertThat(edition.postcodes()).isEqualTo(2);
        assertThat(edition.withoutGrid()).isEqualTo(1);
        assertThat(edition.loadedBy()).isEqualTo("analyst");
        assertThat(told).containsExactly(new PostcodesChanged(edition.name()));
        assertThat(node.current()).contains(edition);
    }

    @Test
    void every_node_and_every_start_has_the_same_edition() {
        Edition edition = load(node, "directory.csv", FIRST);
        var another = node();
        assertThat(another.current()).contains(edition);
        assertThat(another.directory().find("cb11aa").orElseThrow().easting()).isEqualTo(545000);
        assertThat(another.directory().find("JE2 1AA").orElseThrow().hasGrid()).isFalse();
    }

    @Test
    void a_new_edition_takes_the_place_of_the_old_while_readers_go_on() {
        load(node, "one.csv", FIRST);
        var reading = node.directory();
        load(node, "two.csv", SECOND);
        assertThat(reading.find("CB1 1AA").orElseThrow().easting()).isEqualTo(545000);
        assertThat(node.directory().find("CB1 1AA").orElseThrow().easting()).isEqualTo(545100);
        assertThat(node.current().orElseThrow().name()).startsWith("two.csv");
        assertThat(editions.load(1)).isEmpty();
        assertThat(editions.load(2)).isPresent();
        assertThat(editions.all()).extracting(Edition::name).allMatch(name -> name.matches("(one|two)\\.csv .*"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        load(node, "one.csv", FIRST);
        load(node, "two.csv", SECOND);
        assertThat(load(node, "three.csv", FIRST).name()).startsWith("one.csv");
        assertThat(node.current().orElseThrow().name()).startsWith("two.csv");
        assertThat(told.get(told.size() - 1).edition())
                .as("the edition in use is told again, for a server that stopped before all was placed by it")
                .startsWith("two.csv");
        assertThat(told).hasSize(3);
    }

    @Test
    void two_nodes_with_the_same_file_store_it_once() throws IOException {
        Edition edition = load(node, "one.csv", FIRST);
        var table = PostcodeFile.read("one.csv", bytes(FIRST)).table();
        assertThat(editions.store(edition, table)).isEmpty();
        assertThat(editions.latest()).isEqualTo(1);
    }

    @Test
    void a_refused_file_leaves_the_edition_as_it_was() {
        Edition edition = load(node, "one.csv", FIRST);
        assertThatThrownBy(() -> load(node, "bad.csv", "a,b,c\n1,2,3\n")).isInstanceOf(RuleBroken.class);
        assertThat(node.current()).contains(edition);
        assertThat(told).hasSize(1);
    }

    private LoadedPostcodes node() {
        return new LoadedPostcodes(editions, told::add);
    }

    private static Edition load(LoadedPostcodes node, String name, String csv) {
        return node.load(name, bytes(csv), "analyst");
    }

    private static ByteArrayInputStream bytes(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
