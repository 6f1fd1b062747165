package org.hearth.returns.writing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.time.ReportingYear;

/** An episode by the columns of the return of a year, which does not know yet what ended after it. */
final class EpisodeColumns {
    private EpisodeColumns() {}

    static Map<String, String> of(Episode episode, ReportingYear year) {
        var columns = new HashMap<String, String>();
        boolean ended = hasEnded(episode.endedOn(), year);
        for (EpisodeField field : EpisodeField.values()) {
            columns.put(field.column(), isOfItsEnd(field) && !ended ? "" : of(episode, field));
        }
        return columns;
    }

    static String of(Episode episode, EpisodeField field) {
        return switch (field) {
            case STARTED_ON -> WrittenForm.day(episode.startedOn());
            case START_REASON -> WrittenForm.text(episode.startReason());
            case LEGAL_STATUS -> WrittenForm.text(episode.legalStatus());
            case NEED -> WrittenForm.text(episode.need());
            case PLACE -> WrittenForm.text(episode.place());
            case PROVIDER -> WrittenForm.text(episode.provider());
            case ENDED_ON -> WrittenForm.day(episode.endedOn());
            case END_REASON -> WrittenForm.text(episode.endReason());
            case CHANGE_REASON -> WrittenForm.text(episode.changeReason());
            case HOME_POSTCODE -> WrittenForm.text(episode.homePostcode());
            case PLACEMENT_POSTCODE -> WrittenForm.text(episode.placementPostcode());
            case URN -> WrittenForm.text(episode.urn());
        };
    }

    static boolean isOfItsEnd(EpisodeField field) {
        return switch (field) {
            case ENDED_ON, END_REASON, CHANGE_REASON -> true;
            default -> false;
        };
    }

    static boolean hasEnded(LocalDate endedOn, ReportingYear year) {
        return endedOn != null && !endedOn.isAfter(year.lastDay());
    }
}
