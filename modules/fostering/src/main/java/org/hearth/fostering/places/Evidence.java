package org.hearth.fostering.places;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** What may speak for or against a stay's being in a household; how much each says is set in a table. */
enum Evidence {
    POSTCODE,
    POSTCODE_OTHER_DAYS,
    NAMED,
    COMPANION,
    APPROVED,
    NOT_APPROVED,
    AGE,
    AGE_OUTSIDE,
    SEX_OUTSIDE,
    KIND,
    KIND_OTHER,
    FULL,
    /** From how much on a proposal may be accepted with others at one time. */
    SURE;

    private static final Map<Evidence, Integer> WEIGHTS = read();

    int weight() {
        return WEIGHTS.get(this);
    }

    private static Map<Evidence, Integer> read() {
        try (var in = Evidence.class.getResourceAsStream("/fostering/settle.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var weights = new EnumMap<Evidence, Integer>(Evidence.class);
            rows.forEach(row ->
                    weights.put(Evidence.valueOf(row.getField("evidence")), Integer.valueOf(row.getField("weight"))));
            return weights;
        } catch (IOException e) {
            throw new UncheckedIOException("The weights of the evidence could not be read", e);
        }
    }
}
