package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class DetailsOnDerbyTest extends DetailsContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
