package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class RecordedTimeOnDerbyTest extends RecordedTimeContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
