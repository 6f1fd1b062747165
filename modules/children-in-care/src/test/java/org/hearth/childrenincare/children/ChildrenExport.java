package org.hearth.childrenincare.children;

import java.time.LocalDate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.documents.Block;

/** The table of a day's children of which CSV and XLSX are made, put together by hand for tests without a server. */
public final class ChildrenExport {
    private ChildrenExport() {}

    public static Block.Table of(CareBook book, LocalDate day, Places places) {
        var children = new Children();
        children.places = places;
        var codes = Codes.standard();
        var list = ChildrenList.of(
                RowsOfDay.of(book, day, codes),
                Views.everything(),
                ChildrenFilter.from(key -> null, codes),
                ChildrenSort.of(null));
        return new ChildrenTable(children).table(list, book.coverage());
    }
}
