package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class RecordedTimeOnPostgresTest extends RecordedTimeContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
