package org.hearth.fostering.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.time.Coverage;
import org.hearth.fostering.household.Household;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Households;
import org.hearth.fostering.household.RegisterTells;
import org.hearth.fostering.recruitment.EnquiriesTell;
import org.hearth.fostering.recruitment.Recruitment;
import org.hearth.platform.api.settings.Settings;
import org.hearth.platform.api.time.UkTime;

/** Forecasts are reckoned once for all who ask, until something of households or enquiries is recorded. */
@ApplicationScoped
class Forecasts {
    private final Households households;
    private final Recruitment recruitment;
    private final Clock clock;
    private LocalDate completeFrom;
    private EnquiriesTell enquiriesTell;
    private Read current;

    /** What was read when so much was recorded, and what it answers. */
    private record Read(String recorded, Forecaster forecaster, Answers<Question> answers) {}

    /** @param ahead whether last days recorded after the day are looked at */
    private record Question(LocalDate day, HouseholdKind kind, boolean ahead, boolean before) {}

    /** For the container's proxy. */
    Forecasts() {
        this(null, null, null, null);
    }

    @Inject
    Forecasts(Households households, Recruitment recruitment, Clock clock, Settings settings) {
        this.households = households;
        this.recruitment = recruitment;
        this.clock = clock;
        this.completeFrom = settings == null ? null : RegisterTells.completeFrom(settings);
        this.enquiriesTell = settings == null ? null : EnquiriesTell.of(settings::get, settings.demoCounty());
    }

    LocalDate today() {
        return UkTime.today(clock);
    }

    /** By what is known now what lies ahead is known for today alone; by what was known on a day, for that day and after. */
    Outlook on(ForecastAsked asked) {
        if (asked.knownAt() != null) {
            boolean ahead = !asked.knownAt()
                    .atZone(UkTime.ZONE)
                    .toLocalDate()
                    .isAfter(asked.day().plusDays(1));
            return read(asked.knownAt()).on(asked.day(), asked.kind(), ahead);
        }
        return (Outlook)
                now(new Question(asked.day(), asked.kind(), !asked.day().isBefore(today()), false));
    }

    @SuppressWarnings("unchecked")
    List<Forecaster.Past> before(ForecastAsked asked) {
        return asked.knownAt() == null
                ? (List<Forecaster.Past>) now(new Question(asked.day(), asked.kind(), false, true))
                : read(asked.knownAt()).before(asked.day(), asked.kind());
    }

    private Object now(Question asked) {
        Read read = current();
        return read.answers()
                .of(
                        asked,
                        () -> asked.before()
                                ? read.forecaster().before(asked.day(), asked.kind())
                                : read.forecaster().on(asked.day(), asked.kind(), asked.ahead()));
    }

    private synchronized Read current() {
        // what is recorded while it is read makes it read again, for the numbers were taken before
        String recorded = households.recordings() + " " + recruitment.recordings();
        if (current == null || !current.recorded().equals(recorded)) {
            current = new Read(recorded, read(null), new Answers<>());
        }
        return current;
    }

    private Forecaster read(Instant knownAt) {
        List<Household> all = households.known(knownAt);
        Coverage tells = RegisterTells.of(all, completeFrom);
        return new Forecaster(
                all,
                recruitment.known(knownAt),
                tells.isEmpty() ? null : tells.spans().get(0).from(),
                enquiriesTell.from(recruitment.firstRecorded()));
    }
}
