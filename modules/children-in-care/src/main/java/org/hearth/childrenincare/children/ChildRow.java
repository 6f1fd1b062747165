package org.hearth.childrenincare.children;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.PeriodOfCare;
import org.hearth.core.api.care.Placement;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlacementGroup;

/**
 * One child in care on the day, as the list shows it. Of a restricted record, to those who have given no reason, only
 * that it is there: {@code reference} is "restricted" and nothing else is told.
 *
 * @param age          completed years, {@code null} when not known
 * @param legalStatus  LS
 * @param place        PLACE of the placement that counts
 * @param side         inside or outside the council's area, or not known
 * @param host         the council where the placement is; {@code null} when not known
 * @param miles        to one place, {@code null} when not known
 * @param over20Miles   {@code null} when the distance is not known
 * @param unaccompanied {@code null} when the file that tells is not held
 * @param inCareSince  {@code null} when the records held begin after care did
 * @param placedSince  the start of the placement
 */
public record ChildRow(
        boolean revealed,
        String reference,
        Integer age,
        AgeBand band,
        String legalStatus,
        String legalStatusWords,
        PlacementGroup group,
        String place,
        String placeWords,
        String provider,
        String providerWords,
        Location.Side side,
        String host,
        BigDecimal miles,
        Boolean over20Miles,
        Boolean unaccompanied,
        LocalDate inCareSince,
        LocalDate placedSince) {

    public static final String RESTRICTED = "restricted";

    static ChildRow restricted() {
        return new ChildRow(
                false,
                RESTRICTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ChildRow of(CareBook book, ChildHistory child, LocalDate day, Codes codes) {
        Standing standing = Standing.of(child, day);
        PeriodOfCare care = child.periodOn(day);
        Placement placement = child.placementOn(day);
        Location location = standing.location() == null ? Location.UNKNOWN : standing.location();
        AgeBand band = AgeBand.of(child, day);
        return new ChildRow(
                true,
                child.reference(),
                band == AgeBand.NOT_KNOWN ? null : child.ageOn(day),
                band,
                standing.present().legalStatus(),
                words(
                        standing.present().legalStatus(),
                        codes.legalStatuses()
                                .of(standing.present().legalStatus())
                                .meaning()),
                standing.group(),
                standing.home().place(),
                words(
                        standing.home().place(),
                        codes.places().of(standing.home().place()).meaning()),
                standing.home().provider(),
                words(
                        standing.home().provider(),
                        codes.providers().of(standing.home().provider()).meaning()),
                location.side(),
                location.areaAuthority(),
                location.tenths() == null ? null : BigDecimal.valueOf(location.tenths(), 1),
                location.tenths() == null ? null : location.isOver20Miles(),
                book.isUnaccompanied(child, day),
                care.startKnown() ? care.startedOn() : null,
                placement.startedOn());
    }

    private static String words(String code, String meaning) {
        return code == null ? "not recorded" : meaning;
    }
}
