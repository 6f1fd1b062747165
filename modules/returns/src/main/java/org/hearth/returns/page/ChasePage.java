package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.pages.Days;
import org.hearth.returns.api.FindingWork;
import org.hearth.returns.api.FindingWork.OfAssignee;

/** Who has findings to mend, and how long they have had them. */
@Named
@RequestScoped
public class ChasePage {
    @Inject
    FindingWork work;

    @Inject
    Audit audit;

    private List<OfAssignee> all = List.of();

    /** Somebody who has some, and the addresses of what they have. */
    public record Row(
            String toWhom,
            String kind,
            int open,
            int overdue,
            String firstDue,
            String chased,
            String list,
            String overdueList,
            String chase,
            String csv,
            String xlsx) {}

    public void load() {
        all = work.toChase();
        audit.record("findings.assignees-listed", null, Map.of("assignees", String.valueOf(all.size())));
    }

    public List<Row> getRows() {
        return all.stream().map(ChasePage::row).toList();
    }

    private static Row row(OfAssignee one) {
        String query = "state=open&assigned=" + URLEncoder.encode(one.toWhom(), StandardCharsets.UTF_8);
        return new Row(
                one.toWhom(),
                one.kind().words(),
                one.open(),
                one.overdue(),
                Days.inWords(one.firstDue()),
                one.lastChased() == null
                        ? "Never"
                        : "%,d in all, last on %s".formatted(one.chased(), Days.inWords(one.lastChased())),
                "/returns/findings?" + query,
                "/returns/findings?" + query + "&due=overdue",
                "/returns/assign?" + query,
                "/api/findings.csv?" + query,
                "/api/findings.xlsx?" + query);
    }
}
