package org.hearth.fostering.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where a household lives, has lived, and how. */
@ApplicationScoped
public class Homes {
    private static final int LONGEST_STREET = 500;
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");

    private final Jdbi jdbi;
    private final HouseholdTable table;
    private final Households households;
    private final Recordings recordings;
    private final Places places;

    /** For the container's proxy. */
    protected Homes() {
        this(null, null, null, null, null);
    }

    @Inject
    Homes(Jdbi jdbi, HouseholdTable table, Households households, Recordings recordings, Places places) {
        this.jdbi = jdbi;
        this.table = table;
        this.households = households;
        this.recordings = recordings;
        this.places = places;
    }

    /**
     * @param street   empty where only the district is recorded
     * @param postcode as "CB3 0AP", empty where it is not recorded
     * @param district its code, or {@code null}
     */
    public record Lived(
            LocalDate from, LocalDate to, String street, String postcode, String district, boolean confidential) {}

    /** In the order of their days. */
    public List<Lived> addresses(UUID household) {
        var all = get(household).addressesNow();
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i ->
                        lived(all.get(i), i + 1 < all.size() ? all.get(i + 1).fromOn() : null))
                .toList();
    }

    /** Of every household, by its id; one statement. */
    public Map<UUID, List<Lived>> addresses() {
        Map<UUID, List<Lived>> all = new HashMap<>();
        table.addresses()
                .forEach((household, rows) -> all.put(
                        household,
                        java.util.stream.IntStream.range(0, rows.size())
                                .mapToObj(i -> lived(
                                        rows.get(i),
                                        i + 1 < rows.size() ? rows.get(i + 1).fromOn() : null))
                                .toList()));
        return all;
    }

    private static Lived lived(Rows.Address row, LocalDate to) {
        return new Lived(row.fromOn(), to, row.street(), row.postcode(), row.district(), row.confidential());
    }

    public Home home(UUID household) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select bedrooms, languages, faith, skills, pets, smoking,"
                                + " vehicles from fostering.home where household = :household order by revision")
                        .bind("household", household)
                        .map(ConstructorMapper.of(Home.class))
                        .list())
                .stream()
                .reduce((earlier, later) -> later)
                .orElse(Home.NOTHING_RECORDED);
    }

    /** @param correction that what was recorded was wrong; else it is so since */
    public void tell(UUID household, Home asked, boolean correction, String why, int seen) {
        var rows = get(household);
        var is = asked.checked();
        if (is.equals(home(household))) {
            throw new RuleBroken("Nothing is different from what is recorded. Change what is to be recorded.");
        }
        recordings.record(
                household,
                rows.reference(),
                seen,
                correction ? Deed.HOME_CORRECTED : Deed.HOME_CHANGED,
                why,
                Map.of(),
                revision -> jdbi.useHandle(handle -> handle.createUpdate(
                                "insert into fostering.home (household, revision, bedrooms, languages, faith, skills, pets,"
                                        + " smoking, vehicles) values (:household, :revision, :bedrooms, :languages, :faith,"
                                        + " :skills, :pets, :smoking, :vehicles)")
                        .bind("household", household)
                        .bind("revision", revision)
                        .bindMethods(is)
                        .execute()));
    }

    /** They live somewhere else from a day on. @throws RuleBroken for a day that is not after those before */
    public void move(UUID household, AskedAddress asked, int seen) {
        var rows = get(household);
        households.checkDay("from", asked.from(), "Enter the day on which they moved in.");
        var all = rows.addressesNow();
        if (!all.isEmpty() && !asked.from().isAfter(all.get(all.size() - 1).fromOn())) {
            throw new RuleBroken(
                    "from",
                    "The address that is recorded holds from %s. Enter a later day, or correct that address instead."
                            .formatted(Days.inWords(all.get(all.size() - 1).fromOn())));
        }
        int number = rows.addresses().stream()
                        .mapToInt(Rows.Address::addressNo)
                        .max()
                        .orElse(0)
                + 1;
        record(rows, number, asked, Deed.MOVED, "", seen);
    }

    /**
     * An address was recorded wrongly, or only its district was.
     *
     * @param from its first day as it is recorded
     */
    public void correct(UUID household, LocalDate from, AskedAddress asked, String why, int seen) {
        var rows = get(household);
        households.checkDay("from", asked.from(), "Enter the day from which they lived there.");
        var all = rows.addressesNow();
        var was = all.stream()
                .filter(one -> one.fromOn().equals(from))
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile(
                        null,
                        "No address of this household holds from %s, or not any more. Open it again and read what it says now."
                                .formatted(Days.inWords(from))));
        int at = all.indexOf(was);
        if (at > 0 && !asked.from().isAfter(all.get(at - 1).fromOn())
                || at + 1 < all.size() && !asked.from().isBefore(all.get(at + 1).fromOn())) {
            throw new RuleBroken(
                    "from",
                    "%s is not between the days of the addresses before and after. Enter a day between."
                            .formatted(Days.inWords(asked.from())));
        }
        boolean first = was.street().isEmpty()
                && was.postcode().isEmpty()
                && asked.from().equals(from);
        record(rows, was.addressNo(), asked, first ? Deed.ADDRESS_RECORDED : Deed.ADDRESS_CORRECTED, why, seen);
    }

    private void record(Rows rows, int number, AskedAddress asked, Deed what, String why, int seen) {
        String street = Typing.words("street", asked.street(), LONGEST_STREET);
        String postcode = postcode(asked.postcode());
        String district = districtOf(postcode, asked.district());
        recordings.record(
                rows.id(),
                rows.reference(),
                seen,
                what,
                why,
                Map.of("from", asked.from().toString()),
                revision -> table.insert(new Rows.Address(
                        rows.id(), number, revision, asked.from(), street, postcode, district, asked.confidential())));
    }

    /** What the directory knows goes before what was chosen. */
    private String districtOf(String postcode, String chosen) {
        return places.find(postcode).map(Places.Spot::district).orElseGet(() -> households.district(chosen));
    }

    private static String postcode(String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "";
        }
        Matcher parts = POSTCODE.matcher(text);
        if (!parts.matches()) {
            throw new RuleBroken(
                    "postcode", "This is not how a postcode is written. Enter one such as CB3 0AP, or leave it empty.");
        }
        return parts.group(1) + " " + parts.group(2);
    }

    private Rows get(UUID household) {
        return table.find(household).orElseThrow(() -> new RuleBroken("There is no such household."));
    }
}
