package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Transactions;

/**
 * The items of a meeting. An agenda changes while its meeting is planned, except where a paper is published: its item keeps its
 * number and its pages, which are printed, until a correction of that paper is begun. Pages that it did not have it may be given.
 */
@ApplicationScoped
public class Agenda {
    private static final int TITLE = 300;
    private static final int LAST_PARAGRAPH = 7;
    private static final int LAST_PAGE = 9999;

    private final AgendaTable table;
    private final Meetings meetings;
    private final CommitteeTable committees;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;
    private final Iterable<FixedItems> fixed;

    /** For the container's proxy. */
    protected Agenda() {
        this(null, null, null, null, null, null, List.of());
    }

    @Inject
    Agenda(
            AgendaTable table,
            Meetings meetings,
            CommitteeTable committees,
            Wording wording,
            Transactions transactions,
            Audit audit,
            @Any Instance<FixedItems> fixed) {
        this(table, meetings, committees, wording, transactions, audit, (Iterable<FixedItems>) fixed);
    }

    Agenda(
            AgendaTable table,
            Meetings meetings,
            CommitteeTable committees,
            Wording wording,
            Transactions transactions,
            Audit audit,
            Iterable<FixedItems> fixed) {
        this.table = table;
        this.meetings = meetings;
        this.committees = committees;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
        this.fixed = fixed;
    }

    /** In order. */
    public List<AgendaItem> of(UUID meeting) {
        return table.of(meeting);
    }

    /** Of all meetings of a committee. */
    public List<AgendaItem> ofCommittee(String committee) {
        return table.ofCommittee(committee);
    }

    public Optional<AgendaItem> find(UUID meeting, UUID item) {
        return of(meeting).stream().filter(one -> one.id().equals(item)).findFirst();
    }

    /** @throws RuleBroken if the meeting is no longer planned, or a field is wrong */
    public UUID add(UUID meeting, AgendaItem.Typed typed, String programme) {
        var checked = checked(typed);
        UUID id = UUID.randomUUID();
        inTurn(meeting, () -> {
            var items = new ArrayList<>(of(meeting));
            var added = item(id, meeting, checked, programme, 0);
            Optional<AgendaItem> kept = programme == null
                    ? Optional.empty()
                    : items.stream()
                            .filter(StandingOrder::keepsAPlace)
                            .filter(item -> !hasPaper(item))
                            .findFirst();
            int place = kept.map(items::indexOf)
                    .orElseGet(() -> checked.itemNo() == null ? belongs(checked.kind(), items) : checked.itemNo() - 1);
            kept.ifPresent(one -> {
                table.remove(one.id(), one.revision());
                items.remove(one);
            });
            items.add(Math.max(0, Math.min(place, items.size())), added);
            table.insert(List.of(added));
            number(items);
            audit.record("agenda-item.added", id.toString(), Map.of("meeting", meeting.toString()));
        });
        return id;
    }

    /** As {@link #change(UUID, UUID, AgendaItem.Typed, int, boolean)}, of a title that may be printed again. */
    public void change(UUID meeting, UUID id, AgendaItem.Typed typed, int seen) {
        change(meeting, id, typed, seen, false);
    }

    /**
     * @param keptBack whether no agenda prints what the item was called before, since it told what nobody should read; so it
     *                 stays whatever is changed later
     * @throws RuleBroken if the meeting is no longer planned, a field is wrong, or somebody changed it after it was seen
     */
    public void change(UUID meeting, UUID id, AgendaItem.Typed typed, int seen, boolean keptBack) {
        var checked = checked(typed);
        inTurn(meeting, () -> {
            keepBack(meeting, id, keptBack);
            var items = new ArrayList<>(of(meeting));
            var was = mustFind(meeting, id);
            var changed = item(id, meeting, checked, was.programme(), seen);
            Meetings.mustBeAsSeen(table.change(changed, seen));
            items.removeIf(one -> one.id().equals(id));
            int place = checked.itemNo() == null ? was.itemNo() : checked.itemNo();
            items.add(Math.max(0, Math.min(place - 1, items.size())), changed);
            number(items);
            audit.record("agenda-item.changed", id.toString(), Map.of("meeting", meeting.toString()));
        });
    }

