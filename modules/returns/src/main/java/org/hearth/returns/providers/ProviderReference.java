package org.hearth.returns.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.hearth.core.api.reference.ReferenceData;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.time.UkTime;
import org.hearth.returns.providers.Providers.Current;
import org.hearth.returns.providers.Providers.Edition;

/** The inspectorate's lists, on the page of reference data. */
@ApplicationScoped
class ProviderReference implements ReferenceData {
    private static final String KIND = "Providers";
    private static final String PAGE = "/reference/providers";

    @Inject
    Providers providers;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Held held() {
        return providers.current().map(ProviderReference::of).orElseGet(() -> Held.none(
                        KIND,
                        "None of the inspectorate's lists is loaded. An analyst or administrator loads them.",
                        "The rules of the return that look numbers of homes and agencies (URN) up are not run, unless a list is sent with the files that are tried.")
                .seenAt(PAGE, "Load the inspectorate's lists"));
    }

    private static Held of(Current current) {
        Edition edition = current.edition();
        Held held = Held.whole(
                        KIND,
                        "%,d %s, %,d of them closed."
                                .formatted(edition.settings(), settings(edition.settings()), edition.closed()),
                        "%s, loaded on %s by %s."
                                .formatted(
                                        edition.name(),
                                        Days.inWords(UkTime.dayOf(edition.loadedAt())),
                                        edition.loadedBy()),
                        edition.validFrom() == null
                                ? "From which day was not said when it was loaded."
                                : "From %s, until the next is loaded.".formatted(Days.inWords(edition.validFrom())))
                .seenAt(PAGE, "See the lists, or load the next");
        var gaps = new ArrayList<String>();
        var off = new ArrayList<String>();
        if (edition.unusable() > 0) {
            gaps.add("%,d %s could not be used."
                    .formatted(edition.unusable(), edition.unusable() == 1 ? "row" : "rows"));
            off.add("The numbers (URN) of those rows are reported as unknown.");
        }
        if (current.unknownPostcodes() == null) {
            gaps.add(
                    "No postcode directory is loaded, so the councils of settings are known only where the list gives them.");
            off.add("Whether a setting lies in our area is not known.");
        } else if (current.unknownPostcodes() > 0) {
            gaps.add("For %,d %s the postcode is not in the postcode directory."
                    .formatted(current.unknownPostcodes(), settings(current.unknownPostcodes())));
            off.add("In whose area they lie is known only where the list says it.");
        }
        return gaps.isEmpty() ? held : held.without(String.join(" ", gaps), String.join(" ", off));
    }

    private static String settings(int number) {
        return number == 1 ? "setting" : "settings";
    }
}
