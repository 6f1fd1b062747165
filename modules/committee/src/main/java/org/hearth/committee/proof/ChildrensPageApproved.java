package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.rendering.ChildrensPageAsRead;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** The page for children and young people says what a group of them approved, or is left out. */
@ApplicationScoped
class ChildrensPageApproved implements PaperCheck {
    @Override
    public String key() {
        return "clearance.childrens-page";
    }

    @Override
    public Kind kind() {
        return Kind.CLEARANCE;
    }

    @Override
    public String passes() {
        return "The page for children and young people is approved, or left out.";
    }

    @Override
    public List<Problem> look(Written written) {
        return ChildrensPageAsRead.of(written)
                .filter(page -> page.hasWords() && !page.isApproved())
                .map(page -> List.of(Problem.block(new Place("childrens-page", "approval"), words(written, page))))
                .orElse(List.of());
    }

    private static String words(Written written, ChildrensPageAsRead page) {
        var approval = written.approval();
        return approval.isGiven()
                ? "The page for children and young people is not as %s approved it: %s changed. Ask them again, and write down their approval."
                        .formatted(approval.words(), String.join(", ", page.changed()))
                : "The page for children and young people has words that no group of them has approved. Ask a group, such as the Children in Care Council, and write down its approval; or take the words out, and the paper leaves the page out.";
    }
}
