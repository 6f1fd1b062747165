package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.frozen.PaperSystem;
import org.hearth.committee.rendering.Names;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** The accounts that sections declare come out: what there was at the start and the net change make what there is. */
@ApplicationScoped
class DeclaredAccounts implements PaperCheck {
    @Override
    public String key() {
        return "arithmetic.declared";
    }

    @Override
    public Kind kind() {
        return Kind.ARITHMETIC;
    }

    @Override
    public String passes() {
        return "Net changes make what there is of what there was.";
    }

    @Override
    public List<Problem> look(Written written) {
        var names = Names.of(written.frozen());
        var stand = new WhereFiguresStand(written.frozen());
        return new PaperSystem(written.frozen())
                .unbalanced().stream()
                        .map(account -> Problem.block(
                                stand.of(account.whole().get(0)),
                                "%s does not come out: what there was at the start and the net change do not make what there is at the end. Ask the analyst to look and measure again."
                                        .formatted(names.of(account.whole().get(0)))))
                        .toList();
    }
}
