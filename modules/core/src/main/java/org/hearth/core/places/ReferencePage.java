package org.hearth.core.places;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.core.api.reference.ReferenceData.Held;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.time.UkTime;

/** What reference data is held, kind by kind, and what is missing; and the form that loads another postcode directory. */
@Named
@RequestScoped
public class ReferencePage {

    @Inject
    PostcodeEditions editions;

    @Inject
    ReferenceShelf shelf;

    @Inject
    Uploads uploads;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private List<Part> files = List.of();
    private List<Edition> all;
    private List<Held> kinds;

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

    /** In thousands as people read them: 2,712,345. */
    public String number(int number) {
        return "%,d".formatted(number);
    }

    public LocalDate day(Edition edition) {
        return UkTime.dayOf(edition.loadedAt());
    }

    /** Every kind of reference data, in the order in which their keepers want to stand. */
    public List<Held> getKinds() {
        if (kinds == null) {
            kinds = shelf.all();
        }
        return kinds;
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
