package org.hearth.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates of the class path, {@code /reports/<block>.jasper}. Only our own: none is ever uploaded. */
final class Templates {
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();
    private final Map<String, JasperReport> loaded = new ConcurrentHashMap<>();

    /** Shared: nobody may change it. */
    JasperReport of(String block, boolean onItsSide) {
        return loaded.computeIfAbsent(name(block, onItsSide), this::load);
    }

    /** One's own, to be fitted. */
    JasperReport toFit(String block, boolean onItsSide) {
        return load(name(block, onItsSide));
    }

    private static String name(String block, boolean onItsSide) {
        return "reports/" + block + (onItsSide ? ".landscape.jasper" : ".jasper");
    }

    private JasperReport load(String name) {
        try {
            return (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(bytes(name)));
        } catch (JRException e) {
            throw new IllegalStateException("The template " + name + " cannot be read. Build reports/ again.", e);
        }
    }

    private byte[] bytes(String name) {
        return compiled.computeIfAbsent(name, asked -> {
            try (InputStream from = resource(asked)) {
                return from.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static InputStream resource(String name) {
        InputStream found = Templates.class.getClassLoader().getResourceAsStream(name);
        if (found == null && Thread.currentThread().getContextClassLoader() != null) {
            found = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        }
        if (found == null) {
            throw new IllegalStateException(
                    name + " is not on the class path: documents need the templates of the module \"reports\".");
        }
        return found;
    }
}
