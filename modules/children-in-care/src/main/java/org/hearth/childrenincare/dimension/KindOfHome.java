package org.hearth.childrenincare.dimension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.PlacementGroup;

/** By the group of the placement, by the snapshot rule (PLA-01): on a temporary stay the placement before it counts. */
final class KindOfHome extends InCare {
    private static final Part NOT_RECORDED = new Part("not-recorded", "Not recorded");

    @Override
    public String key() {
        return "placement";
    }

    @Override
    public String name() {
        return "Placement";
    }

    @Override
    public List<Part> parts() {
        var parts = new ArrayList<>(
                Arrays.stream(PlacementGroup.values()).map(KindOfHome::part).toList());
        parts.add(NOT_RECORDED);
        return parts;
    }

    @Override
    Part of(Moment moment, Standing standing) {
        return standing.hasPlace() ? part(standing.group()) : NOT_RECORDED;
    }

    private static Part part(PlacementGroup group) {
        return new Part(group.key(), group.words());
    }
}
