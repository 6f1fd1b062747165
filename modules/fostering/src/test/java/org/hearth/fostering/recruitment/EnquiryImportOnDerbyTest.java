package org.hearth.fostering.recruitment;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("storage")
class EnquiryImportOnDerbyTest extends EnquiryImportContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
