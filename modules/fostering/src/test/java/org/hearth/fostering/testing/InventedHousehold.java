package org.hearth.fostering.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Approval;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Joining;
import org.hearth.fostering.household.Leaving;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Terms;

/**
 * An invented household, told in the order in which things happened: say only what matters.
 *
 * <pre>
 * aHousehold("F1").approved("2016-05-03", 2).varied("2016-08-01", 3).left("2016-11-30", RETIRED).build()
 * </pre>
 */
public final class InventedHousehold {
    private final String reference;
    private String district = "E07000008";
    private HouseholdKind kind = HouseholdKind.MAINSTREAM;
    private Joining joining = Joining.APPROVED;
    private Set<FosteringType> types = EnumSet.of(FosteringType.SHORT_TERM);
    private int fromAge = 0;
    private int toAge = 17;
    private Sexes sexes = Sexes.ANY;
    private boolean siblingsOnly;
    private Set<UUID> named = Set.of();
    private String exclusions = "";
    private String conditions = "";

    private final List<Approval> approvals = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();
    private LocalDate approvedOn;
    private LocalDate heldFrom;
    private int places;

    private InventedHousehold(String reference) {
        this.reference = reference;
    }

    /** Mainstream, for any child, in Cambridge; never approved until told otherwise. */
    public static InventedHousehold aHousehold(String reference) {
        return new InventedHousehold(reference);
    }

    /** The same id for the same reference. */
    public static UUID id(String reference) {
        return UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }

    public InventedHousehold livesIn(String district) {
        this.district = district;
        return this;
    }

    /** What follows is of that kind. */
    public InventedHousehold as(HouseholdKind kind) {
        this.kind = kind;
        return this;
    }

    public InventedHousehold transferredIn() {
        this.joining = Joining.TRANSFERRED_IN;
        return this;
    }

    public InventedHousehold forTypes(FosteringType... types) {
        this.types = EnumSet.copyOf(List.of(types));
        return this;
    }

    public InventedHousehold forAges(int fromAge, int toAge) {
        this.fromAge = fromAge;
        this.toAge = toAge;
        return this;
    }

    public InventedHousehold forSexes(Sexes sexes) {
        this.sexes = sexes;
        return this;
    }

    public InventedHousehold forSiblingsOnly() {
        this.siblingsOnly = true;
        return this;
    }

    public InventedHousehold naming(String... children) {
        this.named = Stream.of(children).map(InventedHousehold::id).collect(Collectors.toSet());
        return this;
    }

    public InventedHousehold excluding(String words) {
        this.exclusions = words;
        return this;
    }

    public InventedHousehold onCondition(String words) {
        this.conditions = words;
        return this;
    }

    public InventedHousehold approved(String on, int places) {
        approvedOn = LocalDate.parse(on);
        heldFrom = approvedOn;
        this.places = places;
        return this;
    }

    /** What was told before it holds until that day, the day itself not counted; the new terms from it on. */
    public InventedHousehold varied(String on, int places) {
        LocalDate day = LocalDate.parse(on);
        terms.add(pending(day));
        heldFrom = day;
        this.places = places;
        return this;
    }

    /** Not approved on the day itself. */
    public InventedHousehold left(String on, Leaving why) {
        LocalDate day = LocalDate.parse(on);
        terms.add(pending(day));
        close(day, why);
        return this;
    }

    public Household build() {
        if (approvedOn != null) {
            terms.add(pending(null));
            close(null, null);
        }
        return new Household(id(reference), reference, district, approvals);
    }

    /** By what has been told until now. */
    private Terms pending(LocalDate to) {
        return new Terms(
                new Period(heldFrom, to),
                places,
                types,
                fromAge,
                toAge,
                sexes,
                siblingsOnly,
                named,
                exclusions,
                conditions);
    }

    private void close(LocalDate on, Leaving why) {
        approvals.add(new Approval(kind, new Period(approvedOn, on), joining, why, List.copyOf(terms)));
        terms.clear();
        approvedOn = null;
        heldFrom = null;
        joining = Joining.APPROVED;
    }
}
