package org.hearth.core.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.time.UkTime;

/** The code lists of the return by year. */
@ApplicationScoped
class CodeReference implements ReferenceData {

    /** The first return that Hearth reads: 2016/17. */
    private static final int FIRST_YEAR = 2017;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Held held() {
        int now = ReportingYear.of(UkTime.today(clock)).ends();
        int all = codes.lists().stream().mapToInt(list -> list.all().size()).sum();
        return Held.whole(
                        "Codes of the return",
                        "%d codes of %d lists, %d of them in force in %s."
                                .formatted(all, codes.lists().size(), inForce(now), new ReportingYear(now).label()),
                        "The department's guides to the return of each year. They come with Hearth.",
                        "Each code with the return years in which it may be sent, from %s."
                                .formatted(new ReportingYear(FIRST_YEAR).label()))
                .with(byYear(now));
    }

    private int inForce(int year) {
        return codes.lists().stream().mapToInt(list -> list.in(year).size()).sum();
    }

    private List<String> byYear(int now) {
        var lines = new ArrayList<String>();
        for (int year = now; year >= FIRST_YEAR; year--) {
            int of = year;
            lines.add("%s: %d codes (%s)"
                    .formatted(
                            new ReportingYear(year).label(),
                            inForce(year),
                            codes.lists().stream()
                                    .map(list -> "%s %d"
                                            .formatted(
                                                    list.column(), list.in(of).size()))
                                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }
}