    /** As {@link #remove(UUID, UUID, int, boolean)}, of a title that may be printed again. */
    public void remove(UUID meeting, UUID id, int seen) {
        remove(meeting, id, seen, false);
    }

    /**
     * @param keptBack whether no agenda prints what the item was called
     * @throws RuleBroken if the meeting is no longer planned, or somebody changed the item after it was seen
     */
    public void remove(UUID meeting, UUID id, int seen, boolean keptBack) {
        inTurn(meeting, () -> {
            mustFind(meeting, id);
            keepBack(meeting, id, keptBack);
            Meetings.mustBeAsSeen(table.remove(id, seen));
            number(of(meeting));
            audit.record("agenda-item.removed", id.toString(), Map.of("meeting", meeting.toString()));
        });
    }

    private void keepBack(UUID meeting, UUID id, boolean keptBack) {
        if (keptBack) {
            table.keepBackTitle(meeting, id);
            audit.record("agenda-item.title-kept-back", id.toString(), Map.of("meeting", meeting.toString()));
        }
    }

    /** The items, also those that were removed, of which no agenda prints what they were called before. */
    Set<UUID> keptBack(UUID meeting) {
        return table.keptBack(meeting);
    }

    /** What is odd about an agenda before it is sent out; empty when nothing. */
    public List<String> warnings(List<AgendaItem> items) {
        var warnings = new ArrayList<String>();
        int exclusion = items.stream()
                .filter(item -> item.kind() == ItemKind.EXCLUSION)
                .mapToInt(AgendaItem::itemNo)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        for (AgendaItem item : items) {
            if (item.openness() == Openness.EXEMPT && item.itemNo() < exclusion) {
                warnings.add(
                        "Item %d is exempt and stands before the resolution to exclude press and public. Put it after, or add the resolution."
                                .formatted(item.itemNo()));
            }
            if (!item.openness().isPublic() && item.exemptParagraph() == null) {
                warnings.add("Item %d is exempt without a paragraph. Give the paragraph, or remove the item."
                        .formatted(item.itemNo()));
            }
        }
        warnings.addAll(overlaps(items));
        if (exclusion == Integer.MAX_VALUE) {
            items.stream()
                    .filter(item -> item.openness() == Openness.PART_EXEMPT)
                    .map(item ->
                            "Item %d is exempt in part, and no item resolves to exclude press and public while that part is considered. Add the resolution."
                                    .formatted(item.itemNo()))
                    .forEach(warnings::add);
        }
        return warnings;
    }

    /** Pages that two items have, in their order. */
    private static List<String> overlaps(List<AgendaItem> items) {
        var warnings = new ArrayList<String>();
        AgendaItem before = null;
        for (AgendaItem item : items) {
            if (!item.hasPages()) {
                continue;
            }
            if (before != null && before.lastPage() != null && item.firstPage() <= before.lastPage()) {
                warnings.add("Item %d begins on page %d, and item %d ends on page %d. Begin it on page %d or later."
                        .formatted(
                                item.itemNo(),
                                item.firstPage(),
                                before.itemNo(),
                                before.lastPage(),
                                before.lastPage() + 1));
            }
            before = item;
        }
        return warnings;
    }

    private void inTurn(UUID meeting, Runnable work) {
        var planned = meetings.get(meeting);
        transactions.doInOne(() -> {
            committees.takeTurn(planned.committee());
            meetings.get(meeting).mustBePlanned();
            var kept = kept(meeting);
            work.run();
            if (!kept.isEmpty()) {
                mustStay(kept, of(meeting));
            }
        });
    }

    /** The items at which a paper is published. */
    private List<AgendaItem> kept(UUID meeting) {
        var ids = new HashSet<UUID>();
        fixed.forEach(one -> ids.addAll(one.now()));
        return ids.isEmpty()
                ? List.of()
                : of(meeting).stream().filter(item -> ids.contains(item.id())).toList();
    }

    private boolean hasPaper(AgendaItem item) {
        for (FixedItems papers : fixed) {
            if (papers.taken().contains(item.id())) {
                return true;
            }
        }
        return false;
    }

