package org.hearth.platform.start;

import java.util.List;
import java.util.logging.Logger;

/** The end of a server that cannot start: the console and the log say why and what to do, and it ends with 1. */
public final class NoStart {
    private static final Logger LOG = Logger.getLogger(NoStart.class.getName());

    private NoStart() {}

    /** Does not come back. */
    public static void end(List<String> why) {
        why.forEach(one -> LOG.severe("Hearth does not start. " + one));
        LOG.severe("The server ends here. Put this right and start it again; docs/operating.md has every setting.");
        // an orderly exit would first wait for this very application to have started
        Runtime.getRuntime().halt(1);
    }
}
