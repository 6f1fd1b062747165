package org.hearth.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is refused of one form, so that whoever typed it is told all at once and not one thing at each try. */
public final class Refusals {
    private final List<RuleBroken> all = new ArrayList<>();

    /**
     * What is asked, or {@code otherwise} where that breaks a rule, which is told by {@link #stop}. What somebody else changed
     * meanwhile is told at once.
     */
    public <T> T or(T otherwise, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (ChangedMeanwhile meanwhile) {
            throw meanwhile;
        } catch (RuleBroken refused) {
            all.addAll(RulesBroken.each(refused));
            return otherwise;
        }
    }

    /** @throws RuleBroken if anything was refused */
    public void stop() {
        if (!all.isEmpty()) {
            throw all.size() == 1 ? all.get(0) : new RulesBroken(all);
        }
    }
}
