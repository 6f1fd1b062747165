package org.hearth.childrenincare.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.RecordChanged;
import org.hearth.core.api.care.Recorded;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Correcting one episode. */
@Named
@RequestScoped
public class CorrectionPage extends CorrectingForm<EpisodeField> {
    private Recorded recorded;
    private LocalDate startedOn;
    private LocalDate endedOn;

    public CorrectionPage() {
        super(EpisodeField.class);
    }

    @Override
    Optional<Known<EpisodeField>> find(ChildHistory child) {
        recorded = id(Pages.parameter("episode").orElse(""))
                .flatMap(id -> corrections.episode(child, id))
                .orElse(null);
        return Optional.ofNullable(recorded).map(CorrectionPage::known);
    }

    @Override
    void send(ChildHistory child, long seen, Map<EpisodeField, String> typed, String because) {
        corrections.correct(recorded.episode().id(), seen, typed, because);
    }

    @Override
    Optional<Known<EpisodeField>> overtaken(RuleBroken refused) {
        return refused instanceof RecordChanged late ? Optional.of(known(late.now())) : Optional.empty();
    }

    @Override
    String corrected() {
        return "The episode is corrected. What was known before stays readable below. "
                + "The department's rules find the same as before in what was sent, until the return is loaded as it is written now.";
    }

    @Override
    LocalDate day(EpisodeField field) {
        return field == EpisodeField.STARTED_ON ? startedOn : endedOn;
    }

    @Override
    void fillDays(Map<EpisodeField, String> says) {
        startedOn = parsed(says.get(EpisodeField.STARTED_ON));
        endedOn = parsed(says.get(EpisodeField.ENDED_ON));
    }

    private static Known<EpisodeField> known(Recorded is) {
        return new Known<>(is.version(), FieldText.of(is.episode()));
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

    public String getEpisode() {
        load();
        return recorded == null ? "" : recorded.episode().id().toString();
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
}
