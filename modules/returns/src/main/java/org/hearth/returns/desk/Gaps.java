package org.hearth.returns.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Told;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.Ethnicity;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.figures.ReturnColumn;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;

/**
 * What is blank or not known in the records that are held, of what the return asks for: of every child who was in care in
 * the reporting year, up to the day. A pure function over a book. Rows of short breaks are left out, as the return asks less
 * of them.
 */
final class Gaps {
    private static final Codes CODES = Codes.standard();

    /**
     * One fact that is missing.
     *
     * @param episode {@code null} where it is not one of a row of care
     * @param told    {@code null} where it is not one of a row of another module; both {@code null} where it is one of the
     *                child
     * @param since   since when it has been missing: the day on which its record began, or its care ended, else the first
     *                of the year
     */
    record Gap(ChildHistory child, ReturnColumn column, Episode episode, Told told, Kind kind, LocalDate since) {}

    /** How it is missing. */
    enum Kind {
        BLANK("Blank"),
        NOT_KNOWN("Given, and not known");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String key() {
            return this == BLANK ? "blank" : "not-known";
        }
    }

    private final Period days;
    private final LocalDate day;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(LocalDate day) {
        this.day = day;
        this.days = Period.ofDays(ReportingYear.of(day).firstDay(), day);
    }

    static List<Gap> of(CareBook book, LocalDate day) {
        var gaps = new Gaps(day);
        for (ChildHistory child : book.children()) {
            List<Episode> rows = child.episodes().stream()
                    .filter(row -> !row.isShortBreak() && gaps.isOfTheYear(row))
                    .toList();
            if (!rows.isEmpty()) {
                gaps.ofChild(child, rows.get(0).startedOn());
                for (Episode row : rows) {
                    gaps.ofRow(book, child, row);
                }
                gaps.found.addAll(ToldGaps.of(child, day));
            }
        }
        return List.copyOf(gaps.found);
    }

    /** On during one of the days, its last one counted: a row that ends on 1 April still tells why. */
    private boolean isOfTheYear(Episode row) {
        LocalDate last = row.endedOn() != null ? row.endedOn() : row.heldUntil();
        return !row.startedOn().isAfter(day) && (last == null || !last.isBefore(days.from()));
    }

    private void ofChild(ChildHistory child, LocalDate since) {
        if (child.born() == null) {
            add(child, ReturnColumn.HEADER_DOB, null, Kind.BLANK, since);
        }
        if (child.sex() == null) {
            add(child, ReturnColumn.HEADER_SEX, null, Kind.BLANK, since);
        } else if (CODES.sexes().of(child.sex()).sex() == Sex.UNKNOWN) {
            add(child, ReturnColumn.HEADER_SEX, null, Kind.NOT_KNOWN, since);
        }
        if (child.ethnicity() == null) {
            add(child, ReturnColumn.HEADER_ETHNIC, null, Kind.BLANK, since);
        } else {
            Ethnicity.Group group = CODES.ethnicities().of(child.ethnicity()).group();
            if (group == Ethnicity.Group.NOT_OBTAINED || group == Ethnicity.Group.NOT_GIVEN) {
                add(child, ReturnColumn.HEADER_ETHNIC, null, Kind.NOT_KNOWN, since);
            }
        }
    }

    private void ofRow(CareBook book, ChildHistory child, Episode row) {
        LocalDate since = row.startedOn();
        coded(child, row, ReturnColumn.EPISODES_RNE, CODES.startReasons(), row.startReason(), since);
        coded(child, row, ReturnColumn.EPISODES_LS, CODES.legalStatuses(), row.legalStatus(), since);
        coded(child, row, ReturnColumn.EPISODES_CIN, CODES.needs(), row.need(), since);
        coded(child, row, ReturnColumn.EPISODES_PLACE, CODES.places(), row.place(), since);
        if (row.place() != null && row.placeCode().asksForProvider()) {
            coded(child, row, ReturnColumn.EPISODES_PLACE_PROVIDER, CODES.providers(), row.provider(), since);
        }
        if (row.endedOn() != null && !row.endedOn().isAfter(day)) {
            coded(child, row, ReturnColumn.EPISODES_REC, CODES.endReasons(), row.endReason(), row.endedOn());
            if (isMove(child, row)) {
                coded(
                        child,
                        row,
                        ReturnColumn.EPISODES_REASON_PLACE_CHANGE,
                        CODES.changeReasons(),
                        row.changeReason(),
                        row.endedOn());
            }
        }
        whereabouts(book, child, row);
    }

    private <C extends Code> void coded(
            ChildHistory child, Episode row, ReturnColumn column, CodeList<C> codes, String code, LocalDate since) {
        if (code == null) {
            add(child, column, row, Kind.BLANK, since);
        } else if (codes.find(code).isEmpty()) {
            add(child, column, row, Kind.NOT_KNOWN, since);
        }
    }

    /** Another placement follows on the day on which it ended; neither is a temporary stay, of which the return asks no reason. */
    private static boolean isMove(ChildHistory child, Episode row) {
        Predicate<Episode> follows = next -> next != row && next.startedOn().equals(row.endedOn());
        Optional<Episode> next = child.episodes().stream().filter(follows).findFirst();
        return next.isPresent()
                && !row.isTemporary()
                && !next.get().isTemporary()
                && CODES.startReasons().of(next.get().startReason()).newPlacement();
    }

    /** Who came alone has no home here to give the postcode of. What a directory could not find is known only where one was asked. */
    private void whereabouts(CareBook book, ChildHistory child, Episode row) {
        boolean asked = row.location() != null && row.location().edition() != null;
        if (row.placementPostcode() == null) {
            add(child, ReturnColumn.EPISODES_PL_POST, row, Kind.BLANK, row.startedOn());
        } else if (asked && row.location().side() == Side.UNKNOWN) {
            add(child, ReturnColumn.EPISODES_PL_POST, row, Kind.NOT_KNOWN, row.startedOn());
        }
        if (row.homePostcode() == null) {
            if (!Boolean.TRUE.equals(book.isUnaccompanied(child, row.startedOn()))) {
                add(child, ReturnColumn.EPISODES_HOME_POST, row, Kind.BLANK, row.startedOn());
            }
        } else if (asked
                && row.location().side() != Side.UNKNOWN
                && row.location().tenths() == null) {
            add(child, ReturnColumn.EPISODES_HOME_POST, row, Kind.NOT_KNOWN, row.startedOn());
        }
    }

    private void add(ChildHistory child, ReturnColumn column, Episode episode, Kind kind, LocalDate since) {
        found.add(new Gap(child, column, episode, null, kind, since));
    }
}