    private static void mustStay(List<AgendaItem> kept, List<AgendaItem> after) {
        var now = after.stream().collect(Collectors.toMap(AgendaItem::id, item -> item));
        for (AgendaItem was : kept) {
            var is = now.get(was.id());
            if (is == null || is.itemNo() != was.itemNo() || !staysOnItsPages(was, is)) {
                throw new RuleBroken(
                        "The paper at item %d, \"%s\", is published with that number%s, so the item keeps %s, and this would %s. Put other items after it, and leave its pages; or begin a correction of the paper, and change the agenda while that is a draft."
                                .formatted(
                                        was.itemNo(),
                                        was.title(),
                                        was.hasPages() ? " and its pages, " + was.pages() : "",
                                        was.hasPages() ? "them" : "it",
                                        is == null
                                                ? "take it off the agenda"
                                                : is.itemNo() != was.itemNo()
                                                        ? "make it item " + is.itemNo()
                                                        : "give it the pages \"%s\"".formatted(is.pages())));
            }
        }
    }

    /** What came after the agenda, or stands on it without pages, may be given its pages then; it no longer is to follow. */
    private static boolean staysOnItsPages(AgendaItem was, AgendaItem is) {
        return is.pages().equals(was.pages()) || !was.hasPages() && !is.toFollow();
    }

    private AgendaItem mustFind(UUID meeting, UUID id) {
        return find(meeting, id)
                .orElseThrow(
                        () -> new RuleBroken(
                                "The item is no longer on the agenda. Read the agenda as it stands now, and add it again if it is needed."));
    }

    private void number(List<AgendaItem> inOrder) {
        table.number(inOrder.stream().map(AgendaItem::id).toList());
    }

    /** Before the first item whose kind comes later in the standing order. */
    private static int belongs(ItemKind kind, List<AgendaItem> items) {
        if (kind == ItemKind.OTHER) {
            kind = ItemKind.THEMED;
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind().compareTo(kind) > 0) {
                return i;
            }
        }
        return items.size();
    }

    private AgendaItem.Typed checked(AgendaItem.Typed typed) {
        if (typed.kind() == null) {
            throw new RuleBroken("kind", "Choose what kind of item it is.");
        }
        var openness = typed.openness() == null ? Openness.PUBLIC : typed.openness();
        Integer paragraph = openness.isPublic() ? null : typed.exemptParagraph();
        if (!openness.isPublic() && (paragraph == null || paragraph < 1 || paragraph > LAST_PARAGRAPH)) {
            throw new RuleBroken(
                    "exemptParagraph",
                    "An exempt item needs its ground. Enter the paragraph, 1 to 7, of Part 1 of Schedule 12A to the Local Government Act 1972.");
        }
        if (typed.itemNo() != null && typed.itemNo() < 1) {
            throw new RuleBroken("itemNo", "Items are numbered from 1. Enter 1 or more.");
        }
        Integer first = typed.toFollow() ? null : typed.firstPage();
        Integer last = typed.toFollow() ? null : typed.lastPage();
        int end = last == null ? first == null ? 1 : first : last;
        if (first == null && last != null || first != null && (first < 1 || end < first || end > LAST_PAGE)) {
            throw new RuleBroken(
                    "firstPage",
                    "The pages of an item are a first and a last one, such as 5 and 18. Enter both, or the first alone while the last is not known, or leave both empty.");
        }
        return new AgendaItem.Typed(
                typed.itemNo(),
                typed.kind(),
                wording.open("title", wording.needed("title", typed.title(), TITLE, "Enter what the item is called.")),
                wording.free("leadPost", typed.leadPost(), Wording.LINE),
                openness,
                paragraph,
                typed.toFollow(),
                first,
                last);
    }

    private static AgendaItem item(UUID id, UUID meeting, AgendaItem.Typed typed, String programme, int revision) {
        return new AgendaItem(
                id,
                meeting,
                typed.itemNo() == null ? 0 : typed.itemNo(),
                typed.kind(),
                typed.title(),
                typed.leadPost(),
                typed.openness(),
                typed.exemptParagraph(),
                typed.toFollow(),
                typed.firstPage(),
                typed.lastPage(),
                programme,
                null,
                revision);
    }
}
