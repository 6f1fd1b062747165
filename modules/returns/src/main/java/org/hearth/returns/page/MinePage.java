package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.desk.MyFindings;

/** What of the return is the present person's to mend. */
@Named
@RequestScoped
public class MinePage {
    @Inject
    MyFindings mine;

    private List<MyFindings.Row> rows = List.of();

    /** A finding in words; {@code child} is empty where it may not be shown. */
    public record Row(
            String rule,
            String year,
            String module,
            String child,
            String message,
            String since,
            String due,
            boolean overdue,
            String by) {}

    public void load() {
        rows = mine.list();
    }

    public List<Row> getRows() {
        return rows.stream()
                .map(one -> new Row(
                        one.rule(),
                        Shown.year(one.year()),
                        one.module(),
                        one.child() == null ? "" : one.child(),
                        one.message(),
                        Days.inWords(one.since()),
                        Days.inWords(one.due()),
                        one.overdue(),
                        one.by()))
                .toList();
    }
}
