package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class DetailsOnPostgresTest extends DetailsContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
