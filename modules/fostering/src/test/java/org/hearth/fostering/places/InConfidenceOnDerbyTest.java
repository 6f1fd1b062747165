package org.hearth.fostering.places;

import org.hearth.platform.api.db.DatabaseKind;

class InConfidenceOnDerbyTest extends InConfidenceContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
