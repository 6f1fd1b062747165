package org.hearth.returns.writing;

import org.hearth.core.api.care.CareBooks;
import org.hearth.core.api.care.PersonsWords;
import org.hearth.core.care.StoredCare;
import org.hearth.platform.testing.TestDatabase;
import org.hearth.returns.keeping.HeldRows;

/** What years are written from, for tests of other packages. */
public final class Rewritings {
    private Rewritings() {}

    public static Rewriting over(TestDatabase database, StoredCare care) {
        return over(database, care.books(), care.words());
    }

    public static Rewriting over(TestDatabase database, CareBooks books, PersonsWords words) {
        return new YearsHeld(new HeldRows(database.jdbi()), books, words);
    }
}
