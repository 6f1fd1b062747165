package org.hearth.returns.keeping;

import org.hearth.core.api.care.CareRecords;
import org.hearth.returns.api.Returns;

/** Returns on a desk's database that are put together into real records of care, for other packages' tests. */
public final class SentTo {
    private SentTo() {}

    public static Returns records(Desk desk, CareRecords care) {
        return desk.with(desk.database.transactions(), care, 200L << 20);
    }
}
