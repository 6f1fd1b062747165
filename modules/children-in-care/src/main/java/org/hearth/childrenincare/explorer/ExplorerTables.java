package org.hearth.childrenincare.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.childrenincare.figures.InWords;
import org.hearth.core.api.figures.Measure;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.pages.Days;

/**
 * A figure in parts as tables for CSV and XLSX. The CSV is a list with a row for each part and no totals, as it is read by
 * other programs; the workbook has the tables of the page.
 */
final class ExplorerTables {
    static final String MARKING = "OFFICIAL-SENSITIVE: " + InParts.MARKING;

    private ExplorerTables() {}

    /** A row for each part, or for each pair of parts; none where there is no figure. */
    static Block.Table list(InParts in) {
        var columns = new ArrayList<Column>();
        columns.add(words("Figure"));
        columns.add(words("Name"));
        columns.add(words("Day"));
        columns.add(words("Period"));
        columns.add(words(in.by().name()));
        if (in.isCrossed()) {
            columns.add(words(in.and().name()));
        }
        columns.add(figures("Value"));
        columns.add(words("Unit"));
        columns.add(figures("Counted"));
        columns.add(figures("Of"));
        if (!in.isCrossed()) {
            in.days().forEach(day -> columns.add(figures(day.toString())));
        }
        columns.add(words("Why there is no value"));
        columns.add(words("Marking"));
        var rows = new ArrayList<List<String>>();
        if (!in.isTold()) {
            rows.add(row(
                    in, "", in.isCrossed() ? "" : null, in.all().now(), in.all().months()));
        }
        for (InParts.Row row : in.rows()) {
            if (in.isCrossed()) {
                for (int i = 0; i < row.across().size(); i++) {
                    rows.add(row(
                            in,
                            row.part().name(),
                            in.columns().get(i).name(),
                            row.across().get(i),
                            List.of()));
                }
            } else {
                rows.add(row(in, row.part().name(), null, row.now(), row.months()));
            }
        }
        return new Block.Table(in.title(), columns, rows, "");
    }

    private static List<String> row(InParts in, String part, String other, Value value, List<Value> months) {
        var cells = new ArrayList<String>();
        cells.add(in.line().key());
        cells.add(in.line().name());
        cells.add(in.asAt().day().toString());
        cells.add(in.period());
        cells.add(part);
        if (other != null) {
            cells.add(other);
        }
        cells.add(number(value));
        cells.add(value.unit().sign());
        cells.add(Objects.toString(value.counted(), ""));
        cells.add(Objects.toString(value.of(), ""));
        months.forEach(month -> cells.add(month.number() == null ? month.text() : number(month)));
        String why = InWords.whyNot(value.cell().measure());
        cells.add(why == null ? "" : why);
        cells.add(InParts.MARKING);
        return cells;
    }

    /** The tables of the page: the parts and their month-ends, or the cross table of each number in it. */
    static List<Block.Table> sheets(InParts in) {
        if (!in.isTold()) {
            return List.of(new Block.Table(
                    in.title(),
                    List.of(words(in.by().name()), figures("Value")),
                    List.of(),
                    "This figure is %s. %s".formatted(InWords.whyNot(in.figure().measure()), note(in))));
        }
        if (!in.isCrossed()) {
            return List.of(parts(in), months(in));
        }
        return in.split().hasDenominator()
                ? List.of(
                        cross(in, "Value", ExplorerTables::number),
                        cross(in, "Counted", value -> Objects.toString(value.counted(), "")),
                        cross(in, "Of", value -> Objects.toString(value.of(), "")))
                : List.of(cross(in, "Counted", ExplorerTables::number));
    }

    static Block.Table parts(InParts in) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(in.by().name(), 4, false));
        columns.add(figures("Value"));
        columns.add(figures(in.split().hasDenominator() ? "Counted" : "Share of all, %"));
        if (in.split().hasDenominator()) {
            columns.add(figures("Of"));
        }
        columns.add(figures(Days.inWords(in.earlier())));
        int all = in.all().now().counted();
        var rows = withAll(in)
                .map(row -> {
                    var cells = new ArrayList<String>();
                    cells.add(row.part().name());
                    cells.add(number(row.now()));
                    cells.add(in.split().hasDenominator() ? row.now().counted().toString() : share(row.now(), all));
                    if (in.split().hasDenominator()) {
                        cells.add(Objects.toString(row.now().of(), ""));
                    }
                    cells.add(orWhy(row.earlier()));
                    return (List<String>) cells;
                })
                .toList();
        return new Block.Table(in.title(), columns, rows, note(in));
    }

    private static Block.Table months(InParts in) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(in.by().name(), 4, false));
        in.days().forEach(day -> columns.add(figures(day.toString())));
        var rows = withAll(in)
                .map(row -> Stream.concat(
                                Stream.of(row.part().name()),
                                row.months().stream().map(ExplorerTables::orWhy))
                        .toList())
                .toList();
        return new Block.Table("Month-ends, " + in.title(), columns, rows, note(in));
    }

    private static Block.Table cross(InParts in, String what, Function<Value, String> cell) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(in.by().name(), 4, false));
        in.columns().forEach(column -> columns.add(figures(column.name())));
        columns.add(figures("All"));
        var rows = withAll(in)
                .map(row -> Stream.of(
                                Stream.of(row.part().name()),
                                row.across().stream().map(cell),
                                Stream.of(cell.apply(row.now())))
                        .flatMap(Function.identity())
                        .toList())
                .toList();
        return new Block.Table("%s, %s".formatted(what, in.title()), columns, rows, note(in));
    }

    private static Stream<InParts.Row> withAll(InParts in) {
        return Stream.concat(in.rows().stream(), Stream.of(in.all()));
    }

    /** Everything a reader must know who has the table and not the page. */
    static String note(InParts in) {
        return Stream.of(
                        "%s, %s, on %s."
                                .formatted(
                                        in.line().key(),
                                        in.period(),
                                        Days.inWords(in.asAt().day())),
                        in.judged(),
                        in.countedOnly(),
                        in.notKnown(),
                        in.coverage().sentence(in.asAt().day()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static String share(Value value, int all) {
        return InWords.percent(value.counted(), all).replace("%", "");
    }

    static String number(Value value) {
        return value.number() == null ? "" : value.number().toPlainString();
    }

    /** A number, or in a word why there is none. */
    static String orWhy(Value value) {
        return value.number() == null && !(value.cell().measure() instanceof Measure.NotApplicable)
                ? value.text()
                : number(value);
    }

    static Column words(String heading) {
        return new Column(heading, 2, false);
    }

    static Column figures(String heading) {
        return new Column(heading, 1, true);
    }
}
