package org.hearth.committee.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.committee.datastatus.AtFreeze;
import org.hearth.committee.rendering.Written;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;
import org.hearth.core.api.pack.PublicationCheck.Problem;

/** The data had no open error when they were frozen, or an analyst accepted them with a reason (committee-pack.md section 12). */
@ApplicationScoped
class DataSettled implements PaperCheck {
    static final String KEY = "completeness.data";

    private static final Place DATA = new Place("data", null);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Kind kind() {
        return Kind.COMPLETENESS;
    }

    @Override
    public String passes() {
        return "No error was known to be open in the data when the figures were frozen, or an analyst accepted them as they stood.";
    }

    @Override
    public List<Problem> look(Written written) {
        return written.draft()
                ? written.data().toAccept().stream().map(DataSettled::open).toList()
                : List.of();
    }

    private static Problem open(AtFreeze row) {
        return Problem.block(
                DATA,
                "When the figures were frozen this stood against their data. %s Ask an analyst to accept it with a reason on the page \"Data behind the paper\", or to have it mended and the paper measured again."
                        .formatted(row.inWords()));
    }
}
