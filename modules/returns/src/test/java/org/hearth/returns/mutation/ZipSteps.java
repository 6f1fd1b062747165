package org.hearth.returns.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.returns.mutation.Draft.Raw;

/** Files packed: in folders, in each other, with names that point elsewhere, with what a zip may hold to do harm. */
final class ZipSteps {
    private ZipSteps() {}

    static void pack(Draft draft, Random dice) {
        String folder = List.of("", "", "return/", "../", "/", "C:\\return\\", "__MACOSX/")
                .get(dice.nextInt(7));
        var entries = new ArrayList<>(draft.files);
        switch (dice.nextInt(8)) {
            case 0 -> entries.add(new Raw("zeros.csv", new byte[3 << 20], null));
            case 1 -> entries.add(new Raw("inside.zip", zip("", draft.files, false), null));
            case 2 -> entries.add(new Raw("inside", zip("", draft.files, false), null));
            case 3 -> {
                for (int i = 0; i < 101; i++) {
                    entries.add(new Raw("e" + i, new byte[0], null));
                }
            }
            case 4 -> entries.add(new Raw("[Content_Types].xml", new byte[] {'<'}, null));
            default -> {
                // as it is
            }
        }
        boolean stored = dice.nextInt(4) == 0;
        byte[] zip = zip(folder, entries, stored);
        draft.files.clear();
        draft.files.add(new Raw(dice.nextBoolean() ? "return.zip" : "return.csv", zip, null));
        draft.packed = true;
        draft.told.add(
                "packed in \"%s\" with %d entries%s".formatted(folder, entries.size(), stored ? ", not pressed" : ""));
        if (dice.nextInt(6) == 0) {
            byte[] again = zip("", draft.files, false);
            draft.files.clear();
            draft.files.add(new Raw("again.zip", again, null));
            draft.told.add("packed again");
        }
    }

    private static byte[] zip(String folder, List<Raw> files, boolean stored) {
        var bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Raw file : files) {
                String name = folder + file.name;
                while (!names.add(name)) {
                    name += "_";
                }
                var entry = new ZipEntry(name);
                if (stored) {
                    var crc = new CRC32();
                    crc.update(file.bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.bytes.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.bytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
