package org.hearth.childrenincare.correction;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.RecordField;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/**
 * A form in which a record of a child is corrected: every field as it is known, and why it is wrong. When someone else
 * has changed it meanwhile, what was typed stays, what it says now stands beside it, and sending again corrects that.
 *
 * @param <F> the record's fields
 */
public abstract class CorrectingForm<F extends Enum<F> & RecordField> {

    @Inject
    Corrections corrections;

    @Inject
    Codes codes;

    private final Class<F> fields;
    private boolean loaded;
    private ChildHistory child;
    private Known<F> known;
    private String version;
    private final Map<String, String> text = new HashMap<>();
    private String why;
    private List<Now> now = List.of();

    /** A field that says now other than what was typed. */
    public record Now(String words, String says) {}

    /**
     * The record as it is known.
     *
     * @param says text as it is kept; {@code null} for blank
     */
    record Known<F>(long version, Map<F, String> says) {}

    CorrectingForm(Class<F> fields) {
        this.fields = fields;
    }

    /** The record that the address names, audited as a view of it. */
    abstract Optional<Known<F>> find(ChildHistory child);

    /** @throws RuleBroken if it may not be so */
    abstract void send(ChildHistory child, long seen, Map<F, String> typed, String because);

    /** What the record says now, if it was refused because someone else was first. */
    abstract Optional<Known<F>> overtaken(RuleBroken refused);

    /** What the page says when it is done. */
    abstract String corrected();

    /** Dates are typed in three parts. */
    abstract LocalDate day(F field);

    abstract void fillDays(Map<F, String> says);

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
        known = child == null ? null : find(child).orElse(null);
        if (known == null) {
            Pages.notFound();
            return;
        }
        if (version == null) {
            version = Pages.parameter("version").orElse(String.valueOf(known.version()));
        }
    }

    /** What stands in the form when it is first opened. */
    public void show() {
        load();
        if (known != null) {
            fillDays(known.says());
            for (F field : fields.getEnumConstants()) {
                text.put(field.key(), known.says().get(field));
            }
        }
    }

    public void correct() {
        load();
        if (known == null) {
            return;
        }
        try {
            send(child, seen(), typed(), why);
            Pages.done(getHistory(), corrected());
        } catch (RuleBroken refused) {
            Pages.refused(refused);
            overtaken(refused).ifPresent(late -> {
                version = String.valueOf(late.version());
                now = differing(late.says());
            });
        }
    }

    private long seen() {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException rubbish) {
            return -1;
        }
    }

    private Map<F, String> typed() {
        var typed = new EnumMap<F, String>(fields);
        for (F field : fields.getEnumConstants()) {
            typed.put(field, typed(field));
        }
        return typed;
    }

    private String typed(F field) {
        if (!field.isDate()) {
            return text.get(field.key());
        }
        LocalDate day = day(field);
        return day == null ? null : day.toString();
    }

    private List<Now> differing(Map<F, String> is) {
        List<Now> differing = new ArrayList<>();
        for (F field : fields.getEnumConstants()) {
            String says = is.get(field);
            String typed = typed(field);
            if (!(says == null ? "" : says).equals(typed == null ? "" : typed.strip())) {
                differing.add(new Now(field.words(), FieldText.inWords(field, says, codes)));
            }
        }
        return differing;
    }

    List<Choice> choices(F field) {
        load();
        return FieldText.choices(
                FieldText.list(field, codes),
                known == null ? null : known.says().get(field));
    }

    static LocalDate parsed(String day) {
        return day == null ? null : LocalDate.parse(day);
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

    public List<Now> getNow() {
        return now;
    }

    public Map<String, String> getText() {
        return text;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
