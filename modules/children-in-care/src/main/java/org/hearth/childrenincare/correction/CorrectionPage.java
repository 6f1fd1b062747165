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
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/**
 * Correcting one episode: every field as it is known, and why it is wrong. When someone else has changed it meanwhile,
 * what was typed stays, what it says now stands beside it, and sending again corrects that.
 */
@Named
@RequestScoped
public class CorrectionPage {

    @Inject
    Corrections corrections;

    @Inject
    Codes codes;

    private boolean loaded;
    private ChildHistory child;
    private Recorded recorded;
    private String version;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private final Map<String, String> text = new HashMap<>();
    private String why;
    private List<Now> now = List.of();

    /** A field that says now other than what was typed. */
    public record Now(String words, String says) {}

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
        recorded = child == null
                ? null
                : id(Pages.parameter("episode").orElse(""))
                        .flatMap(id -> corrections.episode(child, id))
                        .orElse(null);
        if (recorded == null) {
            Pages.notFound();
            return;
        }
        if (version == null) {
            version = Pages.parameter("version").orElse(String.valueOf(recorded.version()));
        }
    }

    /** What stands in the form when it is first opened. */
    public void show() {
        load();
        if (recorded != null) {
            startedOn = recorded.episode().startedOn();
            endedOn = recorded.episode().endedOn();
            for (EpisodeField field : EpisodeField.values()) {
                text.put(field.key(), FieldText.of(recorded.episode(), field));
            }
        }
    }

    public void correct() {
        load();
        if (recorded == null) {
            return;
        }
        try {
            corrections.correct(recorded.episode().id(), seen(), typed(), why);
            Pages.done(getHistory(), "The episode is corrected. What was known before stays readable below.");
        } catch (RecordChanged late) {
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

    private Map<EpisodeField, String> typed() {
        var typed = new EnumMap<EpisodeField, String>(EpisodeField.class);
        for (EpisodeField field : EpisodeField.values()) {
            typed.put(field, typed(field));
        }
        return typed;
    }

    private String typed(EpisodeField field) {
        return switch (field) {
            case STARTED_ON -> startedOn == null ? null : startedOn.toString();
            case ENDED_ON -> endedOn == null ? null : endedOn.toString();
            default -> text.get(field.key());
        };
    }

    private List<Now> differing(Recorded is) {
        List<Now> differing = new ArrayList<>();
        for (EpisodeField field : EpisodeField.values()) {
            String says = FieldText.of(is.episode(), field);
            String typed = typed(field);
            if (!(says == null ? "" : says).equals(typed == null ? "" : typed.strip())) {
                differing.add(new Now(field.words(), FieldText.inWords(is.episode(), field, codes)));
            }
        }
        return differing;
    }

    private List<Choice> choices(EpisodeField field) {
        load();
        return FieldText.choices(
                FieldText.list(field, codes), recorded == null ? null : FieldText.of(recorded.episode(), field));
    }

    private static Optional<UUID> id(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }

    public List<Choice> getStartReasons() {
        return choices(EpisodeField.START_REASON);
    }

    public List<Choice> getLegalStatuses() {
        return choices(EpisodeField.LEGAL_STATUS);
    }

    public List<Choice> getNeeds() {
        return choices(EpisodeField.NEED);
    }

    public List<Choice> getPlaces() {
        return choices(EpisodeField.PLACE);
    }

    public List<Choice> getProviders() {
        return choices(EpisodeField.PROVIDER);
    }

    public List<Choice> getEndReasons() {
        return choices(EpisodeField.END_REASON);
    }

    public List<Choice> getChangeReasons() {
        return choices(EpisodeField.CHANGE_REASON);
    }

    public String getReference() {
        load();
        return child == null ? "" : child.reference();
    }

    public String getEpisode() {
        load();
        return recorded == null ? "" : recorded.episode().id().toString();
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

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
