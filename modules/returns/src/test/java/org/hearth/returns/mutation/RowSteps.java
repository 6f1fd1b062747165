package org.hearth.returns.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearth.returns.mutation.Draft.Sheet;

/** What people and case systems do to rows, columns, cells and files before they become text. */
final class RowSteps {
    private RowSteps() {}

    interface Step {
        void on(Draft draft, Sheet sheet, Random dice);
    }

    static final List<Step> ALL = List.of(
            RowSteps::cellReplaced,
            RowSteps::cellReplaced,
            RowSteps::cellReplaced,
            RowSteps::someCellsReplaced,
            RowSteps::columnReplaced,
            RowSteps::columnOfOtherDates,
            RowSteps::cellsExchanged,
            RowSteps::childRenamed,
            RowSteps::rowDoubled,
            RowSteps::rowDropped,
            RowSteps::rowsShuffled,
            RowSteps::rowCutShort,
            RowSteps::rowWithMoreCells,
            RowSteps::rowBlank,
            RowSteps::rowsRunTogether,
            RowSteps::rowBeforeHeader,
            RowSteps::headerAgain,
            RowSteps::columnRenamed,
            RowSteps::columnsMoved,
            RowSteps::columnDropped,
            RowSteps::columnDoubled,
            RowSteps::columnAdded,
            RowSteps::headerInOtherLetters,
            RowSteps::derivedColumn,
            RowSteps::fileTwice,
            RowSteps::fileSplit,
            RowSteps::fileDropped,
            RowSteps::fileRenamed,
            RowSteps::headerAlone,
            RowSteps::emptied,
            RowSteps::manyRows,
            RowSteps::anotherYear);

    private static void tell(Draft draft, Sheet sheet, String words, Object... about) {
        draft.told.add(sheet.name + ": " + words.formatted(about));
    }

    private static int row(Sheet sheet, Random dice) {
        return sheet.rows.size() < 2 ? -1 : 1 + dice.nextInt(sheet.rows.size() - 1);
    }

    private static int cell(List<String> row, Random dice) {
        return row.isEmpty() ? -1 : dice.nextInt(row.size());
    }

    private static List<String> cells(Sheet sheet) {
        return sheet.rows.stream().flatMap(List::stream).toList();
    }

    private static void replace(Draft draft, Sheet sheet, Random dice, int row) {
        int cell = row < 0 ? -1 : cell(sheet.rows.get(row), dice);
        if (cell >= 0) {
            String with = Nasty.cell(dice, cells(sheet));
            sheet.rows.get(row).set(cell, with);
            tell(draft, sheet, "cell %d of line %d is \"%s\"", cell + 1, row + 1, shown(with));
        }
    }

    static String shown(String cell) {
        return cell.length() > 80 ? cell.substring(0, 40) + "... (%d letters)".formatted(cell.length()) : cell;
    }

    private static void cellReplaced(Draft draft, Sheet sheet, Random dice) {
        replace(draft, sheet, dice, row(sheet, dice));
    }

    private static void someCellsReplaced(Draft draft, Sheet sheet, Random dice) {
        for (int i = 0; i < 5; i++) {
            replace(draft, sheet, dice, row(sheet, dice));
        }
    }

    private static void columnReplaced(Draft draft, Sheet sheet, Random dice) {
        column(draft, sheet, dice, Nasty.cell(dice, cells(sheet)), false);
    }

    private static void columnOfOtherDates(Draft draft, Sheet sheet, Random dice) {
        column(draft, sheet, dice, Nasty.date(dice), true);
    }

    private static void column(Draft draft, Sheet sheet, Random dice, String with, boolean datesAlone) {
        int column = sheet.rows.isEmpty() ? -1 : cell(sheet.rows.get(0), dice);
        for (int row = 1; column >= 0 && row < sheet.rows.size(); row++) {
            List<String> cells = sheet.rows.get(row);
            for (int at = 0; at < cells.size(); at++) {
                if (datesAlone ? cells.get(at).matches("../../....") : at == column) {
                    cells.set(at, with);
                }
            }
        }
        tell(
                draft,
                sheet,
                "%s is \"%s\" all through",
                datesAlone ? "each date" : "column " + (column + 1),
                shown(with));
    }

