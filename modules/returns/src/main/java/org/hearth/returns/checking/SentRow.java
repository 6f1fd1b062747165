package org.hearth.returns.checking;

/** A row of the return as it was sent, every cell a {@link Value}. Each module has a class of its own with named cells. */
public abstract class SentRow {

    /**
     * @param file  as the sender calls it
     * @param line  in that file, the header row being line 1
     * @param cells in the order of the module's columns, then its extra ones; those missing at the end are blank
     */
    record Sent(String file, int line, Value[] cells) {}

    private final Table<?> table;
    private final Sent sent;

    SentRow(Table<?> table, Sent sent) {
        this.table = table;
        this.sent = sent;
    }

    public Table<?> table() {
        return table;
    }

    public String file() {
        return sent.file();
    }

    public int line() {
        return sent.line();
    }

    /** @throws IllegalArgumentException if the module has no such column */
    public Value value(Column column) {
        int position = table.position(column);
        return position < sent.cells().length && sent.cells()[position] != null ? sent.cells()[position] : Value.BLANK;
    }

    protected Day day(Column column) {
        return value(column).day();
    }

    /** The council's number for the child; blank when it was not given. */
    public Value child() {
        return value(Column.CHILD);
    }

    public boolean anyGiven(Column... columns) {
        for (Column column : columns) {
            if (value(column).isGiven()) {
                return true;
            }
        }
        return false;
    }

    public boolean allGiven(Column... columns) {
        for (Column column : columns) {
            if (value(column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    public boolean anyBlank(Column... columns) {
        return !allGiven(columns);
    }

    /** Some given, some not. */
    public boolean partlyGiven(Column... columns) {
        return anyGiven(columns) && anyBlank(columns);
    }
}
