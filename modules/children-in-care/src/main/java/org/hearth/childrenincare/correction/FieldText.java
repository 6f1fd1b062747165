package org.hearth.childrenincare.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.pages.Choice;
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
        return inWords(field, of(episode, field), codes);
    }

    /** @param text as it is kept */
    static String inWords(EpisodeField field, String text, Codes codes) {
        return inWords(text, field.isDate(), list(field, codes));
    }

    /** @param text as it is kept */
    static String inWords(PersonField field, String text, Codes codes) {
        if (field == PersonField.MOTHER && text != null) {
            return text.equals("1") ? "yes" : "no";
        }
        return inWords(text, field.isDate(), list(field, codes));
    }

    private static String inWords(String text, boolean date, CodeList<? extends Code> list) {
        if (text == null) {
            return "blank";
        }
        if (date) {
            return Days.inWords(LocalDate.parse(text));
        }
        return list == null ? text : text + ", " + list.of(text).meaning();
    }

    /** The codes of the field's column; {@code null} where it has none. */
    static CodeList<? extends Code> list(EpisodeField field, Codes codes) {
        return list(field.column(), codes);
    }

    /** Likewise. */
    static CodeList<? extends Code> list(PersonField field, Codes codes) {
        return list(field.column(), codes);
    }

    private static CodeList<? extends Code> list(String column, Codes codes) {
        return codes.lists().stream()
                .filter(list -> list.column().equals(column))
                .findFirst()
                .orElse(null);
    }

    /** Every code of the list to choose from, "Blank" first, and what is held even where it is no code. */
    static List<Choice> choices(CodeList<? extends Code> list, String held) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", "Blank"));
        boolean listed = held == null;
        for (Code code : list.all()) {
            choices.add(Choice.of(code.code(), code.code() + ", " + code.meaning()));
            listed |= code.code().equals(held);
        }
        if (!listed) {
            choices.add(Choice.of(held, held + ", not a code of the return"));
        }
        return choices;
    }
}
