package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.DetailsChanged;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/**
 * Correcting who a child is. When someone else has changed it meanwhile, what was typed stays, what it says now stands
 * beside it, and sending again corrects that.
 */
@Named
@RequestScoped
public class DetailsPage {

    @Inject
    Corrections corrections;

    @Inject
    Codes codes;

    private boolean loaded;
    private ChildHistory child;
    private Details.Known known;
    private String version;
    private LocalDate born;
    private LocalDate motherSince;
    private final Map<String, String> text = new HashMap<>();
    private String why;
    private List<CorrectionPage.Now> now = List.of();

    /**
     * Called for every view, and again when the form comes back; once a request. A form that comes back with a day that is
     * none never reaches the view action, so whoever asks for the child asks here first.
     */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        child = corrections.child(Pages.parameter("reference").orElse("")).orElse(null);
        if (child == null) {
            Pages.notFound();
            return;
        }
        known = corrections.details(child);
        if (version == null) {
            version = Pages.parameter("version").orElse(String.valueOf(known.version()));
        }
    }

    /** What stands in the form when it is first opened. */
    public void show() {
        load();
        if (known != null) {
            born = day(PersonField.BORN);
            motherSince = day(PersonField.MOTHER_SINCE);
            for (PersonField field : PersonField.values()) {
                text.put(field.key(), known.text(field));
            }
        }
    }

    public void correct() {
        load();
        if (known == null) {
            return;
        }
        try {
            corrections.correct(child, seen(), typed(), why);
            Pages.done(getHistory(), "The details are corrected. What was known before stays readable below.");
        } catch (DetailsChanged late) {
            Pages.refused(late);
            version = String.valueOf(late.now().version());
            now = differing(late.now());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private long seen() {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException rubbish) {
            return -1;
        }
    }

    private Map<PersonField, String> typed() {
        var typed = new EnumMap<PersonField, String>(PersonField.class);
        for (PersonField field : PersonField.values()) {
            typed.put(field, typed(field));
        }
        return typed;
    }

    private String typed(PersonField field) {
        return switch (field) {
            case BORN -> born == null ? null : born.toString();
            case MOTHER_SINCE -> motherSince == null ? null : motherSince.toString();
            default -> text.get(field.key());
        };
    }

    private List<CorrectionPage.Now> differing(Details.Known is) {
        List<CorrectionPage.Now> differing = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            String says = is.text(field) == null ? "" : is.text(field);
            String typed = typed(field) == null ? "" : typed(field).strip();
            if (!says.equals(typed)) {
                differing.add(new CorrectionPage.Now(field.words(), FieldText.inWords(field, is.text(field), codes)));
            }
        }
        return differing;
    }

    private LocalDate day(PersonField field) {
        return known.text(field) == null ? null : LocalDate.parse(known.text(field));
    }

    private List<Choice> choices(PersonField field) {
        load();
        return FieldText.choices(FieldText.list(field, codes), known == null ? null : known.text(field));
    }

    public List<Choice> getSexes() {
        return choices(PersonField.SEX);
    }

    public List<Choice> getEthnicities() {
        return choices(PersonField.ETHNICITY);
    }

    public List<Choice> getMothers() {
        return List.of(Choice.of("", "Blank"), Choice.of("0", "No"), Choice.of("1", "Yes"));
    }

    public String getReference() {
        load();
        return child == null ? "" : child.reference();
    }

    public String getHistory() {
        return "/children/history?reference=" + getReference();
    }

    public String getVersion() {
        load();
        return version;
    }

    public List<CorrectionPage.Now> getNow() {
        return now;
    }

    public Map<String, String> getText() {
        return text;
    }

    public LocalDate getBorn() {
        return born;
    }

    public void setBorn(LocalDate born) {
        this.born = born;
    }

    public LocalDate getMotherSince() {
        return motherSince;
    }

    public void setMotherSince(LocalDate motherSince) {
        this.motherSince = motherSince;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
