package bad.hearth.platform;

import bad.hearth.core.api.Door;

/** Platform that knows a domain. */
public class KnowsAChild {
    Door door;
}
