package org.hearth.core.care;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Received;

/** What is known of an episode, as {@code Episode} names it, without what was derived and where it comes from. */
record EpisodeFacts(
        LocalDate startedOn,
        LocalDate endedOn,
        LocalDate heldUntil,
        String startReason,
        String legalStatus,
        String need,
        String place,
        String provider,
        String endReason,
        String changeReason,
        String homePostcode,
        String placementPostcode,
        String urn,
        UUID home) {

    static EpisodeFacts of(Received.Stay stay) {
        return new EpisodeFacts(
                stay.startedOn(),
                stay.endedOn(),
                stay.endedOn() == null ? stay.heldUntil() : null,
                stay.startReason(),
                stay.legalStatus(),
                stay.need(),
                stay.place(),
                stay.provider(),
                stay.endReason(),
                stay.changeReason(),
                stay.homePostcode(),
                stay.placementPostcode(),
                stay.urn(),
                null);
    }

    /** Field by field as text; a date as in ISO 8601, blank as {@code null}. */
    Map<EpisodeField, String> texts() {
        var texts = new EnumMap<EpisodeField, String>(EpisodeField.class);
        for (EpisodeField field : EpisodeField.values()) {
            texts.put(field, text(field));
        }
        return texts;
    }

    String text(EpisodeField field) {
        return switch (field) {
            case STARTED_ON -> startedOn.toString();
            case START_REASON -> startReason;
            case LEGAL_STATUS -> legalStatus;
            case NEED -> need;
            case PLACE -> place;
            case PROVIDER -> provider;
            case ENDED_ON -> endedOn == null ? null : endedOn.toString();
            case END_REASON -> endReason;
            case CHANGE_REASON -> changeReason;
            case HOME_POSTCODE -> homePostcode;
            case PLACEMENT_POSTCODE -> placementPostcode;
            case URN -> urn;
        };
    }

    /** The same with these fields instead; what is held until a day and in which home stays. */
    EpisodeFacts with(Map<EpisodeField, String> changes) {
        var texts = texts();
        texts.putAll(changes);
        LocalDate end =
                texts.get(EpisodeField.ENDED_ON) == null ? null : LocalDate.parse(texts.get(EpisodeField.ENDED_ON));
        return new EpisodeFacts(
                LocalDate.parse(texts.get(EpisodeField.STARTED_ON)),
                end,
                end == null ? heldUntil : null,
                texts.get(EpisodeField.START_REASON),
                texts.get(EpisodeField.LEGAL_STATUS),
                texts.get(EpisodeField.NEED),
                texts.get(EpisodeField.PLACE),
                texts.get(EpisodeField.PROVIDER),
                texts.get(EpisodeField.END_REASON),
                texts.get(EpisodeField.CHANGE_REASON),
                texts.get(EpisodeField.HOME_POSTCODE),
                texts.get(EpisodeField.PLACEMENT_POSTCODE),
                texts.get(EpisodeField.URN),
                home);
    }

    /** The same, known to go on until the day; {@code null} while it is kept day by day. */
    EpisodeFacts heldTo(LocalDate lastDay) {
        return new EpisodeFacts(
                startedOn,
                endedOn,
                lastDay,
                startReason,
                legalStatus,
                need,
                place,
                provider,
                endReason,
                changeReason,
                homePostcode,
                placementPostcode,
                urn,
                home);
    }
}
