package org.hearth.childrenincare.children;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.childrenincare.children.ChildStory.Care;
import org.hearth.childrenincare.children.ChildStory.Event;
import org.hearth.childrenincare.children.ChildStory.Home;
import org.hearth.childrenincare.children.ChildStory.Kind;
import org.hearth.childrenincare.children.ChildStory.Legal;
import org.hearth.childrenincare.children.ChildStory.Lived;
import org.hearth.childrenincare.children.ChildStory.Stay;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;

/** Reads one child's episodes in order and puts them into words. */
final class StoryTeller {
    private static final String EIGHTEEN = "The 18th birthday; no leaving is recorded";

    private final CareBook book;
    private final ChildHistory child;
    private final LocalDate day;
    private final Codes codes;
    private final Places places;

    StoryTeller(CareBook book, ChildHistory child, LocalDate day, Codes codes, Places places) {
        this.book = book;
        this.child = child;
        this.day = day;
        this.codes = codes;
        this.places = places;
    }

    ChildStory tell(List<ToldSubject> told) {
        Standing standing = Standing.of(child, day);
        Placement on = child.placementOn(day);
        return new ChildStory(
                child.reference(),
                day,
                child.born() == null || child.born().isAfter(day) ? null : child.ageOn(day),
                child.born(),
                codes.sexes().of(child.sex()).meaning(),
                codes.ethnicities().of(child.ethnicity()).meaning(),
                status(standing),
                standing != null,
                standing == null ? null : home(standing.home(), on.startedOn()),
                standing != null && standing.isAway()
                        ? codes.places().of(standing.present().place()).meaning()
                        : null,
                unaccompanied(),
                reversed(child.periodsOfCare().stream().map(this::care).toList()),
                reversed(legal()),
                timeline(),
                reversed(child.shortBreaks().stream().map(this::stay).toList()),
                told);
    }

    private String status(Standing standing) {
        if (standing != null) {
            return "In care";
        }
        PeriodOfCare last = null;
        for (PeriodOfCare care : child.periodsOfCare()) {
            if (!care.startedOn().isAfter(day)) {
                last = care;
            }
        }
        if (last == null) {
            return child.periodsOfCare().isEmpty() ? "Not in care" : "Not yet in care";
        }
        if (isGrownUp(last)) {
            return "Turned 18 on %s".formatted(inWords(last.grownUpOn()));
        }
        if (last.endedOn() == null) {
            return "Not known after %s".formatted(inWords(last.heldUntil()));
        }
        return last.endReason().isEndOfCare()
                ? "Left care on %s".formatted(inWords(last.endedOn()))
                : "Not known from %s".formatted(inWords(last.endedOn()));
    }

    private String unaccompanied() {
        String year = ReportingYear.of(day).label();
        if (book.isUnaccompanied(child, day) == null) {
            return "%s The UASC file of the %s return is not held, and would tell."
                    .formatted(
                            child.unaccompanied() == null
                                    ? "Not known."
                                    : "Unaccompanied asylum-seeking child when last told of; not known on this day.",
                            year);
        }
        if (child.unaccompanied() == null) {
            return "No, by the UASC file of the %s return.".formatted(year);
        }
        LocalDate ceased = child.unaccompanied().ceasedOn();
        if (ceased == null) {
            return "Unaccompanied asylum-seeking child; no end of the status is recorded.";
        }
        return ceased.isAfter(day)
                ? "Unaccompanied asylum-seeking child until %s.".formatted(inWords(ceased))
                : "Was an unaccompanied asylum-seeking child until %s.".formatted(inWords(ceased));
    }

    private boolean isGrownUp(PeriodOfCare care) {
        return care.stopsAtEighteen()
                && (care.endedOn() != null || !care.grownUpOn().isAfter(day));
    }

    /** What is kept here day by day ends on the 18th birthday once that has come. */
    private LocalDate end(LocalDate endedOn, LocalDate heldUntil, LocalDate grownUpOn) {
        return endedOn == null && heldUntil == null && !grownUpOn.isAfter(day) ? grownUpOn : endedOn;
    }

    private Care care(PeriodOfCare care) {
        return new Care(
                care.startedOn(),
                care.startKnown(),
                end(care.endedOn(), care.heldUntil(), care.grownUpOn()),
                care.heldUntil(),
                words(care.first().need(), codes.needs().of(care.first().need()).meaning()),
                ended(care),
                reversed(care.placements().stream().map(this::lived).toList()));
    }

    private String ended(PeriodOfCare care) {
        if (isGrownUp(care)) {
            return EIGHTEEN;
        }
        return care.endReason() == null ? null : care.endReason().meaning();
    }

    private Lived lived(Placement placement) {
        LocalDate to = end(placement.endedOn(), placement.heldUntil(), placement.grownUpOn());
        LocalDate until = Stream.of(to == null ? day : to, placement.period().to(), placement.heldUntil())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Lived(
                placement.startedOn(),
                to,
                placement.heldUntil(),
                Math.max(0, ChronoUnit.DAYS.between(placement.startedOn(), until)),
                home(placement.last(), placement.startedOn()),
                placement.episodes().stream().map(this::stay).toList(),
                placement.stays().stream().map(this::stay).toList());
    }

    private Home home(Episode episode, LocalDate since) {
        Location location = episode.location() == null ? Location.UNKNOWN : episode.location();
        return new Home(
                episode.place(),
                words(episode.place(), codes.places().of(episode.place()).meaning()),
                words(
                        episode.provider(),
                        codes.providers().of(episode.provider()).meaning()),
                area(location, episode.startedOn()),
                location.tenths() == null ? null : BigDecimal.valueOf(location.tenths(), 1),
                location.atADistance(),
                since);
    }

