package org.hearth.fostering.household;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("storage")
class PeopleOnDerbyTest extends PeopleContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
