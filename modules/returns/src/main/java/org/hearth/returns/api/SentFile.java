package org.hearth.returns.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file as somebody sends it. Its name is only shown, never used as a path.
 *
 * @param name    as the sender calls it
 * @param content opened once or more, each time from its beginning
 */
public record SentFile(String name, Content content) {

    public static SentFile of(Path path) {
        return new SentFile(path.getFileName().toString(), () -> Files.newInputStream(path));
    }

    public static SentFile of(String name, byte[] bytes) {
        return new SentFile(name, () -> new java.io.ByteArrayInputStream(bytes));
    }

    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
