package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import org.hearth.core.api.places.PostcodeDirectory;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.people.CurrentPerson;

/** A postcode directory sent by a person, by the page or by the API: loaded, and a line in the audit. */
@ApplicationScoped
class Uploads {
    @Inject
    PostcodeDirectory directory;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /** @throws RuleBroken for the field {@code file} */
    public Edition take(String fileName, InputStream file) {
        if (fileName == null || fileName.isBlank()) {
            throw new RuleBroken("file", "No file was sent. Choose the postcode directory and send it.");
        }
        Edition edition = directory.load(fileName, file, person.get().name());
        audit.record(
                "postcodes.imported",
                edition.hash(),
                Map.of("edition", edition.name(), "postcodes", String.valueOf(edition.postcodes())));
        return edition;
    }
}
