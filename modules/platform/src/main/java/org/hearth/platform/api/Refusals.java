package org.hearth.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with one form, so that all of it is told together and nobody sends it once for each. */
public final class Refusals {
    private final List<RuleBroken> all = new ArrayList<>();

    /** What it gives; {@code null} where it is refused. */
    public <T> T of(Supplier<T> part) {
        return or(null, part);
    }

    /** What it gives, or {@code otherwise} where it is refused. What somebody else changed meanwhile is told at once. */
    public <T> T or(T otherwise, Supplier<T> part) {
        try {
            return part.get();
        } catch (ChangedMeanwhile meanwhile) {
            throw meanwhile;
        } catch (RuleBroken refused) {
            all.addAll(RulesBroken.each(refused));
            return otherwise;
        }
    }

    public void check(Runnable part) {
        of(() -> {
            part.run();
            return null;
        });
    }

    /** @param refusal of a part that is not right */
    public void check(boolean right, Supplier<RuleBroken> refusal) {
        if (!right) {
            all.addAll(RulesBroken.each(refusal.get()));
        }
    }

    /** @throws RuleBroken for what was refused, in that order: the one, or {@link RulesBroken} for several */
    public void tell() {
        if (all.size() == 1) {
            throw all.get(0);
        }
        if (!all.isEmpty()) {
            throw new RulesBroken(all);
        }
    }
}
