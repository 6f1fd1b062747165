package org.hearth.returns.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hearth.platform.api.RuleBroken;

/**
 * A folder of our own for one upload. Files are copied into it as numbers, so that no name a sender gives is ever a path;
 * all of them together stay under a limit. Their names stand in a list beside them, so that after a crash the folder can
 * be {@link #reopen opened again}.
 */
public final class Spool {
    private static final String LIST = "names";
    private static final String SENT = ".sent";
    private static final String PART = ".part";

    private final Path folder;
    private final long limit;
    private final List<Spooled> files = new ArrayList<>();
    private long size;

    /** @param limit bytes for all files together */
    public Spool(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    public List<Spooled> files() {
        return List.copyOf(files);
    }

    /** @throws RuleBroken if it is larger than what is left of the limit; says how large when that can be told soon */
    public Spooled add(String name, InputStream in) throws IOException {
        Spooled file = copy(name, in, SENT);
        files.add(file);
        Files.writeString(
                folder.resolve(LIST),
                Cells.pack(List.of(file.path().getFileName().toString(), name)) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return file;
    }

    /** The files that were added before, looked at anew; what was unpacked from them is thrown away. */
    public static Spool reopen(Path folder, long limit) throws IOException {
        var spool = new Spool(folder, limit);
        for (String line : Files.readAllLines(folder.resolve(LIST))) {
            List<String> known = Cells.unpack(line);
            spool.look(folder.resolve(known.get(0)), known.get(1));
        }
        try (var inside = Files.list(folder)) {
            for (Path path :
                    inside.filter(file -> file.toString().endsWith(PART)).toList()) {
                Files.delete(path);
            }
        }
        return spool;
    }

    private void look(Path path, String name) throws IOException {
        var digest = sha256();
        var watch = new ByteWatch();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                digest.update(buffer, 0, read);
                watch.see(buffer, read);
            }
        }
        files.add(new Spooled(
                name,
                path,
                Files.size(path),
                HexFormat.of().formatHex(digest.digest()),
                watch.start(),
                watch.brokenUtf8(),
                watch.lines()));
    }

    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(LIST));
    }

    /** Of all files together, whatever their order and names. */
    public String hash() {
        var digest = sha256();
        files.stream()
                .map(Spooled::hash)
                .sorted()
                .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same without becoming one of {@link #files()}: an entry of an archive. */
    Spooled addPart(String name, InputStream in) throws IOException {
        return copy(name, in, PART);
    }

    /** A file for what we write ourselves; it goes with the others. */
    Path newPart() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "made", PART);
    }

    /** Bytes for all files together. */
    long limit() {
        return limit;
    }

    private Spooled copy(String name, InputStream in, String suffix) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "file", suffix);
        var digest = sha256();
        var watch = new ByteWatch();
        long before = size;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    out.close();
                    Files.delete(path);
                    throw tooLarge(name, size - before + rest(in, buffer));
                }
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                watch.see(buffer, read);
            }
        }
        return new Spooled(
                name,
                path,
                size - before,
                HexFormat.of().formatHex(digest.digest()),
                watch.start(),
                watch.brokenUtf8(),
                watch.lines());
    }

    /** How much more there is, counted for at most four times the limit. */
    private long rest(InputStream in, byte[] buffer) throws IOException {
        long rest = 0;
        for (int read = in.read(buffer); read >= 0 && rest < 4 * limit; read = in.read(buffer)) {
            rest += read;
        }
        return rest;
    }

    private RuleBroken tooLarge(String name, long bytes) {
        return new RuleBroken(
                "files",
                "%s brings the upload to %s, and at most %s is taken. Send fewer modules at a time, or a zip; an administrator can raise HEARTH_UPLOAD_LIMIT_MB."
                        .formatted(Names.shown(name), megabytes(bytes), megabytes(limit)));
    }

    static String megabytes(long bytes) {
        long tenths = Math.round(bytes / 1048576.0 * 10);
        return tenths % 10 == 0 ? "%d MB".formatted(tenths / 10) : "%d.%d MB".formatted(tenths / 10, tenths % 10);
    }

    /** Deletes the folder; doing it twice changes nothing. */
    public void discard() {
        discard(folder);
    }

    public static void discard(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (var parts = Files.list(folder)) {
                    for (Path part : parts.toList()) {
                        Files.deleteIfExists(part);
                    }
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            System.getLogger(Spool.class.getName())
                    .log(System.Logger.Level.WARNING, "A spooled upload could not be deleted: " + folder.getFileName());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
