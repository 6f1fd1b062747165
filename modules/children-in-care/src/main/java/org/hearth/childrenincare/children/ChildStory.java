package org.hearth.childrenincare.children;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/**
 * One child's story as it is read: who, where on the day, the placements of each period of care with the changes of
 * legal status and the temporary stays folded into them, and a timeline. Newest first throughout.
 *
 * @param age         completed years on the day, {@code null} when not known
 * @param status      in words, for the identity bar: "In care", "Left care on 2025-03-31"
 * @param inCare      whether in care on the day
 * @param home        where the child lives on the day, {@code null} when not in care
 * @param away        the temporary stay that is on, in words; {@code null} when there is none
 */
public record ChildStory(
        String reference,
        LocalDate day,
        Integer age,
        LocalDate born,
        String sex,
        String ethnicity,
        String status,
        boolean inCare,
        Home home,
        String away,
        String unaccompanied,
        List<Care> periods,
        List<Legal> legal,
        List<Event> timeline,
        List<Stay> shortBreaks) {

    /** Where a placement is; {@code miles} from home, {@code null} when not known. */
    public record Home(
            String place,
            String placeWords,
            String providerWords,
            String area,
            BigDecimal miles,
            Boolean atADistance,
            LocalDate since) {}

    /** @param startKnown whether {@code from} is the day care began, or only the first day held */
    public record Care(
            LocalDate from, boolean startKnown, LocalDate to, String need, String ended, List<Lived> placements) {}

    /** One placement; {@code days} to the day it ended, or to the day asked about. */
    public record Lived(LocalDate from, LocalDate to, long days, Home home, List<Stay> episodes, List<Stay> stays) {}

    /** An episode in words. */
    public record Stay(
            java.util.UUID episode,
            LocalDate from,
            LocalDate to,
            String reason,
            String status,
            String statusWords,
            String place,
            String placeWords,
            String endedBecause,
            String source) {}

    public record Legal(LocalDate from, LocalDate to, String status, String words) {}

    public record Event(LocalDate on, Kind kind, String what) {}

    public enum Kind {
        CARE("Care"),
        MOVE("Placement"),
        LEGAL("Legal status"),
        TEMPORARY("Temporary stay"),
        OTHER("Other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param book tells for which days it is held who came alone */
    static ChildStory of(CareBook book, ChildHistory child, LocalDate day, Codes codes, Places places) {
        return new Teller(book, child, day, codes, places).tell();
    }

    /** Reads one child's episodes in order and puts them into words. */
    private static final class Teller {
        private final CareBook book;
        private final ChildHistory child;
        private final LocalDate day;
        private final Codes codes;
        private final Places places;

        Teller(CareBook book, ChildHistory child, LocalDate day, Codes codes, Places places) {
            this.book = book;
            this.child = child;
            this.day = day;
            this.codes = codes;
            this.places = places;
        }

        ChildStory tell() {
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
                    reversed(child.shortBreaks().stream().map(this::stay).toList()));
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

        private Care care(PeriodOfCare care) {
            return new Care(
                    care.startedOn(),
                    care.startKnown(),
                    care.endedOn(),
                    words(
                            care.first().need(),
                            codes.needs().of(care.first().need()).meaning()),
                    care.endReason() == null
                            ? null
                            : codes.endReasons().of(care.last().endReason()).meaning(),
                    reversed(care.placements().stream().map(this::lived).toList()));
        }

        private Lived lived(Placement placement) {
            LocalDate to = placement.endedOn();
            LocalDate until = to == null ? day : to;
            return new Lived(
                    placement.startedOn(),
                    to,
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
                        stretches.set(
                                stretches.size() - 1,
                                new Legal(last.from(), episode.endedOn(), last.status(), last.words()));
                    } else {
                        stretches.add(new Legal(
                                episode.startedOn(),
                                episode.endedOn(),
                                episode.legalStatus(),
                                words(
                                        episode.legalStatus(),
                                        codes.legalStatuses()
                                                .of(episode.legalStatus())
                                                .meaning())));
                    }
                }
            }
            return stretches;
        }

        private List<Event> timeline() {
            var events = new ArrayList<Event>();
            for (PeriodOfCare care : child.periodsOfCare()) {
                tell(care, events);
            }
            if (child.unaccompanied() != null && child.unaccompanied().ceasedOn() != null) {
                events.add(new Event(
                        child.unaccompanied().ceasedOn(), Kind.OTHER, "Status as an unaccompanied child ends"));
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
                String place = words(
                        episode.place(), codes.places().of(episode.place()).meaning());
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
            if (care.endedOn() != null) {
                events.add(new Event(
                        care.endedOn(),
                        Kind.CARE,
                        care.endReason().isEndOfCare()
                                ? "Left care: "
                                        + codes.endReasons()
                                                .of(care.last().endReason())
                                                .meaning()
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
}
