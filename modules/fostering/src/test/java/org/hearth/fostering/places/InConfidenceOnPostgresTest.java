package org.hearth.fostering.places;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class InConfidenceOnPostgresTest extends InConfidenceContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
