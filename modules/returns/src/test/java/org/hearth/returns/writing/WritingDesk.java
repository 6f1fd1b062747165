package org.hearth.returns.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.PersonsWords.OfChild;
import org.hearth.core.care.StoredCare;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Receipt.State;
import org.hearth.returns.api.ReturnWriting;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.RowDifference;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.api.WrittenChecks;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.keeping.Desk;
import org.hearth.returns.keeping.HeldRows;

/** Returns that are kept, put together and written, on a database of their own; a person may correct what they told. */
final class WritingDesk implements AutoCloseable {
    final Desk desk = Desk.open();
    final StoredCare care = StoredCare.over(desk.database, desk.clock());
    final Returns returns = desk.over(care.records());
    WrittenChecks.Counts found = new WrittenChecks.Counts(0, 0, 0);
    final ReturnWriting writing = new HeldWriting(
            desk.database.jdbi(),
            desk.database.transactions(),
            new YearsHeld(new HeldRows(desk.database.jdbi()), care.books(), care.words()),
            new Findings(),
            desk.audit(),
            desk.clock());

    Receipt send(int year, List<SentFile> files) {
        desk.now = desk.now.plusSeconds(1);
        UUID upload = returns.receive(year, files, "analyst", null).id();
        desk.runJobs(returns);
        Receipt receipt = returns.find(upload).orElseThrow();
        assertThat(receipt.state()).as("%s", receipt.findings()).isEqualTo(State.CURRENT);
        return receipt;
    }

    Receipt send(int year, SentFile... files) {
        return send(year, List.of(files));
    }

    byte[] zip(int year) {
        return bytes(writing.of(year));
    }

    static byte[] bytes(WrittenReturn written) {
        var bytes = new ByteArrayOutputStream();
        written.zip(bytes);
        return bytes.toByteArray();
    }

    /** What is written, by the name of its file. */
    Map<String, String> written(int year) {
        return unzip(zip(year));
    }

    static Map<String, String> unzip(byte[] bytes) {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    List<RowDifference> differences(int year) {
        var differences = new ArrayList<RowDifference>();
        writing.of(year).differences(differences::add);
        return differences;
    }

    ChildHistory child(String reference) {
        return care.books().book().children().stream()
                .filter(child -> child.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /** A person says that the child's n-th episode, from 0, was otherwise. */
    void correct(String reference, int episode, Map<EpisodeField, String> fields) {
        Episode one = child(reference).episodes().get(episode);
        long version = care.care().episode(one.id()).orElseThrow().version();
        desk.now = desk.now.plusSeconds(1);
        care.care().correct(one.id(), version, fields, "seen the file");
    }

    void correctDetails(String reference, Map<PersonField, String> fields) {
        UUID child = child(reference).id();
        desk.now = desk.now.plusSeconds(1);
        care.details().correct(child, care.details().of(child).version(), fields, "seen the passport");
    }

    /** Everything that is known of children and asked about them; equal texts are equal records. */
    String story() {
        var details = care.words().everyone().stream()
                .collect(Collectors.toMap(OfChild::child, one -> new TreeMap<>(one.fields())));
        var story = new StringBuilder();
        for (ChildHistory child : care.books().book().children()) {
            story.append(child.reference())
                    .append(' ')
                    .append(child.born())
                    .append(child.sex())
                    .append(child.ethnicity())
                    .append(child.unaccompanied())
                    .append(details.get(child.id()))
                    .append(child.told())
                    .append('\n');
            for (Episode episode : child.episodes()) {
                story.append(plain(episode)).append('\n');
            }
        }
        returns.questions(null, 1, 1_000_000).items().forEach(question -> story.append(question)
                .append('\n'));
        return story.append(care.books().book().coverage())
                .append(care.books().book().unaccompaniedCoverage())
                .toString();
    }

    private static String plain(Episode episode) {
        return episode.toString()
                .replace(episode.id().toString(), "")
                .replace(episode.child().toString(), "");
    }

    @Override
    public void close() {
        desk.close();
    }

    /** Says of every return that it has so many. */
    private final class Findings implements WrittenChecks {
        @Override
        public Counts counts(WrittenReturn written) {
            return found;
        }

        @Override
        public Map<UUID, Mended> mended(int year) {
            throw new UnsupportedOperationException();
        }
    }
}
