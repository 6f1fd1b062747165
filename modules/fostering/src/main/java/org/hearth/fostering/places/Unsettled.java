package org.hearth.fostering.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.Homes;

/** The stays that nobody has settled, each with the households that are proposed for it. */
@ApplicationScoped
public class Unsettled {
    private final Occupancies occupancies;
    private final Homes homes;
    private final Settlements settlements;

    /** For the container's proxy. */
    protected Unsettled() {
        this(null, null, null);
    }

    @Inject
    Unsettled(Occupancies occupancies, Homes homes, Settlements settlements) {
        this.occupancies = occupancies;
        this.homes = homes;
        this.settlements = settlements;
    }

    /**
     * A stay to be settled.
     *
     * @param seen the revision of what was decided before; 0 for nothing
     */
    public record Open(FosterStay stay, List<Proposal> proposals, int seen) {
        Optional<Proposal> best() {
            return proposals.stream().findFirst();
        }

        boolean isSure() {
            return best().filter(Proposal::sure).isPresent();
        }
    }

    /** The latest begun first; short stays among them where a household lives at their postcode. */
    public List<Open> all() {
        Occupancy now = occupancies.now();
        return now.once("unsettled", () -> {
            var proposer = new Proposer(now, homes.addresses());
            Map<String, Integer> seen = occupancies.revisions();
            return Stream.concat(now.settled().unsettled().stream(), now.settled().possible().stream())
                    .sorted(Comparator.comparing(FosterStay::startedOn)
                            .reversed()
                            .thenComparing(FosterStay::reference))
                    .map(stay -> new Open(
                            stay, proposer.of(stay), seen.getOrDefault(stay.child() + " " + stay.startedOn(), 0)))
                    .filter(open -> open.stay().ourOwn() || !open.proposals().isEmpty())
                    .toList();
        });
    }

    /** Any stay with own carers or in a household of the register, settled or not. */
    public Optional<Open> one(UUID child, LocalDate startedOn) {
        Occupancy now = occupancies.now();
        return occupancies.stays().stream()
                .filter(stay -> stay.child().equals(child) && stay.startedOn().equals(startedOn))
                .findFirst()
                .map(stay -> new Open(
                        stay,
                        new Proposer(now, homes.addresses()).of(stay),
                        settlements.decisions(child, startedOn).stream()
                                .findFirst()
                                .map(Link::revision)
                                .orElse(0)));
    }
}
