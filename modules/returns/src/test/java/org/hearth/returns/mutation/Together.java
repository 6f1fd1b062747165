package org.hearth.returns.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.core.api.care.Told;
import org.hearth.returns.api.Question;
import org.hearth.returns.merging.ChildRows;
import org.hearth.returns.merging.EpisodeRow;
import org.hearth.returns.merging.HeaderRow;
import org.hearth.returns.merging.HeldYears;
import org.hearth.returns.merging.Merge;
import org.hearth.returns.merging.UascRow;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ReadDate;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Sheet;
import org.hearth.returns.reading.Text;

/** The rows of one return that can be used, put together for each child without a database. */
final class Together {
    private final int year;
    private final Map<String, ChildRows> children = new TreeMap<>();

    Together(int year) {
        this.year = year;
    }

    void add(Sheet sheet, List<ReadRow> rows) {
        for (ReadRow row : rows) {
            if (row.usable()) {
                add(sheet, row);
            }
        }
    }

    private void add(Sheet sheet, ReadRow row) {
        ChildRows of = children.computeIfAbsent(
                row.child(),
                child -> new ChildRows(
                        child, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        List<String> cells = Cells.unpack(row.cells());
        String[] text = Arrays.stream(sheet.positions())
                .mapToObj(at -> at < cells.size() ? Text.strip(cells.get(at)) : "")
                .map(cell -> cell.isEmpty() ? null : cell)
                .toArray(String[]::new);
        switch (sheet.module().name()) {
            case ModuleDefinition.HEADER ->
                of.headers()
                        .add(new HeaderRow(
                                year,
                                row.line(),
                                code(text[1]),
                                date(text[2]),
                                code(text[3]),
                                code(text[4]),
                                code(text[5]),
                                date(text[6])));
            case ModuleDefinition.EPISODES ->
                of.episodes()
                        .add(new EpisodeRow(
                                year,
                                row.line(),
                                date(text[1]),
                                date(text[7]),
                                code(text[2]),
                                code(text[3]),
                                code(text[4]),
                                code(text[5]),
                                code(text[6]),
                                code(text[8]),
                                code(text[9]),
                                text[10],
                                text[11],
                                code(text[12])));
            case ModuleDefinition.UASC -> of.uasc().add(new UascRow(year, row.line(), date(text[3])));
            default -> of.told().add(new Told(sheet.module().name(), year, row.line(), told(sheet, text)));
        }
    }

    private static Map<String, String> told(Sheet sheet, String[] text) {
        var told = new HashMap<String, String>();
        for (int i = 1; i < text.length; i++) {
            if (text[i] != null) {
                told.put(sheet.columns().get(sheet.positions()[i]), text[i]);
            }
        }
        return told;
    }

    private static String code(String text) {
        return text == null ? null : Text.capitals(text);
    }

    private static LocalDate date(String text) {
        return text == null ? null : ReadDate.of(text).day();
    }

    List<Question> merge() {
        var held = HeldYears.of(List.of(year), List.of(year), List.of(year));
        var merge = new Merge(held);
        return children.values().stream()
                .flatMap(child -> merge.child(child).questions().stream())
                .toList();
    }
}
