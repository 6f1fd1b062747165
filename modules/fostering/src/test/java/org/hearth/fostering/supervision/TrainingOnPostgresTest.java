package org.hearth.fostering.supervision;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class TrainingOnPostgresTest extends TrainingContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
