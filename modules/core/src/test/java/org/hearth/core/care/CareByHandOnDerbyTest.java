package org.hearth.core.care;

import org.hearth.platform.api.db.DatabaseKind;

class CareByHandOnDerbyTest extends CareByHandContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
