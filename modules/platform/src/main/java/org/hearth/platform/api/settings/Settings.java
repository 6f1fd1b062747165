package org.hearth.platform.api.settings;

import java.nio.file.Path;
import java.util.Optional;

/** What the council may set, read through MicroProfile Config; {@code docs/operating.md} has the table. */
public interface Settings {

    /** {@code HEARTH_COUNCIL}: nine characters. */
    String council();

    /** {@code HEARTH_COUNCIL_NAME}, or what the council of that code is called: as printed on pages and papers. */
    String councilName();

    /** {@code HEARTH_DATA_DIR}. */
    Path dataDir();

    /** {@code HEARTH_DEMO}: the demo people may sign in. */
    boolean demo();

    /** {@code HEARTH_DEMO_COUNTY}: the invented county is loaded, and every page and document says so. */
    boolean demoCounty();

    /** {@code HEARTH_DEMO_PASSWORD}. */
    String demoPassword();

    /** {@code HEARTH_POSTCODES_FILE}. */
    Optional<Path> postcodesFile();

    /** Any other, by its name. */
    Optional<String> get(String name);
}
