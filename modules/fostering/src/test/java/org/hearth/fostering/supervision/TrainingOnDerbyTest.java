package org.hearth.fostering.supervision;

import org.hearth.platform.api.db.DatabaseKind;

class TrainingOnDerbyTest extends TrainingContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
