package org.hearth.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What the server really has. */
public final class Deployed {
    private Deployed() {}

    /** All view ids of the archive and of the jars in it, without parts: {@code g}, {@code layout}, {@code error}, {@code _...}. */
    public static Set<String> pages() {
        Path war = Path.of(System.getProperty("hearth.wlp", "target/liberty/wlp"))
                .resolve("usr/servers/hearth/apps/hearth.war");
        var pages = new TreeSet<String>();
        try (ZipFile archive = new ZipFile(war.toFile())) {
            for (var entry : archive.stream().toList()) {
                add(pages, "/" + entry.getName());
                if (entry.getName().startsWith("WEB-INF/lib/")) {
                    try (var jar = new ZipInputStream(archive.getInputStream(entry))) {
                        for (var inner = jar.getNextEntry(); inner != null; inner = jar.getNextEntry()) {
                            if (inner.getName().startsWith("META-INF/resources/")) {
                                add(pages, inner.getName().substring("META-INF/resources".length()));
                            }
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages;
    }

    private static void add(Set<String> pages, String file) {
        boolean part = Stream.of("/g/", "/layout/", "/error/", "/WEB-INF/", "/META-INF/")
                        .anyMatch(file::startsWith)
                || file.contains("/_");
        if (file.endsWith(".xhtml") && !part) {
            pages.add(file.substring(0, file.length() - ".xhtml".length()));
        }
    }
}
