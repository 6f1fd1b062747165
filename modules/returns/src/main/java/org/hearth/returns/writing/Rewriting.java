package org.hearth.returns.writing;

import org.hearth.core.api.care.PersonsWords;
import org.hearth.returns.api.WrittenReturn;
import org.hearth.returns.keeping.HeldRows;

/** Writes a year's return with what persons said at another time than now, or with what they say now. */
public interface Rewriting {

    /**
     * @param year the year the return year ends
     * @param said what persons have said of the rows
     */
    WrittenReturn of(int year, PersonsWords said);

    /**
     * The same of other rows than all that are held, as of some children alone.
     *
     * @param said what persons have said of these rows
     */
    WrittenReturn of(int year, PersonsWords said, HeldRows held);
}
