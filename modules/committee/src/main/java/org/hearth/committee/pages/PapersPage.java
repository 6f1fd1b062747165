package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;

/** All papers that the person may read. */
@Named
@RequestScoped
public class PapersPage {

    @Inject
    Papers papers;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private List<Row> rows;

    /** @param publishBy in words; empty for what is published */
    public record Row(Paper paper, String publishBy) {}

    public List<Row> getPapers() {
        if (rows == null) {
            rows = papers.all().stream()
                    .map(paper -> new Row(
                            paper,
                            paper.isPublished()
                                    ? ""
                                    : papers.publishBy(paper.meeting())
                                            .map(Dates::withWeekday)
                                            .orElse("not known")))
                    .toList();
        }
        return rows;
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), "packs", Permissions.Action.WRITE);
    }
}
