package org.hearth.childrenincare.dimension;

import java.util.Arrays;
import java.util.List;
import org.hearth.childrenincare.indicator.LegalStatusGroup;
import org.hearth.core.api.care.Standing;

/** By the law under which the child is in care, in the groups of the national tables (CIC-09). */
final class Law extends InCare {

    @Override
    public String key() {
        return "legal-status";
    }

    @Override
    public String name() {
        return "Legal status";
    }

    @Override
    public List<Part> parts() {
        return Arrays.stream(LegalStatusGroup.values()).map(Law::part).toList();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        return part(LegalStatusGroup.of(standing.present()));
    }

    private static Part part(LegalStatusGroup group) {
        return new Part(group.key(), group.words());
    }
}