    private static void cellsExchanged(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0 && sheet.rows.get(row).size() > 1) {
            Collections.swap(sheet.rows.get(row), cell(sheet.rows.get(row), dice), cell(sheet.rows.get(row), dice));
            tell(draft, sheet, "two cells of line %d are exchanged", row + 1);
        }
    }

    private static void childRenamed(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0 && !sheet.rows.get(row).isEmpty()) {
            int other = row(sheet, dice);
            String child = dice.nextBoolean() && !sheet.rows.get(other).isEmpty()
                    ? sheet.rows.get(other).get(0)
                    : Nasty.cell(dice, cells(sheet));
            sheet.rows.get(row).set(0, child);
            tell(draft, sheet, "line %d is of the child \"%s\"", row + 1, shown(child));
        }
    }

    private static void rowDoubled(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0) {
            sheet.rows.add(1 + dice.nextInt(sheet.rows.size()), new ArrayList<>(sheet.rows.get(row)));
            tell(draft, sheet, "line %d is there twice", row + 1);
        }
    }

    private static void rowDropped(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0) {
            sheet.rows.remove(row);
            tell(draft, sheet, "line %d is gone", row + 1);
        }
    }

    private static void rowsShuffled(Draft draft, Sheet sheet, Random dice) {
        if (sheet.rows.size() > 2) {
            Collections.shuffle(sheet.rows.subList(1, sheet.rows.size()), dice);
            tell(draft, sheet, "the rows are shuffled");
        }
    }

    private static void rowCutShort(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0) {
            List<String> cells = sheet.rows.get(row);
            cells.subList(dice.nextInt(cells.size() + 1), cells.size()).clear();
            tell(draft, sheet, "line %d has %d cells", row + 1, cells.size());
        }
    }

    private static void rowWithMoreCells(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        int more = dice.nextInt(5) == 0 ? 400 : 1 + dice.nextInt(3);
        if (row >= 0) {
            for (int i = 0; i < more; i++) {
                sheet.rows.get(row).add(Nasty.cell(dice, List.of()));
            }
            tell(draft, sheet, "line %d has %d cells more", row + 1, more);
        }
    }

    private static void rowBlank(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0) {
            sheet.rows.get(row).replaceAll(cell -> dice.nextBoolean() ? "" : " ");
            tell(draft, sheet, "line %d is blank", row + 1);
        }
    }

    private static void rowsRunTogether(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row > 1) {
            sheet.rows.get(row - 1).addAll(sheet.rows.remove(row));
            tell(draft, sheet, "line %d runs on in line %d", row, row + 1);
        }
    }

    private static void rowBeforeHeader(Draft draft, Sheet sheet, Random dice) {
        int row = row(sheet, dice);
        if (row >= 0) {
            sheet.rows.add(0, sheet.rows.remove(row));
            tell(draft, sheet, "line %d stands before the header row", row + 1);
        }
    }

    private static void headerAgain(Draft draft, Sheet sheet, Random dice) {
        if (!sheet.rows.isEmpty()) {
            sheet.rows.add(1 + dice.nextInt(sheet.rows.size()), new ArrayList<>(sheet.rows.get(0)));
            tell(draft, sheet, "the header row stands there again");
        }
    }

    private static void columnRenamed(Draft draft, Sheet sheet, Random dice) {
        int column = sheet.rows.isEmpty() ? -1 : cell(sheet.rows.get(0), dice);
        if (column >= 0) {
            List<String> names =
                    List.of("", "Child ID", "DATE_OF_BIRTH", "DECOM", "CHILD", "UASC", "SEX ", "\uFEFFCHILD", "PL_LA");
            String name = dice.nextBoolean() ? names.get(dice.nextInt(names.size())) : Nasty.cell(dice, cells(sheet));
            sheet.rows.get(0).set(column, name);
            tell(draft, sheet, "column %d is called \"%s\"", column + 1, shown(name));
        }
    }

    private static void columnsMoved(Draft draft, Sheet sheet, Random dice) {
        int columns = sheet.rows.isEmpty() ? 0 : sheet.rows.get(0).size();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < columns; i++) {
            order.add(i);
        }
        Collections.shuffle(order, dice);
        sheet.rows.replaceAll(row -> row.size() != columns
                ? row
                : new ArrayList<>(order.stream().map(row::get).toList()));
        tell(draft, sheet, "the columns are in another order");
    }

    private static void columnDropped(Draft draft, Sheet sheet, Random dice) {
        int column = sheet.rows.isEmpty() ? -1 : cell(sheet.rows.get(0), dice);
        if (column >= 0) {
            sheet.rows.stream().filter(row -> row.size() > column).forEach(row -> row.remove(column));
            tell(draft, sheet, "column %d is gone", column + 1);
        }
    }

    private static void columnDoubled(Draft draft, Sheet sheet, Random dice) {
        int column = sheet.rows.isEmpty() ? -1 : cell(sheet.rows.get(0), dice);
        if (column >= 0) {
            sheet.rows.stream().filter(row -> row.size() > column).forEach(row -> row.add(row.get(column)));
            tell(draft, sheet, "column %d is there twice", column + 1);
        }
    }

    private static void columnAdded(Draft draft, Sheet sheet, Random dice) {
        int more = dice.nextInt(8) == 0 ? 320 : 1 + dice.nextInt(4);
        for (int column = 0; column < more; column++) {
            String name = more > 10 ? "C" + column : Nasty.cell(dice, List.of());
            for (int row = 0; row < sheet.rows.size(); row++) {
                sheet.rows.get(row).add(row == 0 ? name : more > 10 ? "" : Nasty.cell(dice, List.of()));
            }
        }
        tell(draft, sheet, "%d columns are added", more);
    }

    private static void headerInOtherLetters(Draft draft, Sheet sheet, Random dice) {
        if (!sheet.rows.isEmpty()) {
            sheet.rows
                    .get(0)
                    .replaceAll(name -> dice.nextBoolean() ? " " + name.toLowerCase(Locale.ROOT) : name + "\u00A0");
            tell(draft, sheet, "the header row is in small letters");
        }
    }

    private static void derivedColumn(Draft draft, Sheet sheet, Random dice) {
        String name = List.of("PL_LA", "PL_LOCATION", "PL_DISTANCE", "UASC").get(dice.nextInt(4));
        for (int row = 0; row < sheet.rows.size(); row++) {
            sheet.rows.get(row).add(row == 0 ? name : dice.nextBoolean() ? "1" : Nasty.cell(dice, List.of()));
        }
        tell(draft, sheet, "it has a column %s", name);
    }

    private static void fileTwice(Draft draft, Sheet sheet, Random dice) {
        Sheet copy = sheet.copy();
        copy.name = dice.nextBoolean() ? sheet.name : "copy of " + sheet.name;
        draft.sheets.add(copy);
        tell(draft, sheet, "the file is sent twice");
    }

    private static void fileSplit(Draft draft, Sheet sheet, Random dice) {
        if (sheet.rows.size() > 2) {
            Sheet rest = sheet.copy();
            rest.name = "rest of " + sheet.name;
            int at = row(sheet, dice);
            rest.rows.subList(1, at).clear();
            sheet.rows.subList(at, sheet.rows.size()).clear();
            draft.sheets.add(rest);
            tell(draft, sheet, "it is split into two files at line %d", at + 1);
        }
    }

    private static void fileDropped(Draft draft, Sheet sheet, Random dice) {
        if (draft.sheets.size() > 1) {
            draft.sheets.remove(sheet);
            tell(draft, sheet, "the file is not sent");
        }
    }

    private static void fileRenamed(Draft draft, Sheet sheet, Random dice) {
        String name = Nasty.fileName(dice);
        tell(draft, sheet, "the file is called \"%s\"", shown(name));
        sheet.name = name;
    }

    private static void headerAlone(Draft draft, Sheet sheet, Random dice) {
        if (sheet.rows.size() > 1) {
            sheet.rows.subList(1, sheet.rows.size()).clear();
            tell(draft, sheet, "it has a header row alone");
        }
    }

    private static void emptied(Draft draft, Sheet sheet, Random dice) {
        sheet.rows.clear();
        tell(draft, sheet, "it is empty");
    }

    private static void manyRows(Draft draft, Sheet sheet, Random dice) {
        List<List<String>> rows = List.copyOf(sheet.rows);
        for (int row = 1; row < 150 && rows.size() > 1; row++) {
            sheet.rows.add(new ArrayList<>(rows.get(1 + dice.nextInt(rows.size() - 1))));
        }
        tell(draft, sheet, "its rows are there again and again");
    }

    private static void anotherYear(Draft draft, Sheet sheet, Random dice) {
        draft.year = new int[] {2017, 2018, 2024, 2025, 2027}[dice.nextInt(5)];
        draft.told.add("it is sent for %d".formatted(draft.year));
    }
}
