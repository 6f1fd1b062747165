package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.fostering.household.Homes;

/** What speaks against a stay's being in a household, where somebody would link it by hand: the words of the proposals. */
@ApplicationScoped
public class Doubts {
    private final Occupancies occupancies;
    private final Homes homes;

    /** For the container's proxy. */
    protected Doubts() {
        this(null, null);
    }

    @Inject
    Doubts(Occupancies occupancies, Homes homes) {
        this.occupancies = occupancies;
        this.homes = homes;
    }

    /** A stay and the household in which somebody says it is, with what speaks against it; never with nothing. */
    record Doubted(FosterStay stay, String household, List<String> against) {
        String inWords() {
            return "%s in %s: %s".formatted(SettlePage.name(stay), household, String.join(" ", against));
        }
    }

    /** Of those that were linked, in one reading, as all of them are known now with each other. */
    List<Doubted> of(List<Settled.InHousehold> linked) {
        if (linked.isEmpty()) {
            return List.of();
        }
        Occupancy now = occupancies.afresh();
        var proposer = new Proposer(now, homes.addresses());
        return linked.stream()
                .map(one -> new Doubted(
                        one.stay(),
                        now.of(one.household()).orElseThrow().household().reference(),
                        proposer.against(one.stay(), one.household())))
                .filter(one -> !one.against().isEmpty())
                .toList();
    }
}
