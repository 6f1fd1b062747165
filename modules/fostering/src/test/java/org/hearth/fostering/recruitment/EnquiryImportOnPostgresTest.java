package org.hearth.fostering.recruitment;

import org.hearth.platform.api.db.DatabaseKind;
import org.junit.jupiter.api.Tag;

@Tag("postgresql")
class EnquiryImportOnPostgresTest extends EnquiryImportContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }
}
