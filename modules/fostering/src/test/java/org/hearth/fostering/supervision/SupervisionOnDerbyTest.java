package org.hearth.fostering.supervision;

import org.hearth.platform.api.db.DatabaseKind;

class SupervisionOnDerbyTest extends SupervisionContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
