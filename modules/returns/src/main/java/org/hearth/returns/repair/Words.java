package org.hearth.returns.repair;

import java.time.LocalDate;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.RecordField;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.pages.Days;

/** How a proposal is said. */
final class Words {
    private Words() {}

    /** As it is kept: a code, a date as in ISO 8601; {@code null} for blank. */
    static String text(Episode episode, EpisodeField field) {
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

    /** A field's text as people read it: "blank", a day, or a code with its meaning. */
    static String of(RecordField field, String text, Codes codes) {
        if (text == null) {
            return "blank";
        }
        if (field.isDate()) {
            return Days.inWords(LocalDate.parse(text));
        }
        return codes.lists().stream()
                .filter(list -> list.column().equals(field.column()))
                .findFirst()
                .map(list -> text + ", " + list.of(text).meaning())
                .orElse(text);
    }

    static String day(LocalDate day) {
        return Days.inWords(day);
    }

    static String episode(Episode episode) {
        return "Episode from " + day(episode.startedOn());
    }

    /** "the return of 2024/25", of a place such as "2025 Episodes line 17". */
    static String theReturn(String place) {
        return "the return of " + new ReportingYear(Integer.parseInt(place.substring(0, 4))).label();
    }
}
