package org.hearth.platform.api;

import java.util.List;

/** Several refusals of one form, told together: a 422 problem that names each in the API, on a page each beside its field. */
public class RulesBroken extends RuleBroken {
    private static final long serialVersionUID = 1L;

    /** At least two. */
    private final transient List<RuleBroken> all;

    public RulesBroken(List<RuleBroken> all) {
        super(all.get(0).field(), all.get(0).getMessage());
        this.all = List.copyOf(all);
    }

    public List<RuleBroken> all() {
        return all;
    }

    /** Each of what was refused, one or several. */
    public static List<RuleBroken> each(RuleBroken refused) {
        return refused instanceof RulesBroken several ? several.all() : List.of(refused);
    }
}
