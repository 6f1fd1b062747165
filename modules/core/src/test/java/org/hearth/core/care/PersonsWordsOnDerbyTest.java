package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class PersonsWordsOnDerbyTest extends PersonsWordsContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
