package org.hearth.returns.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.returns.checking.CollectionYear;
import org.hearth.returns.checking.LoadedReturn;
import org.hearth.returns.checking.SentColumns;
import org.hearth.returns.checking.SentRow;
import org.hearth.returns.checking.Table;
import org.hearth.returns.checking.Value;
import org.hearth.returns.keeping.HeldRows;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ReadRow;

/**
 * A year as it is held, ready to be checked: the rows of every module as sent, refused ones too as far as they can be told
 * apart into cells.
 */
final class HeldReturn {
    /** A line that was longer is kept cut off, so its last cells may be missing. */
    private static final int CUT_OFF = 32_000;

    private final LoadedReturn rows;
    private final Map<SentRow, RowKey> keys = new IdentityHashMap<>();

    /**
     * Which row of its module it is, wherever it stands in the file.
     *
     * @param key    as kept with the row; empty when it names no child
     * @param number among the module's rows of this key, in the order of the file, from 1
     */
    record RowKey(String key, int number) {}

    private HeldReturn(CollectionYear year, List<KeptFile> files, HeldRows held) {
        var into = LoadedReturn.of(year);
        var values = new Value.Pool();
        Map<Table<?>, List<RowKey>> inOrder = new HashMap<>();
        for (KeptFile file : files) {
            Table.named(file.module()).ifPresent(table -> inOrder.put(table, load(table, file, held, into, values)));
        }
        rows = into.build();
        inOrder.forEach((table, own) -> {
            List<? extends SentRow> loaded = rows.rows(table);
            for (int i = 0; i < loaded.size(); i++) {
                keys.put(loaded.get(i), own.get(i));
            }
        });
    }

    /** @param files those of the year that are held; empty when none are */
    static HeldReturn of(int year, List<KeptFile> files, HeldRows held) {
        return new HeldReturn(CollectionYear.ending(year), files, held);
    }

    LoadedReturn rows() {
        return rows;
    }

    /** Of one of {@link #rows}; empty for a row of another return, wherever that stands. */
    Optional<RowKey> key(SentRow row) {
        return Optional.ofNullable(keys.get(row));
    }

    /** @return a key for each row that was loaded, in the order of the file */
    private static List<RowKey> load(
            Table<?> table, KeptFile file, HeldRows held, LoadedReturn.Builder into, Value.Pool values) {
        List<String> header = Cells.unpack(file.headerRow());
        var columns = new SentColumns(table, header);
        into.loaded(table).carries(table, columns.carried());
        if (table == Table.HEADER) {
            into.form(file.fromXml());
        }
        List<RowKey> keys = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        held.each(file, row -> {
            List<String> cells = Cells.unpack(row.cells());
            if (row.usable() || isToldApart(row, cells, columns, header.size())) {
                into.row(table, file.name(), row.line(), columns.values(cells, values));
                keys.add(new RowKey(row.key(), times.merge(row.key(), 1, Integer::sum)));
            }
        });
        return keys;
    }

    /** As the reader of files tells: no column is missing, and nothing stands beyond the last. */
    private static boolean isToldApart(ReadRow row, List<String> cells, SentColumns columns, int header) {
        return row.cells().length() < CUT_OFF
                && cells.size() >= columns.least()
                && cells.stream().skip(header).allMatch(String::isBlank);
    }

    /** What is looked at of the years before last year, newest first. @param files all that are held, of whatever year */
    static List<LoadedReturn> earlier(int year, List<KeptFile> files, HeldRows held) {
        return files.stream()
                .filter(file -> file.yearEnds() < year - 1 && Basis.isRestedOn(file, year))
                .collect(Collectors.groupingBy(
                        KeptFile::yearEnds, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .entrySet()
                .stream()
                .map(of -> HeldReturn.of(of.getKey(), of.getValue(), held).rows())
                .toList();
    }
}