    private String area(Location location, LocalDate on) {
        String council = location.areaAuthority() == null ? null : places.councilName(location.areaAuthority(), on);
        return switch (location.side()) {
            case IN -> "Inside the council's area";
            case OUT -> council == null ? "Outside the council's area" : "Outside, in " + council;
            case UNKNOWN -> "Area not known";
        };
    }

    private Stay stay(Episode episode) {
        return new Stay(
                episode.id(),
                episode.startedOn(),
                episode.endedOn(),
                episode.heldUntil(),
                words(
                        episode.startReason(),
                        codes.startReasons().of(episode.startReason()).meaning()),
                episode.legalStatus(),
                words(
                        episode.legalStatus(),
                        codes.legalStatuses().of(episode.legalStatus()).meaning()),
                episode.place(),
                words(episode.place(), codes.places().of(episode.place()).meaning()),
                episode.changeReason() == null
                        ? null
                        : codes.changeReasons().of(episode.changeReason()).meaning(),
                episode.source() == null ? "" : episode.source().where());
    }

    /** Stretches of one legal status, joined over changes of placement. */
    private List<Legal> legal() {
        var stretches = new ArrayList<Legal>();
        for (PeriodOfCare care : child.periodsOfCare()) {
            int first = stretches.size();
            for (Episode episode : care.episodes()) {
                Legal last = stretches.size() > first ? stretches.get(stretches.size() - 1) : null;
                if (last != null && Objects.equals(last.status(), episode.legalStatus())) {
                    stretches.set(stretches.size() - 1, legal(last.from(), episode, care));
                } else {
                    stretches.add(legal(episode.startedOn(), episode, care));
                }
            }
        }
        return stretches;
    }

    private Legal legal(LocalDate from, Episode last, PeriodOfCare care) {
        LocalDate endedOn = last.endedBy(care.grownUpOn());
        return new Legal(
                from,
                end(endedOn, last.heldUntil(), care.grownUpOn()),
                endedOn == null ? last.heldUntil() : null,
                last.legalStatus(),
                words(
                        last.legalStatus(),
                        codes.legalStatuses().of(last.legalStatus()).meaning()));
    }

    private List<Event> timeline() {
        var events = new ArrayList<Event>();
        for (PeriodOfCare care : child.periodsOfCare()) {
            tell(care, events);
        }
        if (child.unaccompanied() != null && child.unaccompanied().ceasedOn() != null) {
            events.add(
                    new Event(child.unaccompanied().ceasedOn(), Kind.OTHER, "Status as an unaccompanied child ends"));
        }
        Collections.reverse(events);
        events.sort(Comparator.comparing(Event::on).reversed());
        return List.copyOf(events);
    }

    private void tell(PeriodOfCare care, List<Event> events) {
        events.add(new Event(
                care.startedOn(),
                Kind.CARE,
                care.startKnown() ? "Came into care" : "First day held; care began before it"));
        Episode before = null;
        Placement in = null;
        for (Episode episode : care.episodes()) {
            Placement placement = placementOf(care, episode);
            if (before == null || !Objects.equals(before.legalStatus(), episode.legalStatus())) {
                events.add(new Event(
                        episode.startedOn(),
                        Kind.LEGAL,
                        codes.legalStatuses().of(episode.legalStatus()).meaning()));
            }
            String place =
                    words(episode.place(), codes.places().of(episode.place()).meaning());
            if (episode.isTemporary() && before != null) {
                events.add(new Event(episode.startedOn(), Kind.TEMPORARY, place));
            } else if (placement != in) {
                events.add(new Event(episode.startedOn(), Kind.MOVE, (in == null ? "" : "Moved: ") + place));
            } else if (before != null && before.isTemporary()) {
                events.add(new Event(episode.startedOn(), Kind.TEMPORARY, "Back: " + place));
            } else if (before != null && !Objects.equals(before.place(), episode.place())) {
                events.add(new Event(episode.startedOn(), Kind.MOVE, "Same carer, now: " + place));
            }
            in = placement;
            before = episode;
        }
        if (isGrownUp(care)) {
            events.add(new Event(care.grownUpOn(), Kind.CARE, EIGHTEEN));
        } else if (care.endedOn() != null) {
            events.add(new Event(
                    care.endedOn(),
                    Kind.CARE,
                    care.endReason().isEndOfCare()
                            ? "Left care: " + care.endReason().meaning()
                            : "The record stops: another episode should follow and none is held"));
        } else if (care.heldUntil() != null && care.heldUntil().isBefore(day)) {
            events.add(new Event(care.heldUntil(), Kind.CARE, "Last day for which a return tells of the child"));
        }
    }

    private static Placement placementOf(PeriodOfCare care, Episode episode) {
        for (Placement placement : care.placements()) {
            if (placement.episodes().contains(episode) || placement.stays().contains(episode)) {
                return placement;
            }
        }
        return null;
    }

    private static String words(String code, String meaning) {
        return code == null ? "not recorded" : meaning;
    }

    private static String inWords(LocalDate on) {
        return on == null ? "the last return" : Days.inWords(on);
    }

    private static <T> List<T> reversed(List<T> list) {
        var other = new ArrayList<>(list);
        Collections.reverse(other);
        return List.copyOf(other);
    }
}
