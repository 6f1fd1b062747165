package org.hearth.returns.writing;

import java.util.List;
import java.util.function.Consumer;
import org.hearth.returns.reading.ModuleDefinition;

/** The rows of a year's return, module by module; each may be walked through as often as needed and is the same each time. */
interface YearRows {

    /** Those that are written, in the return's order. */
    List<ModuleDefinition> modules();

    /** Whether they were sent for this year; otherwise they are written from what is known, and compare with nothing. */
    boolean wereSent();

    /** Every row of the module in the order in which it is written, and those that are not written among them. */
    void each(ModuleDefinition module, Consumer<Line> each);
}
