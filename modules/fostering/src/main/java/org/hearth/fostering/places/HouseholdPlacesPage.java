package org.hearth.fostering.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.api.InTheHome;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.ListRow.Mark;
import org.hearth.platform.api.pages.Pages;

/** One household's places day by day: how they stand, who is there, what keeps them out of use, and who said so. */
@Named
@RequestScoped
public class HouseholdPlacesPage {
    private static final int MONTHS_BEFORE = 3;
    private static final int MONTHS_AFTER = 6;

    @Inject
    PlacesViews views;

    @Inject
    Residents residents;

    @Inject
    Granted granted;

    private HouseholdPlaces places;
    private Period days;
    private boolean reasons;
    private Stretch today;
    private Map<String, String> outside;

    /** @param outside the terms that the child is outside of, and what was said of it; empty where it is not */
    public record Person(
            String name, String what, String from, String to, String outside, String edit, String editWords) {}

    public record Kept(
            int number,
            String what,
            String why,
            String from,
            String until,
            String review,
            String ended,
            boolean expired,
            String edit) {}

    public record Beside(
            String what,
            String children,
            String from,
            String stands,
            String council,
            String conditions,
            String tag,
            String edit) {}

    public void load() {
        places = Typing.id().flatMap(views::household).orElse(null);
        if (places == null) {
            Pages.notFound();
            return;
        }
        LocalDate now = views.today();
        LocalDate from = now.minusMonths(MONTHS_BEFORE);
        LocalDate to = now.plusMonths(MONTHS_AFTER);
        try {
            from = Pages.day("from").orElse(from);
            to = Pages.day("to").orElse(from.isAfter(now) ? from.plusMonths(MONTHS_AFTER) : to);
            if (to.isBefore(from)) {
                throw new RuleBroken(
                        "to",
                        "The last day, %s, is before the first, %s. Enter %2$s or a later day."
                                .formatted(Days.inWords(to), Days.inWords(from)));
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            from = now.minusMonths(MONTHS_BEFORE);
            to = now.plusMonths(MONTHS_AFTER);
        }
        days = Period.ofDays(from, to);
        reasons = views.mayReadReasons();
        today = places.on(now);
    }

    public boolean isFound() {
        return places != null;
    }

    public String getId() {
        return places.household().id().toString();
    }

    public String getReference() {
        return places.household().reference();
    }

    public String getKind() {
        return places.kindOn(views.today()).words();
    }

    public LocalDate getFrom() {
        return days.from();
    }

    public LocalDate getTo() {
        return days.lastDay();
    }

    public String getToday() {
        return "Today, %s: %s of %d %s approved."
                .formatted(
                        Days.inWords(views.today()),
                        today.inWords().isEmpty() ? "nothing" : today.inWords(),
                        today.approved(),
                        today.approved() == 1 ? "place" : "places");
    }

    /** Bedrooms beside places; empty where none are recorded and the two are the same, or the person may not read it. */
    public String getBedrooms() {
        if (!reasons) {
            return "";
        }
        var bedrooms = Bedrooms.on(
                views.today(), today, views.bedrooms(places.household().id()));
        return bedrooms.recorded() == null && bedrooms.isAsPlaces()
                ? ""
                : "Bedrooms: %s. Places: %s. Bedrooms are not places: brothers and sisters may share, and who stays put uses one."
                        .formatted(bedrooms.inWords(), bedrooms.placesInWords());
    }

    /** Whether there is anything to open beside what keeps places out of use. */
    public boolean isMayOpen() {
        return views.mayWrite() || views.mayReadConcerns();
    }

    public boolean isReasons() {
        return reasons;
    }

    public boolean isMayWrite() {
        return views.mayWrite();
    }

    public String getCoverage() {
        return PlacesViews.coverage(views.now(), views.today());
    }

    public List<ListRow> getRows() {
        return PlacesViews.asRead(places.over(days), reasons).stream()
                .map(stretch -> new ListRow(
                        Cell.of(Days.inWords(stretch.days().from())),
                        List.of(
                                Cell.of(Days.inWords(stretch.days().lastDay())),
                                Cell.number(String.valueOf(stretch.approved())),
                                Cell.of(stretch.inWords())
                                        .marked(stretch.over() > 0, Mark.tag("Over the approval", "red")),
                                Cell.of(PlacesViews.why(stretch, reasons)))))
                .toList();
    }

    /** Who is or was there on these days, or will be. */
    public List<Person> getPeople() {
        return !reasons ? List.of() : people();
    }

    private List<Person> people() {
        if (outside == null) {
            outside = outside();
        }
        return places.occupants().stream()
                .filter(one -> one.presence() != Presence.HELD && one.period().overlaps(days))
                .map(one -> person(one, outside.getOrDefault(one.key(), "")))
                .toList();
    }

    /** Other councils' children whom the terms do not allow, today or else when they came, by key. */
    private Map<String, String> outside() {
        Map<String, String> found = new HashMap<>();
        InTheHome home = granted.home(places.household().id());
        for (Resident one : residents.of(places.household().id())) {
            LocalDate day = one.period().includes(views.today()) ? views.today() : one.from();
            OutsideTerms.of(places.household(), one, day, home)
                    .ifPresent(terms -> found.put(
                            one.occupant().key(),
                            terms.because() + (one.why().isEmpty() ? "" : " What was said of it: " + one.why())));
        }
        return found;
    }

    private Person person(Occupant one, String outside) {
        String council = one.council().isEmpty() ? "" : " (" + one.council() + ")";
        Optional<Settled.InHousehold> settled = views.now().settled().linked().stream()
                .filter(each -> each.household().equals(one.household())
                        && each.stay().child().equals(one.child())
                        && each.stay().period().equals(one.period()))
                .findFirst();
        String edit = "";
        String words = "";
        if (one.child() == null) {
            edit = "/fostering/places/resident?id=%s&no=%s"
                    .formatted(one.household(), one.key().substring(one.key().lastIndexOf('/') + 1));
            words = "Change";
        } else if (settled.isPresent() && settled.get().link() != null) {
            edit = StayPage.address(settled.get().stay());
            words = "How it was settled";
        }
        return new Person(
                one.name(),
                one.presence().words() + council,
                Days.inWords(one.period().from()),
                one.period().to() == null || one.period().to().isAfter(views.today())
                        ? "Still there"
                        : Days.inWords(one.period().lastDay()),
                outside,
                edit,
                words);
    }

    /** The latest first, those that are over among them. */
    public List<Kept> getHolds() {
        var kept = new java.util.ArrayList<Kept>();
        if (reasons) {
            places.holds().forEach(hold -> kept.add(0, kept(hold)));
        }
        return kept;
    }

    /** Empty for what the managers keep, except to those who may open it. */
    private String edit(Hold hold) {
        if (!hold.isInConfidence()) {
            return views.mayWrite()
                    ? "/fostering/places/hold?id=%s&no=%d".formatted(hold.household(), hold.number())
                    : "";
        }
        return views.mayReadConcerns() ? "/fostering/concerns?household=" + getReference() : "";
    }

    private static String why(Hold hold) {
        String why = hold.reason().isEmpty() ? "" : Reasons.words(hold.reason());
        String more = hold.isInConfidence() ? "Kept by the managers: ask them" : hold.note();
        return Stream.of(why, more).filter(text -> !text.isEmpty()).collect(Collectors.joining(". "));
    }

    private Kept kept(Hold hold) {
        return new Kept(
                hold.number(),
                "%s, %s"
                        .formatted(
                                hold.kind().words(),
                                hold.places() == null
                                        ? "every place that nobody fills"
                                        : hold.places() == 1 ? "1 place" : hold.places() + " places"),
                why(hold),
                Days.inWords(hold.from()),
                hold.until() == null ? "No end in sight" : Days.inWords(hold.until()),
                hold.reviewOn() == null ? "" : Days.inWords(hold.reviewOn()),
                hold.endedOn() == null ? "" : Days.inWords(hold.endedOn().minusDays(1)),
                hold.isExpiredOn(views.today()),
                edit(hold));
    }

    /** What was granted beside the terms. */
    public List<Beside> getGrants() {
        return !reasons
                ? List.of()
                : granted.of(places.household().id()).stream()
                        .map(one -> new Beside(
                                one.grant().kind().words(),
                                String.join(", ", one.children()),
                                Days.inWords(one.grant().from()),
                                one.stands(),
                                one.grant().council(),
                                one.grant().conditions(),
                                one.toLookAt() ? GrantedPage.tag(one) : "",
                                "/fostering/places/grant?id=%s&no=%d"
                                        .formatted(
                                                one.household().id(),
                                                one.grant().number())))
                        .toList();
    }
}
