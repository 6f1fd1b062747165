package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class CareByHandOnPostgresTest extends CareByHandContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
