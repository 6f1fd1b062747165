package org.hearth.fostering.recruitment;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("storage")
class EnquiriesOnDerbyTest extends EnquiriesContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
