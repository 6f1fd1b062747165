package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class AcceptingOnDerbyTest extends AcceptingContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
