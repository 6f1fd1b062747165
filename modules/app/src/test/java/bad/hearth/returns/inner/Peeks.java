package bad.hearth.returns.inner;

import bad.hearth.core.inner.Secret;

/** Goes round core's front door. */
public class Peeks {
    Secret secret;
}
