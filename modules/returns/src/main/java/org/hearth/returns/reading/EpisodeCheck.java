package org.hearth.returns.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlaceCode;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.time.ReportingYear;

/** The rows that say where each child was, under which order, from when to when. */
final class EpisodeCheck implements RowCheck {
    private static final int DECOM = 1;
    private static final int RNE = 2;
    private static final int LS = 3;
    private static final int CIN = 4;
    private static final int PLACE = 5;
    private static final int PROVIDER = 6;
    private static final int DEC = 7;
    private static final int REC = 8;
    private static final int REASON = 9;
    private static final int HOME_POST = 10;
    private static final int PL_POST = 11;

    /** Fewer rows than this that ended before the year may be slips, however small the file. */
    private static final int FEW = 5;

    private final Say say;
    private final ReportingYear year;
    private final List<CodeCheck> required;
    private final List<CodeCheck> optional;
    private final List<PostcodeCheck> postcodes;
    private final EpisodeSequence sequence;
    private int dated;
    private int later;
    private int earlier;

    /** @param unknownPostcode whether a postcode directory is loaded that does not hold it */
    EpisodeCheck(int year, Predicate<String> unknownPostcode, Say say) {
        this.say = say;
        this.year = new ReportingYear(year);
        Codes codes = Codes.standard();
        required = List.of(
                new CodeCheck(codes.startReasons(), RNE, "143", year, say),
                new CodeCheck(codes.legalStatuses(), LS, "144", year, say),
                new CodeCheck(codes.needs(), CIN, "145", year, say),
                new CodeCheck(codes.places(), PLACE, "146", year, say));
        optional = List.of(
                new CodeCheck(codes.providers(), PROVIDER, "178", year, say),
                new CodeCheck(codes.endReasons(), REC, "149", year, say),
                new CodeCheck(codes.changeReasons(), REASON, "1009", year, say));
        postcodes = List.of(
                new PostcodeCheck(
                        HOME_POST, unknownPostcode, "how far the child was placed from home is not known", say),
                new PostcodeCheck(
                        PL_POST,
                        unknownPostcode,
                        "in whose area the placement lies and how far it is from home are not known",
                        say));
        sequence = new EpisodeSequence(say);
    }

    @Override
    public boolean check(Row row) {
        ReadDate began = ReadDate.of(row.get(DECOM));
        ReadDate ended = ReadDate.of(row.get(DEC));
        if (!datesCanBeUsed(row, began, ended)) {
            return false;
        }
        dated++;
        if (began.day().isAfter(year.lastDay())) {
            later++;
        } else if (ended.day() != null && ended.day().isBefore(year.firstDay())) {
            earlier++;
        }
        if (!belongsToYear(row, began, ended)) {
            return false;
        }
        boolean endWithoutReason = !ended.isBlank() && row.get(REC).isEmpty();
        boolean reasonWithoutEnd = ended.isBlank() && !row.get(REC).isEmpty();
        if (endWithoutReason) {
            say.error(
                    "148",
                    row,
                    REC,
                    "An end date is given but no reason. The row was taken as sent; enter why the episode ended, or clear the end date.");
        } else if (reasonWithoutEnd) {
            say.error(
                    "148",
                    row,
                    DEC,
                    "A reason for ending is given but no end date. The row was taken as still open; enter the date it ended, or clear the reason.");
        }
        for (CodeCheck code : required) {
            code.required(row);
            code.check(row);
        }
        for (CodeCheck code : optional) {
            code.check(row);
        }
        checkProvider(row);
        for (PostcodeCheck postcode : postcodes) {
            postcode.check(row);
        }
        sequence.add(row, began.day(), ended.day(), row.get(REC).isEmpty());
        return true;
    }

