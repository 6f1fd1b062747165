package bad.hearth.core.api;

import bad.hearth.returns.api.Filed;

/** Knows a module above it, which also makes a cycle. */
public class Door {
    Filed filed;
}
