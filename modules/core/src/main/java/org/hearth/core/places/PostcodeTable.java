package org.hearth.core.places;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Postcodes packed in memory: sorted keys beside eastings, northings and an index of areas, 18 bytes a postcode; 2.7
 * million of them take 49 MB. Immutable once made.
 */
final class PostcodeTable {
    private static final int FORMAT = 1;

    private final long[] keys;
    private final int[] eastings;
    private final int[] northings;
    private final short[] areaOf;
    private final List<Area> areas;

    /**
     * What postcodes share.
     *
     * @param district as the directory gives it
     * @param council  as the directory gives it, or {@code null} where it leaves that to us
     */
    record Area(String district, String council) {}

    /** @param keys sorted, none twice; the others in the same order */
    PostcodeTable(long[] keys, int[] eastings, int[] northings, short[] areaOf, List<Area> areas) {
        this.keys = keys;
        this.eastings = eastings;
        this.northings = northings;
        this.areaOf = areaOf;
        this.areas = List.copyOf(areas);
    }

    int size() {
        return keys.length;
    }

    List<Area> areas() {
        return areas;
    }

    /** Where the postcode stands in the table; negative when it does not. */
    int find(String postcode) {
        long key = PostcodeKey.of(postcode);
        return key == PostcodeKey.NONE ? -1 : Arrays.binarySearch(keys, key);
    }

    String postcode(int row) {
        return PostcodeKey.text(keys[row]);
    }

    int easting(int row) {
        return eastings[row];
    }

    int northing(int row) {
        return northings[row];
    }

    /** The index of the row's area in {@link #areas}. */
    int area(int row) {
        return areaOf[row] & 0xffff;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(areas.size());
        for (Area area : areas) {
            out.writeUTF(area.district());
            out.writeUTF(area.council() == null ? "" : area.council());
        }
        out.writeInt(keys.length);
        long last = 0;
        for (long key : keys) {
            writeLong(out, key - last);
            last = key;
        }
        writeDifferences(out, eastings);
        writeDifferences(out, northings);
        for (short area : areaOf) {
            out.writeShort(area);
        }
    }

    static PostcodeTable read(DataInputStream in) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("The postcodes are kept in format %d and not %d".formatted(format, FORMAT));
        }
        var areas = new Area[in.readInt()];
        for (int i = 0; i < areas.length; i++) {
            String district = in.readUTF();
            String council = in.readUTF();
            areas[i] = new Area(district, council.isEmpty() ? null : council);
        }
        var keys = new long[in.readInt()];
        long last = 0;
        for (int i = 0; i < keys.length; i++) {
            last += readLong(in);
            keys[i] = last;
        }
        int[] eastings = readDifferences(in, keys.length);
        int[] northings = readDifferences(in, keys.length);
        var areaOf = new short[keys.length];
        for (int i = 0; i < areaOf.length; i++) {
            areaOf[i] = in.readShort();
        }
        return new PostcodeTable(keys, eastings, northings, areaOf, List.of(areas));
    }

    private static void writeDifferences(DataOutputStream out, int[] numbers) throws IOException {
        long last = 0;
        for (int number : numbers) {
            long difference = number - last;
            writeLong(out, difference << 1 ^ difference >> 63);
            last = number;
        }
    }

    private static int[] readDifferences(DataInputStream in, int size) throws IOException {
        var numbers = new int[size];
        long last = 0;
        for (int i = 0; i < size; i++) {
            long folded = readLong(in);
            last += folded >>> 1 ^ -(folded & 1);
            numbers[i] = (int) last;
        }
        return numbers;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static void writeLong(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readLong(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }
}
