package org.hearth.app.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A second, tiny application for the test server: the page components and the transactions as they are in Hearth's own
 * archive, one page that draws a published fixture with the first, and {@link Work} in the others.
 */
final class ComponentsWar {
    private ComponentsWar() {}

    static void write(Path hearth, Path to) throws IOException {
        try (ZipFile war = new ZipFile(hearth.toFile());
                ZipInputStream platform =
                        new ZipInputStream(war.getInputStream(war.getEntry("WEB-INF/lib/platform.jar")));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = platform.getNextEntry(); entry != null; entry = platform.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("META-INF/resources/g/") && name.endsWith(".xhtml")) {
                    put(out, "resources/" + name.substring("META-INF/resources/".length()), platform.readAllBytes());
                } else if (name.endsWith(".class") && isForTests(name)) {
                    put(out, "WEB-INF/classes/" + name, platform.readAllBytes());
                }
            }
            put(
                    out,
                    "WEB-INF/beans.xml",
                    text(
                            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>"));
            put(
                    out,
                    "WEB-INF/faces-config.xml",
                    text("<faces-config xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>"));
            put(out, "fixture.xhtml", read("/components/fixture.xhtml"));
            for (Class<?> ours : List.of(Fixture.class, Work.class)) {
                String name = ours.getName().replace('.', '/') + ".class";
                put(out, "WEB-INF/classes/" + name, read("/" + name));
            }
            for (String component : ComponentsIT.COMPONENTS) {
                String file = "govuk-fixtures/" + component + ".json";
                put(out, "WEB-INF/classes/" + file, read("/" + file));
            }
        }
    }

    private static boolean isForTests(String name) {
        return name.startsWith("org/hearth/platform/pages/")
                || name.startsWith("org/hearth/platform/api/pages/")
                || name.startsWith("org/hearth/platform/db/Boundary")
                || name.startsWith("org/hearth/platform/db/JtaTransactions")
                || name.equals("org/hearth/platform/api/db/Transactions.class")
                || name.equals("org/hearth/platform/api/RuleBroken.class");
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = ComponentsWar.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
