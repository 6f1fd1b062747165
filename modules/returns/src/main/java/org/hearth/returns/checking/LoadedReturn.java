package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One year's return as it was sent: the rows of each module that is loaded, in file order. A module that is loaded may have
 * no rows; that is not the same as a module that is not loaded.
 */
public final class LoadedReturn {
    private final CollectionYear year;
    private final Boolean xml;
    private final Map<Table<?>, List<? extends SentRow>> rows;
    private final Map<Table<?>, Set<Column>> extras;
    private Map<Value, Integer> headersByUpn;

    private LoadedReturn(Builder built) {
        this.year = built.year;
        this.xml = built.xml;
        this.rows = Map.copyOf(built.rows);
        this.extras = Map.copyOf(built.extras);
    }

    public static Builder of(CollectionYear year) {
        return new Builder(year);
    }

    public CollectionYear year() {
        return year;
    }

    /** Whether it came in the XML form, where the header says who is unaccompanied. */
    public boolean isXml() {
        return Boolean.TRUE.equals(xml);
    }

    /** False where nobody kept in which form its header came. */
    public boolean isFormKnown() {
        return xml != null;
    }

    public boolean has(Table<?> table) {
        return rows.containsKey(table);
    }

    /** Whether the file of the module carries a column that the return does not have. */
    boolean carries(Table<?> table, Column extra) {
        return extras.getOrDefault(table, Set.of()).contains(extra);
    }

    Set<Column> carried(Table<?> table) {
        return extras.getOrDefault(table, Set.of());
    }

    /** In file order; empty when the module is not loaded. */
    @SuppressWarnings("unchecked")
    public <R extends SentRow> List<R> rows(Table<R> table) {
        return (List<R>) rows.getOrDefault(table, List.of());
    }

    /** Whether anything at all says who is unaccompanied. */
    public boolean tellsWhoIsUnaccompanied() {
        return has(Table.UASC) || carries(Table.HEADER, Column.UASC);
    }

    /** In how many Header rows the pupil number stands. */
    public int headersWithUpn(Value upn) {
        if (headersByUpn == null) {
            headersByUpn = new HashMap<>();
            rows(Table.HEADER).forEach(row -> headersByUpn.merge(row.upn(), 1, Integer::sum));
        }
        return headersByUpn.getOrDefault(upn, 0);
    }

    /**
     * The children, in the order in which the modules name them, then those whom only last year's return names. A row
     * without CHILD is by itself: it joins nothing.
     *
     * @param before  last year's return; one without modules when it is not loaded
     * @param earlier the returns before that one, newest first
     */
    List<Child> children(LoadedReturn before, List<LoadedReturn> earlier) {
        Grouped own = grouped();
        Grouped last = before.grouped();
        Map<Value, List<Child>> longAgo = byNumber(earlier);
        var children = new ArrayList<Child>(own.byNumber.size() + own.nobodies.size());
        own.byNumber.forEach((number, rows) ->
                children.add(child(number, rows, before.former(number, last.byNumber.get(number)), longAgo)));
        own.nobodies.forEach(rows -> children.add(child(Value.BLANK, rows, before.former(Value.BLANK, null), longAgo)));
        last.byNumber.forEach((number, rows) -> {
            if (!own.byNumber.containsKey(number)) {
                children.add(child(number, null, before.former(number, rows), longAgo));
            }
        });
        last.nobodies.forEach(
                rows -> children.add(child(Value.BLANK, null, before.former(Value.BLANK, rows), longAgo)));
        return children;
    }

    private Child child(Value number, List<SentRow>[] rows, Child lastYear, Map<Value, List<Child>> longAgo) {
        return new Child(number, this, rows, lastYear, longAgo.getOrDefault(number, List.of()));
    }

    /** As part of another return's child. */
    private Child former(Value number, List<SentRow>[] rows) {
        return new Child(number, this, rows, null, List.of());
    }

    /** What the returns hold of each child they name, in their order. */
    private static Map<Value, List<Child>> byNumber(List<LoadedReturn> returns) {
        Map<Value, List<Child>> found = new HashMap<>();
        for (LoadedReturn one : returns) {
            one.grouped().byNumber.forEach((number, rows) -> found.computeIfAbsent(number, each -> new ArrayList<>())
                    .add(one.former(number, rows)));
        }
        return found;
    }

    private record Grouped(Map<Value, List<SentRow>[]> byNumber, List<List<SentRow>[]> nobodies) {}

    private Grouped grouped() {
        var byNumber = new LinkedHashMap<Value, List<SentRow>[]>();
        var nobodies = new ArrayList<List<SentRow>[]>();
        for (Table<?> table : Table.all()) {
            for (SentRow row : rows(table)) {
                List<SentRow>[] own;
                if (row.child().isBlank()) {
                    own = noRows();
                    nobodies.add(own);
                } else {
                    own = byNumber.computeIfAbsent(row.child(), number -> noRows());
                }
                if (own[table.order()] == null) {
                    own[table.order()] = new ArrayList<>(2);
                }
                own[table.order()].add(row);
            }
        }
        return new Grouped(byNumber, nobodies);
    }

    @SuppressWarnings("unchecked")
    private static List<SentRow>[] noRows() {
        return (List<SentRow>[]) new List<?>[Table.all().size()];
    }

    /** Takes rows as they are read. */
    public static final class Builder {
        private final CollectionYear year;
        private final Map<Table<?>, List<? extends SentRow>> rows = new HashMap<>();
        private final Map<Table<?>, Set<Column>> extras = new HashMap<>();
        private Boolean xml = false;

        private Builder(CollectionYear year) {
            this.year = year;
        }

        /** The return came in the XML form. */
        public Builder asXml() {
            return form(true);
        }

        /** @param asXml whether the header came in the XML form; {@code null} when that is not known */
        public Builder form(Boolean asXml) {
            xml = asXml;
            return this;
        }

        /** The module is loaded, with or without rows. */
        public Builder loaded(Table<?> table) {
            rows.computeIfAbsent(table, each -> new ArrayList<>());
            return this;
        }

        /** The module's file carries these of its {@link Table#extras extra columns}. */
        public Builder carries(Table<?> table, Set<Column> columns) {
            if (!columns.isEmpty()) {
                extras.computeIfAbsent(table, each -> EnumSet.noneOf(Column.class))
                        .addAll(columns);
            }
            return this;
        }

        /** @param cells in the order of the module's columns, then its extra ones */
        @SuppressWarnings("unchecked")
        public <R extends SentRow> Builder row(Table<R> table, String file, int line, Value[] cells) {
            loaded(table);
            ((List<R>) rows.get(table)).add(table.row(new SentRow.Sent(file, line, cells)));
            return this;
        }

        public LoadedReturn build() {
            return new LoadedReturn(this);
        }
    }
}
