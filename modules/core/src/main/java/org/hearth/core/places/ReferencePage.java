package org.hearth.core.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.figures.Population;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.core.api.time.WorkingDays;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;

/** What reference data is loaded, from where and how much of it; and the form that loads another postcode directory. */
@Named
@RequestScoped
public class ReferencePage {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    @Inject
    PostcodeEditions editions;

    @Inject
    PostcodesAtStart atStart;

    @Inject
    Places places;

    @Inject
    Population population;

    @Inject
    Codes codes;

    @Inject
    Uploads uploads;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private List<Part> files = List.of();
    private List<Edition> all;
    private final LocalDate today = LocalDate.now(Clock.system(HERE));

    public boolean isMayWrite() {
        return permissions.may(person.get(), "reference", Permissions.Action.WRITE);
    }

    /** Newest first. */
    public List<Edition> getEditions() {
        if (all == null) {
            all = editions.all();
        }
        return all;
    }

    /** The one in use, or {@code null}. */
    public Edition getCurrent() {
        return getEditions().isEmpty() ? null : getEditions().get(0);
    }

    /** In thousands as people read them: 2,712,345. */
    public String number(int number) {
        return "%,d".formatted(number);
    }

    public LocalDate day(Edition edition) {
        return edition.loadedAt().atZone(HERE).toLocalDate();
    }

    /** What was wrong with the file of the setting, or {@code null}. */
    public String getFault() {
        return atStart.fault().orElse(null);
    }

    public String getCouncil() {
        return places.councilName(places.responsibleAuthority(), today);
    }

    /** Which neighbours are held, by name. */
    public String getNeighbours() {
        List<String> names = places.adjoining(today).stream()
                .map(code -> places.councilName(code, today))
                .sorted()
                .toList();
        return names.isEmpty()
                ? "None are held, so which placements are at a distance is not known. Give them in the file that the setting HEARTH_ADJOINING_FILE names."
                : String.join(", ", names);
    }

    public String getPopulation() {
        return population
                .childrenOn(today)
                .map(estimate -> "%,d children aged 0 to 17 (%s)".formatted(estimate.children(), estimate.words()))
                .orElse(
                        "None is held for this council, so rates are not known. Give it in the file that the setting HEARTH_POPULATION_FILE names.");
    }

    public String getHolidays() {
        WorkingDays england = WorkingDays.england();
        return "England, %d to %d"
                .formatted(england.firstDay().getYear(), england.lastDay().getYear());
    }

    public String getCodes() {
        ReportingYear year = ReportingYear.of(today);
        int inForce = codes.lists().stream()
                .mapToInt(list -> list.in(year.ends()).size())
                .sum();
        int held = codes.lists().stream().mapToInt(list -> list.all().size()).sum();
        return "%d codes of %d lists, %d of them in force in %s"
                .formatted(held, codes.lists().size(), inForce, year.label());
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public void upload() {
        try {
            if (files == null || files.isEmpty()) {
                uploads.take(null, null);
                return;
            }
            Part file = files.get(0);
            try (var content = file.getInputStream()) {
                Edition edition = uploads.take(file.getSubmittedFileName(), content);
                Pages.done(
                        "/reference/list",
                        "%s is in use, with %,d postcodes.".formatted(edition.name(), edition.postcodes()));
            }
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        } catch (IOException e) {
            Pages.error("file", "The file did not arrive whole. Send it again.");
        }
    }
}
