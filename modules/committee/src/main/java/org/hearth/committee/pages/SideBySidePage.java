package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.rendering.SideBySide;
import org.hearth.platform.api.pages.Pages;

/** The public and the exempt paper beside each other; all of it, or only what differs. */
@Named
@RequestScoped
public class SideBySidePage {

    @Inject
    Papers papers;

    private Paper paper;
    private List<SideBySide.Pair> pairs = List.of();

    public void load() {
        var asked = PaperPage.asked(papers);
        if (asked.isEmpty()) {
            Pages.notFound();
            return;
        }
        paper = asked.get();
        boolean all = isAll();
        pairs = papers.sideBySide(paper).stream()
                .filter(pair -> all || pair.differs())
                .toList();
    }

    public boolean isAll() {
        return Pages.parameter("all").isPresent();
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return paper;
    }

    public List<SideBySide.Pair> getPairs() {
        return pairs;
    }
}