    private boolean datesCanBeUsed(Row row, ReadDate began, ReadDate ended) {
        if (began.isBlank()) {
            say.refuse(
                    "141",
                    row,
                    DECOM,
                    "The start date is blank, so the row was left out. Enter the day the episode began as dd/mm/yyyy.");
            return false;
        }
        if (began.isUnreadable()) {
            say.refuse("141", row, DECOM, "The start date cannot be read, so the row was left out. " + began.problem());
        }
        if (ended.isUnreadable()) {
            say.refuse("147", row, DEC, "The end date cannot be read, so the row was left out. " + ended.problem());
        }
        if (began.isUnreadable() || ended.isUnreadable()) {
            return false;
        }
        if (ended.day() != null && ended.day().isBefore(began.day())) {
            say.refuse(
                    "356",
                    row,
                    DEC,
                    "The episode would end before it began on %s, so the row was left out. Check both dates and send the file again."
                            .formatted(ReadDate.asSent(began.day())));
            return false;
        }
        return true;
    }

    /** A return tells of one year: what begins after it would be counted where no return has told of it. */
    private boolean belongsToYear(Row row, ReadDate began, ReadDate ended) {
        if (began.day().isAfter(year.lastDay())) {
            say.refuse(
                    "354",
                    row,
                    DECOM,
                    "The episode begins after the year ended on %s, so the row was left out. Check the date and the year you chose."
                            .formatted(ReadDate.asSent(year.lastDay())));
            return false;
        }
        if (ended.day() == null) {
            return true;
        }
        if (ended.day().isAfter(year.lastDay())) {
            say.error(
                    "385",
                    row,
                    DEC,
                    "The episode ends after the year ended on %s. The row was taken as sent; leave the end blank if it was still open on that day."
                            .formatted(ReadDate.asSent(year.lastDay())));
        }
        if (ended.day().isBefore(year.firstDay())) {
            say.error(
                    "EPISODE-EARLIER",
                    row,
                    DEC,
                    "The episode ended before the year began on %s. The row was taken as sent; a return has no such rows, so check the date and the year you chose."
                            .formatted(ReadDate.asSent(year.firstDay())));
        }
        if (ended.day().equals(began.day())) {
            say.error(
                    "355",
                    row,
                    DEC,
                    "The episode begins and ends on one day. The row was taken as sent; an episode lasts at least a day, so check both dates.");
        }
        return true;
    }

    /**
     * More than half outside the year, or a tenth that ended before it: our own measures, as the returns seen have no row
     * that ended before their year. Last year's return sent as this year's has about half, the rest being open.
     */
    @Override
    public Optional<String> unfit() {
        int outside = later + earlier;
        return 2 * outside > dated || 10 * earlier > dated && earlier >= FEW
                ? Optional.of(
                        "%,d of %,d episodes begin after %s or ended before %s, so this seems to be another year's file and none of it was taken. Choose its year and send it again."
                                .formatted(
                                        outside,
                                        dated,
                                        ReadDate.asSent(year.lastDay()),
                                        ReadDate.asSent(year.firstDay())))
                : Optional.empty();
    }

    private void checkProvider(Row row) {
        Optional<PlaceCode> place = Codes.standard().places().find(row.get(PLACE));
        if (place.isEmpty()) {
            return;
        }
        boolean wantsNone =
                place.get().group() == PlacementGroup.TEMPORARY || place.get().group() == PlacementGroup.OTHER;
        if (wantsNone && !row.get(PROVIDER).isEmpty()) {
            say.error(
                    "178",
                    row,
                    PROVIDER,
                    "A provider is given for a temporary or other placement (%s). The row was taken as sent; clear the provider, or correct the placement."
                            .formatted(row.get(PLACE)));
        } else if (!wantsNone && row.get(PROVIDER).isEmpty()) {
            say.error(
                    "526",
                    row,
                    PROVIDER,
                    "The provider is blank. The row was taken as sent; enter who provides the placement (PR0 to PR5).");
        }
    }

    @Override
    public void finish() {
        postcodes.forEach(PostcodeCheck::finish);
        sequence.finish();
    }
}
