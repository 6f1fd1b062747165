package org.hearth.returns.merging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

/** A row of Episodes that can be used. Codes in capitals, {@code null} when blank. Fields as in the return. */
public record EpisodeRow(
        int year,
        int line,
        LocalDate began,
        LocalDate ended,
        String startReason,
        String legalStatus,
        String need,
        String place,
        String provider,
        String endReason,
        String changeReason,
        String homePostcode,
        String placementPostcode,
        String urn)
        implements Says {

    /** ssda903.md section 6, item 5: by start, then by end with blank last, then as in the file. */
    static final Comparator<EpisodeRow> ORDER = Comparator.comparing(EpisodeRow::began)
            .thenComparing(EpisodeRow::ended, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(EpisodeRow::year)
            .thenComparing(EpisodeRow::line);

    boolean isOpen() {
        return ended == null;
    }

    @Override
    public String where() {
        return "%d Episodes line %d".formatted(year, line);
    }

    @Override
    public Map<String, String> says() {
        return Says.of(
                "DECOM",
                began,
                "DEC",
                ended,
                "RNE",
                startReason,
                "LS",
                legalStatus,
                "CIN",
                need,
                "PLACE",
                place,
                "PLACE_PROVIDER",
                provider,
                "REC",
                endReason,
                "REASON_PLACE_CHANGE",
                changeReason,
                "HOME_POST",
                homePostcode,
                "PL_POST",
                placementPostcode,
                "URN",
                urn);
    }
}
