package org.hearth.committee.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.committee.childrenspage.Approval;
import org.hearth.committee.clearance.ClearanceSheet;
import org.hearth.committee.datastatus.DataBehind;
import org.hearth.committee.disclosure.Withheld;
import org.hearth.committee.frontsheet.FrontSheet;
import org.hearth.committee.frozen.Frozen;

/**
 * All that a document is written from.
 *
 * @param commentary what was typed, by slot
 * @param threshold  counts from 1 up to, but not including, it are small
 * @param dated      the day the document is made or was published
 * @param restricted who is restricted now, by id; who was when it was measured stands in the frozen paper
 * @param clearances who cleared its implications; none of a form without a clearance table
 * @param notices    what is told under the title: that it comes late, or what it corrects
 * @param redefined  how its definitions differ from those of the report before
 * @param firstPage  the number of the public report's first page: 1, or where the agenda puts it
 * @param acceptance who accepted what is withheld from the public
 * @param data       how the data stood when they were frozen
 * @param approval   who approved the page for children and young people
 */
public record Written(
        String council,
        boolean madeUp,
        LocalDate meeting,
        int version,
        boolean draft,
        LocalDate dated,
        Frozen frozen,
        Withheld withheld,
        int threshold,
        FrontSheet front,
        Map<String, String> commentary,
        List<Revision> revisions,
        Set<String> restricted,
        ClearanceSheet clearances,
        List<String> notices,
        Redefined redefined,
        int firstPage,
        Acceptance acceptance,
        DataBehind data,
        Approval approval) {

    public Written {
        notices = List.copyOf(notices);
    }

    /** The first report that is held, of which nothing is told under its title, its pages numbered from 1. */
    public Written(
            String council,
            boolean madeUp,
            LocalDate meeting,
            int version,
            boolean draft,
            LocalDate dated,
            Frozen frozen,
            Withheld withheld,
            int threshold,
            FrontSheet front,
            Map<String, String> commentary,
            List<Revision> revisions,
            Set<String> restricted,
            ClearanceSheet clearances) {
        this(
                council,
                madeUp,
                meeting,
                version,
                draft,
                dated,
                frozen,
                withheld,
                threshold,
                front,
                commentary,
                revisions,
                restricted,
                clearances,
                List.of(),
                Redefined.NOTHING_BEFORE,
                1,
                Acceptance.NONE,
                DataBehind.NOTHING_KEPT,
                Approval.NONE);
    }

    /** Everyone whom the working paper lists. */
    public Stream<Frozen.Member> people() {
        var revised = revisions.stream()
                .flatMap(revision -> Stream.concat(revision.added().stream(), revision.removed().stream()))
                .map(Revision.Change::who);
        return Stream.concat(frozen.people().stream(), revised);
    }

    /** The same without the marks of a draft. @param told more that is told under its title */
    public Written publishedOn(LocalDate day, Stream<String> told) {
        return new Written(
                council,
                madeUp,
                meeting,
                version,
                false,
                day,
                frozen,
                withheld,
                threshold,
                front,
                commentary,
                revisions,
                restricted,
                clearances,
                Stream.concat(notices.stream(), told).toList(),
                redefined,
                firstPage,
                acceptance,
                data,
                approval);
    }

    /** The same with those whose records are restricted now. */
    public Written restricting(Set<String> now) {
        return new Written(
                council,
                madeUp,
                meeting,
                version,
                draft,
                dated,
                frozen,
                withheld,
                threshold,
                front,
                commentary,
                revisions,
                Set.copyOf(now),
                clearances,
                notices,
                redefined,
                firstPage,
                acceptance,
                data,
                approval);
    }
}
