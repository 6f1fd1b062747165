package org.hearth.fostering.supervision;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class SupervisionOnPostgresTest extends SupervisionContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
