package org.hearth.core.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.core.api.places.PostcodeDirectory;
import org.hearth.core.api.places.PostcodeDirectory.Edition;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;

/** The postcode directory in use. */
@ApplicationScoped
class PostcodeReference implements ReferenceData {
    private static final String KIND = "Postcode directory";

    @Inject
    PostcodeDirectory directory;

    @Inject
    PostcodesAtStart atStart;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Held held() {
        Held held = directory
                .current()
                .map(PostcodeReference::of)
                .orElseGet(
                        () -> Held.none(
                                KIND,
                                "No postcode directory is loaded. An administrator loads the national postcode directory.",
                                "Whether a placement is inside or outside our area, in whose area it is and how far from home is not known. The rules of the return that need postcodes are not run, and the councils of providers are not known."));
        return atStart.fault()
                .map(fault ->
                        held.without(held.missing() == null ? fault : held.missing() + " " + fault, held.switchedOff()))
                .orElse(held);
    }

    private static Held of(Edition edition) {
        Held held = Held.whole(
                KIND,
                "%,d postcodes, of which %,d are no longer in use and %,d have no grid reference."
                        .formatted(edition.postcodes(), edition.terminated(), edition.withoutGrid()),
                "%s, loaded on %s by %s."
                        .formatted(edition.name(), Days.inWords(UkTime.dayOf(edition.loadedAt())), edition.loadedBy()),
                "Until another is loaded. The directory does not say itself of which month it is.");
        return edition.unusable() == 0
                ? held
                : held.without(
                        "%,d rows of the file could not be used.".formatted(edition.unusable()),
                        "Placements at the postcodes of those rows are nowhere, and are asked about when a return is sent.");
    }
}
