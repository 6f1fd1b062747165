package org.hearth.committee.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.committee.chase.SectionOwner;
import org.hearth.committee.chase.SectionOwners;
import org.hearth.committee.paper.Papers;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;

/** Who writes one section of the committee's papers. */
@Named
@RequestScoped
public class OwnerPage {

    @Inject
    Papers papers;

    @Inject
    SectionOwners owners;

    private String section = "";
    private String title;
    private int revision;
    private String post = "";
    private String who = "";

    @PostConstruct
    void find() {
        section = Pages.parameter("section").orElse("");
        title = papers.sections().get(section);
        SectionOwner last = owners.said().get(section);
        if (last != null) {
            revision = last.seq();
            post = last.post();
            who = last.who();
        }
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void save() {
        if (!isFound()) {
            Pages.notFound();
            return;
        }
        try {
            owners.set(section, post, who, seen());
            Pages.done(
                    "/packs/commentary?id=" + getId(),
                    post == null || post.isBlank()
                            ? "Nobody is named for \"%s\" any more.".formatted(title)
                            : "\"%s\" is with %s, in this paper and in those after it.".formatted(title, post.strip()));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private static int seen() {
        return Pages.parameter("seen")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    public boolean isFound() {
        return title != null && PaperPage.asked(papers).isPresent();
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public String getSection() {
        return section;
    }

    public String getTitle() {
        return title;
    }

    /** Who may be named. */
    public String getWriters() {
        return owners.writers();
    }

    /** As first read, also when the page comes back with an error. */
    public String getSeen() {
        return Pages.parameter("seen").orElse(String.valueOf(revision));
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
