package org.hearth.fostering.pack;

import java.util.List;
import org.hearth.core.api.figures.Targets;
import org.hearth.core.api.pack.PackSection;

/** This module's sections of the paper in its order, put together by hand for tests without a server. */
public final class EveryFosteringSection {
    private EveryFosteringSection() {}

    public static List<PackSection> of(Targets targets) {
        return List.of(
                new HomesGainedAndLost(targets),
                new PlacesFilled(),
                new FromEnquiryToApproval(),
                new ReviewsAndVisits());
    }
}
