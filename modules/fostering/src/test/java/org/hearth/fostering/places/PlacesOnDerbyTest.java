package org.hearth.fostering.places;

import org.hearth.platform.api.db.DatabaseKind;

class PlacesOnDerbyTest extends PlacesContract {

    @Override
    DatabaseKind kind() {
        return DatabaseKind.DERBY;
    }
}
