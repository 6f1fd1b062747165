package org.hearth.fostering.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.netgain.Entry;
import org.hearth.fostering.netgain.HouseholdCount;
import org.hearth.fostering.recruitment.Enquiry;

/**
 * The net gain that is expected by 31 March, of one kind of household: what has come and gone, who of those in the pipeline may
 * be approved by then, and who may leave. Households and places are forecast side by side, each in its own unit.
 *
 * @param day      to which what has happened is told
 * @param end      31 March of that reporting year
 * @param ahead    whether last days that are recorded and lie after the day were looked at
 * @param parts    they add up to what is expected
 * @param places   {@code null} for kinds that have none
 * @param pipeline the open enquiries behind the parts of the stages, those there longest first
 * @param leaving  those approved on the day who are recorded as approved no longer from a day up to the end; empty where it was not looked
 */
public record Forecast(
        HouseholdKind kind,
        LocalDate day,
        LocalDate end,
        boolean ahead,
        List<Part> parts,
        Span households,
        Span places,
        List<Open> pipeline,
        List<Leaving> leaving,
        Rests rests) {
    public Forecast {
        parts = List.copyOf(parts);
        pipeline = List.copyOf(pipeline);
        leaving = List.copyOf(leaving);
    }

    /** The range is made so wide that eight in ten of what is expected lie in it. */
    public static final int IN_TEN = 8;

    /** What a part of the forecast tells of. */
    public enum Line {
        SO_FAR("Net gain so far"),
        IN_STAGE("Of those in hand"),
        TO_COME("Of enquiries still to come"),
        OTHERWISE("From another service or kind, without an enquiry of this kind"),
        LEAVERS("Leavers"),
        VARIED("Variations of terms");

        private final String words;

        Line(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A summand, on average and to one decimal; below 0 for what goes.
     *
     * @param stage      of {@link Line#IN_STAGE}; else {@code null}
     * @param households {@code null} where the line is none of households
     * @param places     {@code null} for kinds that have none
     */
    public record Part(Line line, Reached stage, BigDecimal households, BigDecimal places) {}

    /**
     * @param expected on average, to one decimal
     * @param low      the lower end of the range, counted in
     * @param high     likewise the upper
     */
    public record Span(BigDecimal expected, int low, int high) {

        /** To a whole number, halves away from 0. */
        public int rounded() {
            return expected.setScale(0, RoundingMode.HALF_UP).intValueExact();
        }

        public boolean holds(int happened) {
            return low <= happened && happened <= high;
        }
    }

    /** One enquiry in hand. */
    public record Open(Enquiry enquiry, Reached at, LocalDate since) {}

    /**
     * What it rests on.
     *
     * @param enquiriesFrom the day from which every enquiry of the kind is taken to be recorded
     * @param pipeline      the days whose enquiries, steps and decisions count
     * @param register      the days whose leavers and variations count
     * @param withEnquiry   the days of whose approvals the enquiry would be known
     * @param enquiries     new ones on the pipeline's days
     * @param approved      those of the pipeline that were approved on those days
     * @param otherwise     who joined without an enquiry of this kind on the days of which it would be known
     * @param left          all who left on the register's days
     */
    public record Rests(
            LocalDate enquiriesFrom,
            Period pipeline,
            Period register,
            Period withEnquiry,
            List<Enquiry> enquiries,
            List<Enquiry> approved,
            List<Entry<HouseholdCount>> otherwise,
            int left) {
        public Rests {
            enquiries = List.copyOf(enquiries);
            approved = List.copyOf(approved);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** A household whose last day of approval is recorded and lies ahead. @param on the first day without */
    public record Leaving(Household household, LocalDate on) {}

    /** The open enquiries of one stage. */
    public List<Open> at(Reached stage) {
        return pipeline.stream().filter(one -> one.at() == stage).toList();
    }
}
