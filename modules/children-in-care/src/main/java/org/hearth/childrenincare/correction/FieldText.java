package org.hearth.childrenincare.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.RecordField;
import org.hearth.core.api.codes.Code;
import org.hearth.core.api.codes.CodeList;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;

/** A field of a record as text, for the API, and in words, for pages. */
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

    /** Every field likewise. */
    static Map<EpisodeField, String> of(Episode episode) {
        var texts = new EnumMap<EpisodeField, String>(EpisodeField.class);
        for (EpisodeField field : EpisodeField.values()) {
            texts.put(field, of(episode, field));
        }
        return texts;
    }

    /** As people read it; "blank" where there is nothing. */
    static String inWords(Episode episode, EpisodeField field, Codes codes) {
        return inWords(field, of(episode, field), codes);
    }

    /** @param text as it is kept */
    static String inWords(RecordField field, String text, Codes codes) {
        if (text == null) {
            return "blank";
        }
        if (field == PersonField.MOTHER) {
            return text.equals("1") ? "yes" : "no";
        }
        if (field.isDate()) {
            return Days.inWords(LocalDate.parse(text));
        }
        var list = list(field, codes);
        return list == null ? text : text + ", " + list.of(text).meaning();
    }

    /** The codes of the field's column; {@code null} where it has none. */
    static CodeList<? extends Code> list(RecordField field, Codes codes) {
        return codes.lists().stream()
                .filter(list -> list.column().equals(field.column()))
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
