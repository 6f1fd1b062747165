package org.hearth.returns.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Day;
import org.hearth.returns.checking.Provider;
import org.hearth.returns.providers.Providers;
import org.hearth.returns.providers.Providers.Current;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.providers.Providers.Loaded;
import org.hearth.returns.providers.Providers.Setting;
import org.hearth.returns.providers.Remark;

/** The inspectorate's lists of providers: the edition in use or a former one, its settings, and the form for the next. */
@Named
@RequestScoped
public class ProvidersPage {
    private static final int REMARKS_SHOWN = 200;

    @Inject
    Providers providers;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private Current current;
    private Edition edition;
    private List<Edition> editions = List.of();
    private org.hearth.returns.api.Part<Setting> settings = new org.hearth.returns.api.Part<>(List.of(), 0);
    private org.hearth.returns.api.Part<Remark> remarks = new org.hearth.returns.api.Part<>(List.of(), 0);
    private String urn;
    private int page = 1;
    private boolean known;
    private List<Part> files = new ArrayList<>();
    private LocalDate validFrom;

    /** An edition in the list of those that were loaded. */
    public record Row(String id, String name, String when, String by, int settings, String from) {}

    /** A setting as it is shown. */
    public record Line(
            String urn, String places, String sectors, String closed, String postcode, String council, String where) {}

    /** Finds what the address asks for; asked by the page itself too when a form came back with errors. */
    public void load() {
        if (known) {
            return;
        }
        known = true;
        current = providers.current().orElse(null);
        editions = providers.editions();
        String asked = Pages.parameter("edition").orElse(null);
        edition = asked == null
                ? current == null ? null : current.edition()
                : Shown.id(asked).flatMap(providers::edition).orElse(null);
        if (edition == null) {
            if (asked != null) {
                Pages.notFound();
            }
            return;
        }
        urn = Pages.parameter("urn").orElse(null);
        try {
            page = Shown.page();
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        settings = providers.settings(edition.id(), urn, page, Shown.PAGE);
        remarks = providers.remarks(edition.id(), REMARKS_SHOWN);
    }

    public void send() {
        List<SentFile> sent = ReturnForm.sent(files);
        try {
            Loaded loaded = providers.load(sent, validFrom, person.get().name());
            Pages.done(
                    "/reference/providers",
                    loaded.changed()
                            ? "The lists are in use, with %,d %s."
                                    .formatted(
                                            loaded.edition().settings(),
                                            loaded.edition().settings() == 1 ? "setting" : "settings")
                            : "These lists were in use already. Nothing was changed.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), "providers", Permissions.Action.WRITE);
    }

    /** The one that is shown, or {@code null}. */
    public Edition getEdition() {
        load();
        return edition;
    }

    public boolean isInUse() {
        return current != null
                && edition != null
                && edition.number() == current.edition().number();
    }

    public String getFrom() {
        return edition.validFrom() == null
                ? "From which day was not said when it was loaded"
                : "From " + Days.inWords(edition.validFrom());
    }

    public String getLoaded() {
        return "%s by %s".formatted(Shown.when(edition.loadedAt()), edition.loadedBy());
    }

    /** By the directory in use now for the edition in use, by that of the day for a former one. */
    public String getUnknownPostcodes() {
        Integer unknown = isInUse() ? current.unknownPostcodes() : edition.unknownPostcodes();
        if (unknown == null) {
            return isInUse()
                    ? "Not known: no postcode directory is loaded, so in whose area a setting lies is known only where the list says it"
                    : "Not known: no postcode directory was loaded on that day";
        }
        return "%,d".formatted(unknown);
    }

    public List<Remark> getRemarks() {
        return remarks.items();
    }

    public String getRemarksSummary() {
        return "What was found in rows of the lists: %,d%s"
                .formatted(
                        remarks.total(),
                        remarks.total() > REMARKS_SHOWN ? ", of which the first %d".formatted(REMARKS_SHOWN) : "");
    }

    public List<Line> getSettings() {
        return settings.items().stream().map(ProvidersPage::line).toList();
    }

    private static Line line(Setting setting) {
        Provider provider = setting.provider();
        Day closed = provider.closed();
        return new Line(
                provider.urn().text(),
                joined(provider.places().stream()),
                joined(provider.providers().stream()),
                closed.isDay() ? Days.inWords(closed.date()) : closed.isUnreadable() ? "Could not be read" : "Open",
                provider.postcode().isBlank()
                        ? "Not given"
                        : provider.postcode().text(),
                provider.council().isBlank() ? "Not known" : provider.council().text(),
                new Remark(setting.file(), setting.sheet(), setting.line(), true, "").place());
    }

    private static String joined(Stream<String> codes) {
        String joined = String.join(", ", codes.sorted().toList());
        return joined.isEmpty() ? "None" : joined;
    }

    public int getFound() {
        return settings.total();
    }

    public String getUrn() {
        return urn;
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return Shown.pages(settings.total());
    }

    /** The list without filter. */
    public String getPlain() {
        return isInUse() ? "/reference/providers" : "/reference/providers?edition=" + edition.id();
    }

    /** The list with its filter, for the next page. */
    public String getAddress() {
        String of =
                urn == null ? "" : "urn=" + java.net.URLEncoder.encode(urn, java.nio.charset.StandardCharsets.UTF_8);
        if (of.isEmpty()) {
            return getPlain();
        }
        return getPlain() + (isInUse() ? "?" : "&") + of;
    }

    /** All that were loaded, newest first. */
    public List<Row> getEditions() {
        return editions.stream()
                .map(one -> new Row(
                        one.id().toString(),
                        one.name(),
                        Shown.when(one.loadedAt()),
                        one.loadedBy(),
                        one.settings(),
                        one.validFrom() == null ? "Not said" : Days.inWords(one.validFrom())))
                .toList();
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
