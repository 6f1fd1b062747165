package org.hearth.childrenincare.correction;

import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.pages.Days;

/** A field of an episode as text, for the API, and in words, for pages. */
final class FieldText {
    private FieldText() {}

    /** As it is kept: a code, a date as in ISO 8601; {@code null} for blank. */
    static String of(Episode episode, EpisodeField field) {
        return switch (field) {
            case STARTED_ON -> episode.startedOn().toString();
            case START_REASON -> episode.startReason();
            case LEGAL_STATUS -> episode.legalStatus();
            case NEED -> episode.need();
            case PLACE -> episode.place();
            case PROVIDER -> episode.provider();
            case ENDED_ON ->
                episode.endedOn() == null ? null : episode.endedOn().toString();
            case END_REASON -> episode.endReason();
            case CHANGE_REASON -> episode.changeReason();
            case HOME_POSTCODE -> episode.homePostcode();
            case PLACEMENT_POSTCODE -> episode.placementPostcode();
            case URN -> episode.urn();
        };
    }

    /** As people read it; "blank" where there is nothing. */
    static String inWords(Episode episode, EpisodeField field, Codes codes) {
        String text = of(episode, field);
        if (text == null) {
            return "blank";
        }
        if (field == EpisodeField.STARTED_ON) {
            return Days.inWords(episode.startedOn());
        }
        if (field == EpisodeField.ENDED_ON) {
            return Days.inWords(episode.endedOn());
        }
        CodeList<? extends Code> list = list(field, codes);
        return list == null ? text : text + ", " + list.of(text).meaning();
    }

    /** The codes of the field's column; {@code null} where it has none. */
    static CodeList<? extends Code> list(EpisodeField field, Codes codes) {
        return codes.lists().stream()
                .filter(list -> list.column().equals(field.column()))
                .findFirst()
                .orElse(null);
    }
}
