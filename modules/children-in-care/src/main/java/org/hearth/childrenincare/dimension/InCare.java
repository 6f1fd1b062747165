package org.hearth.childrenincare.dimension;

import org.hearth.core.api.care.Standing;

/** A dimension of which nothing can be said of a child who is not in care. */
abstract class InCare implements Dimension {

    @Override
    public final Part of(Moment moment) {
        return moment.standing() == null ? Part.NOT_IN_CARE : of(moment, moment.standing());
    }

    abstract Part of(Moment moment, Standing standing);
}
