package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.stage.Stage;
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

    /**
     * @param publishBy in words; empty for what is published
     * @param stage     where it stands, for those who bring papers to publication; else draft or published
     */
    public record Row(Paper paper, String report, String publishBy, String stage) {
        /** Of its tag: what no longer stands does not look as if it did. */
        public String colour() {
            return switch (stage) {
                case "Withdrawn" -> "red";
                case "Replaced" -> "grey";
                default -> paper.isPublished() ? "green" : "grey";
            };
        }
    }

    public List<Row> getPapers() {
        if (rows == null) {
            boolean follows = permissions.may(person.get(), "pack-work", Permissions.Action.VIEW);
            var stages = papers.stages();
            var reports = papers.packs();
            rows = papers.all().stream()
                    .map(paper -> new Row(
                            paper,
                            reports.getOrDefault(paper.pack(), paper.pack()),
                            paper.isPublished()
                                    ? ""
                                    : papers.publishBy(paper.meeting())
                                            .map(Dates::withWeekday)
                                            .orElse("not known"),
                            stage(paper, stages.get(paper.id()), follows)))
                    .toList();
        }
        return rows;
    }

    private static String stage(Paper paper, Stage stage, boolean follows) {
        if (stage != null) {
            return follows && stage != Stage.CORRECTED ? stage.words() : stage.toReaders();
        }
        return paper.isPublished() ? "Published" : "Draft";
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), "packs", Permissions.Action.WRITE);
    }
}
