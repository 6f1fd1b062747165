package org.hearth.returns.keeping;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var whole = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
            int size = whole.readInt();
            var rows = new ArrayList<ReadRow>(size);
            for (int i = 0; i < size; i++) {
                int line = whole.readInt();
                boolean usable = whole.readBoolean();
                rows.add(new ReadRow(line, read(whole), read(whole), usable, read(whole)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
