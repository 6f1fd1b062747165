package bad.hearth.returns.api;

import bad.hearth.core.api.Door;

/** Half of a cycle. */
public class Filed {
    Door door;
}
