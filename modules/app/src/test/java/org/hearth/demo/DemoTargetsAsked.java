package org.hearth.demo;

import java.util.List;
import org.hearth.core.api.figures.Targets;

/** The targets that the demo county is given, for tests without a server. */
public final class DemoTargetsAsked {
    private DemoTargetsAsked() {}

    public static List<Targets.Asked> all() {
        return DemoTargets.ALL;
    }
}
