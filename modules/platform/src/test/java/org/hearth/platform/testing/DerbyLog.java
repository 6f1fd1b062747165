package org.hearth.platform.testing;

import java.io.OutputStream;

/** Where Derby writes its log in tests: nowhere, so that no {@code derby.log} is left behind. */
public final class DerbyLog {
    public static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private DerbyLog() {}
}
