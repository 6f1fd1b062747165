package org.hearth.returns.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.codes.Codes;
import org.hearth.returns.merging.ChildRows;
import org.hearth.returns.merging.EpisodeRow;
import org.hearth.returns.merging.HeaderRow;
import org.hearth.returns.merging.UascRow;
import org.hearth.returns.reading.Cells;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.reading.ModuleDefinitions;
import org.hearth.returns.reading.ReadDate;
import org.hearth.returns.reading.ReadRow;
import org.hearth.returns.reading.Text;
import org.jdbi.v3.core.Jdbi;

/** All rows of the given files, child by child in order of reference. Reads as it goes; holds a few blocks of each file. */
final class HeldChildren implements Iterator<ChildRows> {
    private static final String BORN = "DOB";

    private final PriorityQueue<Walk> walks =
            new PriorityQueue<>((one, other) -> one.present.child().compareTo(other.present.child()));

    HeldChildren(Jdbi jdbi, List<KeptFile> files) {
        this(files, file -> new SentRows.Cursor(jdbi, file.id())::next);
    }

    /** @param rows the usable rows of a file by child and line, one after the other; {@code null} after the last */
    HeldChildren(List<KeptFile> files, Function<KeptFile, Supplier<ReadRow>> rows) {
        for (KeptFile file : files) {
            var walk = new Walk(file, rows.apply(file));
            if (walk.present != null) {
                walks.add(walk);
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !walks.isEmpty();
    }

    @Override
    public ChildRows next() {
        if (walks.isEmpty()) {
            throw new NoSuchElementException();
        }
        String child = walks.peek().present.child();
        var rows = new ChildRows(child, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        while (!walks.isEmpty() && walks.peek().present.child().equals(child)) {
            Walk walk = walks.poll();
            walk.addTo(rows);
            if (walk.present != null) {
                walks.add(walk);
            }
        }
        return rows;
    }

    private static final class Walk {
        private final int year;
        private final ModuleDefinition module;
        private final int[] positions;
        private final Supplier<ReadRow> cursor;
        private ReadRow present;

        Walk(KeptFile file, Supplier<ReadRow> cursor) {
            this.year = file.yearEnds();
            this.module = ModuleDefinitions.named(file.module());
            this.cursor = cursor;
            List<String> header = Cells.unpack(file.headerRow()).stream()
                    .map(name -> Text.capitals(Text.strip(name)))
                    .toList();
            this.positions = module.names().stream().mapToInt(header::indexOf).toArray();
            this.present = cursor.get();
        }

        void addTo(ChildRows rows) {
            String child = present.child();
            while (present != null && present.child().equals(child)) {
                List<String> cells = Cells.unpack(present.cells());
                switch (module.name()) {
                    case ModuleDefinition.HEADER -> rows.headers().add(header(cells));
                    case ModuleDefinition.EPISODES -> rows.episodes().add(episode(cells));
                    case ModuleDefinition.UASC -> rows.uasc().add(new UascRow(year, present.line(), date(cells, 3)));
                    default -> rows.told().add(told(cells));
                }
                present = cursor.get();
            }
        }

        private HeaderRow header(List<String> cells) {
            return new HeaderRow(
                    year,
                    present.line(),
                    sex(code(cells, 1)),
                    date(cells, 2),
                    code(cells, 3),
                    code(cells, 4),
                    code(cells, 5),
                    date(cells, 6));
        }

        private EpisodeRow episode(List<String> cells) {
            return new EpisodeRow(
                    year,
                    present.line(),
                    date(cells, 1),
                    date(cells, 7),
                    code(cells, 2),
                    code(cells, 3),
                    code(cells, 4),
                    code(cells, 5),
                    code(cells, 6),
                    code(cells, 8),
                    code(cells, 9),
                    Postcodes.written(text(cells, 10)),
                    Postcodes.written(text(cells, 11)),
                    code(cells, 12));
        }

        /** Every column that holds something, but the child and what the Header says of it. */
        private Told told(List<String> cells) {
            var told = new HashMap<String, String>();
            for (int i = 1; i < positions.length; i++) {
                var column = module.columns().get(i);
                String cell = column.name().equals(BORN) ? null : cell(cells, i, column.kind());
                if (cell != null) {
                    told.put(column.name(), cell);
                }
            }
            return new Told(module.name(), year, present.line(), told);
        }

        private String cell(List<String> cells, int column, ModuleDefinition.Kind kind) {
            return switch (kind) {
                case DATE -> {
                    LocalDate day = date(cells, column);
                    yield day == null ? text(cells, column) : day.toString();
                }
                case CODE, FLAG -> code(cells, column);
                default -> text(cells, column);
            };
        }

        /** 1 and 2 of the years up to 2023/24 are M and F. */
        private static String sex(String sent) {
            return Codes.standard()
                    .sexes()
                    .find(sent)
                    .map(code -> switch (code.sex()) {
                        case MALE -> "M";
                        case FEMALE -> "F";
                        default -> code.code();
                    })
                    .orElse(sent);
        }

        private String text(List<String> cells, int column) {
            int position = positions[column];
            String text = position < cells.size() ? Text.strip(cells.get(position)) : "";
            return text.isEmpty() ? null : text;
        }

        private String code(List<String> cells, int column) {
            String text = text(cells, column);
            return text == null ? null : Text.capitals(text);
        }

        private LocalDate date(List<String> cells, int column) {
            String text = text(cells, column);
            return text == null ? null : ReadDate.of(text).day();
        }
    }
}
