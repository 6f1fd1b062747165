package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/** The committees that papers are made for. The Corporate Parenting Committee is there from the start. */
@ApplicationScoped
public class Committees {
    /** The one that Hearth's own paper is for. */
    public static final String CORPORATE_PARENTING = "corporate-parenting";

    private final CommitteeTable table;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;

    /** For the container's proxy. */
    protected Committees() {
        this(null, null, null, null);
    }

    @Inject
    Committees(CommitteeTable table, Wording wording, Transactions transactions, Audit audit) {
        this.table = table;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** By name, those that ended included. */
    public List<Committee> all() {
        return table.all();
    }

    public Optional<Committee> find(String code) {
        return table.find(code);
    }

    /** @throws RuleBroken if there is none of that code */
    public Committee get(String code) {
        return find(code == null ? "" : code)
                .orElseThrow(() -> new RuleBroken(
                        "committee",
                        "There is no committee \"%s\". Choose one of %s."
                                .formatted(
                                        shortened(code),
                                        String.join(
                                                ", ",
                                                all().stream()
                                                        .map(Committee::code)
                                                        .toList()))));
    }

    /**
     * Sets up a committee.
     *
     * @return its code, made of its name
     * @throws RuleBroken without a name or first day, or if there is one of that name
     */
    public String add(String name, LocalDate startedOn) {
        String called = wording.needed("name", name, Wording.LINE, "Enter what the committee is called.");
        if (startedOn == null) {
            throw new RuleBroken("startedOn", "Enter the day on which the committee begins.");
        }
        String code =
                called.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-committee$|-$", "");
        String kept = code.length() > 60 ? code.substring(0, 60) : code;
        if (kept.isEmpty()) {
            throw new RuleBroken("name", "The name has no letter of the alphabet. Enter what the committee is called.");
        }
        if (!transactions.inOne(() -> {
            boolean added = find(kept).isEmpty() && table.insert(new Committee(kept, called, startedOn, null, 0));
            if (added) {
                audit.record("committee.added", kept, Map.of("from", startedOn.toString()));
            }
            return added;
        })) {
            throw new RuleBroken("name", "There is a committee of that name already. Give this one another.");
        }
        return kept;
    }

    /**
     * Renames it, or says when it ended.
     *
     * @param endedOn its last day; {@code null} while it stands
     * @throws RuleBroken if it would end before it began, or somebody changed it meanwhile
     */
    public void change(String code, String name, LocalDate endedOn, int seen) {
        var committee = get(code);
        String called = wording.needed("name", name, Wording.LINE, "Enter what the committee is called.");
        if (endedOn != null && endedOn.isBefore(committee.startedOn())) {
            throw new RuleBroken(
                    "endedOn",
                    "The last day %s is before the first, %s. Enter %2$s or later."
                            .formatted(Dates.inFull(endedOn), Dates.inFull(committee.startedOn())));
        }
        transactions.doInOne(() -> {
            Meetings.mustBeAsSeen(table.change(code, called, endedOn, seen));
            audit.record("committee.changed", code, Map.of("until", endedOn == null ? "" : endedOn.toString()));
        });
    }

    private static String shortened(String code) {
        return code == null ? "" : code.length() > 40 ? code.substring(0, 40) + "..." : code;
    }
}
