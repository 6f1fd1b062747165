package org.hearth.core.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.places.PostcodeTable.Area;

/** Takes postcodes in any order and packs them. Of one that comes twice the later row counts. */
final class PostcodeTableBuilder {
    private static final int ROW_BITS = 26;
    private static final long ROW = (1L << ROW_BITS) - 1;
    private static final int MOST_AREAS = 0xffff;

    /** Key and row number in one, so that one sort orders both. */
    private long[] keysAndRows = new long[1 << 16];

    private int[] eastings = new int[1 << 16];
    private int[] northings = new int[1 << 16];
    private short[] areaOf = new short[1 << 16];
    private int size;
    private final List<Area> areas = new ArrayList<>();
    private final Map<Area, Integer> indexOf = new HashMap<>();
    private int repeated;

    void add(long key, int easting, int northing, Area area) {
        if (size == keysAndRows.length) {
            grow();
        }
        keysAndRows[size] = key << ROW_BITS | size;
        eastings[size] = easting;
        northings[size] = northing;
        areaOf[size] = (short) index(area);
        size++;
    }

    int size() {
        return size;
    }

    /** Rows for a postcode that a later row gave again; known once it is built. */
    int repeated() {
        return repeated;
    }

    private int index(Area area) {
        Integer index = indexOf.get(area);
        if (index == null) {
            index = areas.size();
            if (index == MOST_AREAS) {
                throw new IllegalStateException("more than %d areas".formatted(MOST_AREAS));
            }
            areas.add(area);
            indexOf.put(area, index);
        }
        return index;
    }

    private void grow() {
        int larger = size + (size >> 1);
        keysAndRows = Arrays.copyOf(keysAndRows, larger);
        eastings = Arrays.copyOf(eastings, larger);
        northings = Arrays.copyOf(northings, larger);
        areaOf = Arrays.copyOf(areaOf, larger);
    }

    PostcodeTable build() {
        Arrays.sort(keysAndRows, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i + 1 == size || keysAndRows[i] >> ROW_BITS != keysAndRows[i + 1] >> ROW_BITS) {
                keysAndRows[kept++] = keysAndRows[i];
            }
        }
        repeated = size - kept;
        var keys = new long[kept];
        var sortedEastings = new int[kept];
        var sortedNorthings = new int[kept];
        var sortedAreas = new short[kept];
        for (int i = 0; i < kept; i++) {
            int row = (int) (keysAndRows[i] & ROW);
            keys[i] = keysAndRows[i] >> ROW_BITS;
            sortedEastings[i] = eastings[row];
            sortedNorthings[i] = northings[row];
            sortedAreas[i] = areaOf[row];
        }
        keysAndRows = null;
        return new PostcodeTable(keys, sortedEastings, sortedNorthings, sortedAreas, areas);
    }
}
