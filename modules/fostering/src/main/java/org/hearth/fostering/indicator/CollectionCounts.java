package org.hearth.fostering.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.time.AsAt;
import org.hearth.core.api.time.Coverage;
import org.hearth.core.api.time.Period;

/** What the yearly collection reads of the books: of which days they tell, and allegations as FOS-13 counts them. */
@ApplicationScoped
public class CollectionCounts {

    @Inject
    FosteringBooks register;

    @Inject
    RecruitmentBooks enquiries;

    @Inject
    ConcernBooks concerns;

    @Inject
    AllegationsAboutCarers allegations;

    /**
     * @param received in the period
     * @param closed   in the period
     * @param open     on its last day
     * @param outcomes of those closed, in words; those that none had are left out
     */
    public record Allegations(int received, int closed, int open, Map<String, Integer> outcomes) {

        static Allegations of(List<Measured> measured) {
            var outcomes = new LinkedHashMap<String, Integer>();
            line(measured, "FOS-13.closed").breakdown().stream()
                    .filter(part -> !part.members().isEmpty())
                    .forEach(part -> outcomes.put(part.name(), part.members().size()));
            return new Allegations(
                    // support is a share of all that were received
                    line(measured, "FOS-13.support").measure().denominator().size(),
                    line(measured, "FOS-13.closed").measure().numerator().size(),
                    line(measured, "FOS-13").measure().numerator().size(),
                    outcomes);
        }

        private static Measured line(List<Measured> measured, String key) {
            return measured.stream()
                    .filter(one -> one.line().key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Why households are not known on days from the first on; empty where they are. */
    public String missingHouseholds(LocalDate firstDay) {
        Coverage told = register.coverage(register.at(null));
        return told.includes(firstDay)
                ? ""
                : register.notKnown(register.at(null), Period.ofDays(firstDay, firstDay))
                        .why();
    }

    /** Likewise of enquiries. */
    public String missingEnquiries(LocalDate firstDay) {
        Coverage told = enquiries.coverage(enquiries.at(null));
        return told.includes(firstDay)
                ? ""
                : enquiries
                        .notKnown(enquiries.at(null), Period.ofDays(firstDay, firstDay))
                        .why();
    }

    /** Likewise of allegations, without the day, for who may open them. */
    public String missingAllegations(LocalDate firstDay) {
        return concerns.coverage(concerns.at(null)).includes(firstDay)
                ? ""
                : "Not known: allegations were not recorded in Hearth for all of these days.";
    }

    /** To be asked for who may open the allegations themselves. */
    public Allegations allegations(Period period) {
        return Allegations.of(allegations.measure(concerns.at(null), new Asked(AsAt.now(period.lastDay()), period)));
    }
}
