package org.hearth.returns.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;

/**
 * A module of the return, with the class of its rows.
 *
 * @param <R> one of its rows
 */
public final class Table<R extends SentRow> {
    private static final List<Table<?>> ALL = new ArrayList<>();

    public static final Table<HeaderRow> HEADER = new Table<>("Header", HeaderRow::new, Column.UASC);
    public static final Table<EpisodeRow> EPISODES =
            new Table<>("Episodes", EpisodeRow::new, Column.PL_LA, Column.PL_LOCATION, Column.PL_DISTANCE);
    public static final Table<ReviewRow> REVIEWS = new Table<>("Reviews", ReviewRow::new);
    public static final Table<UascRow> UASC = new Table<>("UASC", UascRow::new);
    public static final Table<Oc2Row> OC2 = new Table<>("OC2", Oc2Row::new);
    public static final Table<Oc3Row> OC3 = new Table<>("OC3", Oc3Row::new);
    public static final Table<Ad1Row> AD1 = new Table<>("AD1", Ad1Row::new);
    public static final Table<PlacedAdoptionRow> PLACED_ADOPTION =
            new Table<>("PlacedAdoption", PlacedAdoptionRow::new);
    public static final Table<PrevPermRow> PREV_PERM = new Table<>("PrevPerm", PrevPermRow::new);
    public static final Table<MissingRow> MISSING = new Table<>("Missing", MissingRow::new);
    public static final Table<SwEpisodeRow> SW_EPISODES = new Table<>("SWEpisodes", SwEpisodeRow::new);
    public static final Table<DoLoRow> DOLO = new Table<>("DoLo", DoLoRow::new);

    /** Makes a row of the module. */
    @FunctionalInterface
    interface Maker<R> {
        R row(SentRow.Sent sent);
    }

    private final String name;
    private final int order;
    private final Maker<R> maker;
    private final List<Column> columns;
    private final List<Column> extras;
    private final int[] positions = new int[Column.values().length];

    private Table(String name, Maker<R> maker, Column... extras) {
        this.name = name;
        this.order = ALL.size();
        this.maker = maker;
        this.columns = definition().names().stream().map(Column::valueOf).toList();
        this.extras = List.of(extras);
        Arrays.fill(positions, -1);
        var all = new ArrayList<>(columns);
        all.addAll(this.extras);
        for (int i = 0; i < all.size(); i++) {
            positions[all.get(i).ordinal()] = i;
        }
        ALL.add(this);
    }

    public static List<Table<?>> all() {
        return List.copyOf(ALL);
    }

    public static Optional<Table<?>> named(String name) {
        return all().stream().filter(table -> table.name.equals(name)).findFirst();
    }

    /** The return's name for it: {@code Episodes}. */
    public String name() {
        return name;
    }

    public ModuleDefinition definition() {
        return ModuleDefinitions.named(name);
    }

    /** The return's, in its order. */
    public List<Column> columns() {
        return columns;
    }

    /** Columns that are not the return's and are used where a file carries them; they follow the return's in a row. */
    public List<Column> extras() {
        return extras;
    }

    /** Whether it is a column of the module, of the return's or an extra one. */
    public boolean has(Column column) {
        return positions[column.ordinal()] >= 0;
    }

    int order() {
        return order;
    }

    int position(Column column) {
        int position = positions[column.ordinal()];
        if (position < 0) {
            throw new IllegalArgumentException("%s has no column %s".formatted(name, column));
        }
        return position;
    }

    R row(SentRow.Sent sent) {
        return maker.row(sent);
    }

    @Override
    public String toString() {
        return name;
    }
}
