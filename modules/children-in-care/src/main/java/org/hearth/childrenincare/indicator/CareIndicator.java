package org.hearth.childrenincare.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.figures.Indicator;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;

/** What the indicators over the book of care share: the book itself, and ways to sort children. */
interface CareIndicator extends Indicator<CareBook> {

    /** Whom nearly every share is a share of. */
    String IN_CARE = "children in care on the day, leaving out agreed series of short breaks (legal status V3, V4)";

    /** Whom the shares of those who left are shares of: the persons of CIC-04. */
    String LEFT_CARE = "children who left care in the period, each by the last leaving";

    @Override
    default Class<CareBook> book() {
        return CareBook.class;
    }

    static List<ChildHistory> those(List<ChildHistory> children, Predicate<ChildHistory> who) {
        var found = new ArrayList<ChildHistory>();
        for (ChildHistory child : children) {
            if (who.test(child)) {
                found.add(child);
            }
        }
        return found;
    }

    /** Those of the children in care on the day who stand as asked. */
    static List<ChildHistory> standing(List<ChildHistory> inCare, LocalDate day, Predicate<Standing> how) {
        return those(inCare, child -> how.test(Standing.of(child, day)));
    }

    /** How many of the children in care have a placement of which no kind is recorded. */
    static int notRecorded(List<ChildHistory> inCare, LocalDate day) {
        return standing(inCare, day, standing -> !standing.hasPlace()).size();
    }

    /**
     * A share by where children are placed. Where that is known of no one, for want of postcodes or of a directory to look
     * them up in, the answer is not known and not 0 (GEN-17).
     */
    static Measure shareWherePlaced(List<ChildHistory> those, List<ChildHistory> inCare, int notKnown) {
        return !inCare.isEmpty() && notKnown == inCare.size()
                ? new Measure.NotKnown(
                        "Of none of the %d children is it known where the placement is.".formatted(notKnown),
                        "a postcode directory, or a return with postcodes,")
                : Measure.share(those, inCare);
    }

    /** The key of a part, from the name of what it stands for: {@code NOT_OBTAINED} is {@code not-obtained}. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A part for each value, empty ones too, so that a reader sees that there is no one in it. */
    static <V> List<Measured.Part> parts(
            String dimension,
            List<V> values,
            List<ChildHistory> children,
            Function<ChildHistory, V> of,
            Function<V, String> key,
            Function<V, String> name) {
        var members = new java.util.LinkedHashMap<V, List<ChildHistory>>();
        values.forEach(value -> members.put(value, new ArrayList<>()));
        for (ChildHistory child : children) {
            members.get(of.apply(child)).add(child);
        }
        return members.entrySet().stream()
                .map(part -> new Measured.Part(
                        dimension, key.apply(part.getKey()), name.apply(part.getKey()), part.getValue()))
                .toList();
    }
}
