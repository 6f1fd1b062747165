package org.hearth.childrenincare.dimension;

import java.util.List;
import org.hearth.childrenincare.indicator.MainNeed;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.Codes;

/** By the main reason why this period of care began (CIC-10), in the council's words. */
final class CategoryOfNeed extends InCare {
    private final Codes codes;

    CategoryOfNeed(Codes codes) {
        this.codes = codes;
    }

    @Override
    public String key() {
        return "need";
    }

    @Override
    public String name() {
        return "Category of need";
    }

    @Override
    public List<Part> parts() {
        return MainNeed.all().stream().map(this::part).toList();
    }

    @Override
    Part of(Moment moment, Standing standing) {
        return part(MainNeed.of(moment.child(), moment.day()));
    }

    private Part part(MainNeed need) {
        return need.code() == null
                ? Part.NOT_KNOWN
                : new Part(need.key(), codes.needs().of(need.code()).meaning());
    }
}
