package org.hearth.returns.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.api.time.ReportingYear;

/** The department's numbers of councils, on the page of reference data. */
@ApplicationScoped
class CouncilNumberReference implements ReferenceData {

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Held held() {
        int all = 0;
        List<String> since = new ArrayList<>();
        try (var in = CouncilNumberReference.class.getResourceAsStream("/returns/council-numbers.csv");
                var rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                int first = Integer.parseInt(row.getField("first"));
                int last = Integer.parseInt(row.getField("last"));
                all += last - first + 1;
                if (!row.getField("since").isEmpty()) {
                    since.add("%s: from the return of %s"
                            .formatted(
                                    first == last ? String.valueOf(first) : first + " to " + last,
                                    new ReportingYear(Integer.parseInt(row.getField("since"))).label()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Held.whole(
                        "Numbers of councils (LA_PERM)",
                        "%d three-digit numbers, those of councils that are gone included.".formatted(all),
                        "The department's list of local authorities. They come with Hearth.",
                        "Numbers that are newer than the rules held count from the return in which they were first used.")
                .with(since);
    }
}
