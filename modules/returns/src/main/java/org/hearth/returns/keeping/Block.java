package org.hearth.returns.keeping;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearth.returns.reading.ReadRow;

/** Some hundred rows as sent, packed into one value. What comes out is what went in. */
final class Block {
    private static final int BUFFER = 1 << 15;

    private Block() {}

    static byte[] pack(List<ReadRow> rows) {
        var packed = new ByteArrayOutputStream(BUFFER);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(packed, deflater, BUFFER), BUFFER))) {
            out.writeInt(rows.size());
            for (ReadRow row : rows) {
                out.writeInt(row.line());
                out.writeBoolean(row.usable());
                write(out, row.child());
                write(out, row.key());
                write(out, row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static List<ReadRow> unpack(byte[] packed) {
        return rows(inflate(packed), child -> true);
    }

    /** Laid out to be read, whole. */
    static ByteBuffer inflate(byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of some children; the others are stepped over.
     *
     * @param inflated as {@link #inflate} laid it out; where it is read from is not changed
     * @param of       asked with CHILD, which is empty where a row has none to be used
     */
    static List<ReadRow> rows(ByteBuffer inflated, Predicate<String> of) {
        ByteBuffer in = inflated.duplicate().rewind();
        int size = in.getInt();
        var rows = new ArrayList<ReadRow>();
        for (int i = 0; i < size; i++) {
            int line = in.getInt();
            boolean usable = in.get() != 0;
            String child = read(in);
            if (of.test(child)) {
                rows.add(new ReadRow(line, child, read(in), usable, read(in)));
            } else {
                step(in);
                step(in);
            }
        }
        return rows;
    }

    private static void step(ByteBuffer in) {
        int length = in.getInt();
        in.position(in.position() + length);
    }

    private static String read(ByteBuffer in) {
        int length = in.getInt();
        var text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
