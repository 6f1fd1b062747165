package org.hearth.fostering.farewell;

import org.hearth.platform.api.db.DatabaseKind;

class FarewellOnDerbyTest extends FarewellContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
