package org.hearth.fostering.api;

import java.util.UUID;

/** What other modules may ask the fostering service. */
public interface Fostering {

    /**
     * Whether the household may take the children on the day, by what is known now of its approval, of who lives there on
     * that day, of what keeps its places out of use, and of exemptions and emergencies. Temporary approvals of connected
     * persons are not held and are taken for not granted.
     *
     * @throws org.hearth.platform.api.RuleBroken for {@code household} if there is none of that id
     */
    MayTake mayTake(UUID household, Placing placing);

    /**
     * The same, with who lives there told by who asks.
     *
     * @param home who lives there on the day, and what was granted beside the terms
     * @throws org.hearth.platform.api.RuleBroken for {@code household} if there is none of that id
     */
    MayTake mayTake(UUID household, Placing placing, InTheHome home);
}
