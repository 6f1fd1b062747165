package org.hearth.fostering.household;

import org.hearth.platform.api.db.DatabaseKind;

class TemporaryOnDerbyTest extends TemporaryContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
