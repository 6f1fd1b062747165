package org.hearth.childrenincare.dimension;

import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlaceCode;
import org.hearth.core.api.codes.Provider;

/**
 * By whose provision the placement is, in the council's words. For temporary stays and placements that fit no kind the
 * return asks for none (indicators.md 1.4), which is something else than a blank.
 */
final class WhoseHome extends InCare {
    private static final Part NOT_ASKED = new Part("not-asked", "Not asked for in such a placement");
    private final Codes codes;

    WhoseHome(Codes codes) {
        this.codes = codes;
    }

    @Override
    public String key() {
        return "provider";
    }

    @Override
    public String name() {
        return "Placement provider";
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<>(
                codes.providers().all().stream().map(WhoseHome::part).toList());
        parts.add(NOT_ASKED);
        parts.add(Part.NOT_KNOWN);
        return parts;
    }

    @Override
    Part of(Moment moment, Standing standing) {
        return codes.providers()
                .find(standing.home().provider())
                .map(WhoseHome::part)
                .orElseGet(() -> isAsked(standing) ? Part.NOT_KNOWN : NOT_ASKED);
    }

    /** Where the kind of placement is blank or of no year, who provides it is not known either. */
    private boolean isAsked(Standing standing) {
        return codes.places()
                .find(standing.home().place())
                .map(PlaceCode::asksForProvider)
                .orElse(true);
    }

    private static Part part(Provider provider) {
        return new Part(provider.code(), provider.meaning());
    }
}
