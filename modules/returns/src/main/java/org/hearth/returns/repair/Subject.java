package org.hearth.returns.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Details;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.time.Ages;
import org.hearth.returns.api.Question;
import org.hearth.returns.api.Repairs.Given;

/**
 * What a proposal may rest on: the question with what its rows say, and the record as it is known now.
 *
 * @param child    with every episode as it is known now
 * @param recorded the episodes with their versions, by id
 */
record Subject(
        Question question, ChildHistory child, Map<UUID, Recorded> recorded, Details.Known details, Given given) {

    /** The episode that the question's first place tells of, as it is known now. */
    Optional<Episode> first() {
        return told(question.first(), firstSays("DECOM"), null);
    }

    /** That of the second place; never the first's. */
    Optional<Episode> second() {
        return question.second() == null
                ? Optional.empty()
                : told(question.second(), secondSays("DECOM"), first().orElse(null));
    }

    /** The episode of the second place, where both are copies of one. */
    Optional<Episode> copied() {
        return told(question.second(), secondSays("DECOM"), null);
    }

    /** By its place; a corrected one, or an earlier copy, by the day the returns have it start when only one does. */
    private Optional<Episode> told(String place, String started, Episode butNot) {
        List<Episode> others =
                child.episodes().stream().filter(episode -> episode != butNot).toList();
        Optional<Episode> byPlace = others.stream()
                .filter(episode -> Objects.equals(episode.source().where(), place))
                .findFirst();
        if (byPlace.isPresent() || started == null) {
            return byPlace;
        }
        List<Episode> thatDay = others.stream()
                .filter(episode -> listedAs(episode).equals(started))
                .toList();
        return thatDay.size() == 1 ? Optional.of(thatDay.get(0)) : Optional.empty();
    }

    /** {@code null} for blank. */
    String firstSays(String column) {
        return question.told().first().get(column);
    }

    String secondSays(String column) {
        return question.told().second().get(column);
    }

    /** A day that the first row gives; {@code null} for blank. */
    LocalDate firstDay(String column) {
        return firstSays(column) == null ? null : LocalDate.parse(firstSays(column));
    }

    private String listedAs(Episode episode) {
        Recorded known = recorded.get(episode.id());
        return String.valueOf(known == null || known.listedAs() == null ? episode.startedOn() : known.listedAs());
    }

    long version(Episode episode) {
        return recorded.containsKey(episode.id()) ? recorded.get(episode.id()).version() : 0;
    }

    /** What the person gave of what is asked for; {@code null} when it is not given. */
    String given(EpisodeField field) {
        return switch (field) {
            case ENDED_ON -> given.endedOn() == null ? null : given.endedOn().toString();
            case END_REASON -> given.endReason();
            default -> null;
        };
    }

    /** The next episode that begins on a later day, short breaks left out. */
    Optional<Episode> nextAfter(Episode episode) {
        return child.episodes().stream()
                .filter(later -> !later.isShortBreak() && later.startedOn().isAfter(episode.startedOn()))
                .findFirst();
    }

    /** Whether another episode begins on the day, short breaks left out. */
    boolean begins(LocalDate day, Episode butNot) {
        return child.episodes().stream()
                .anyMatch(other -> other != butNot
                        && !other.isShortBreak()
                        && other.startedOn().equals(day));
    }

    /** The 18th birthday; {@code null} when the birth date is not known. */
    LocalDate grownUpOn() {
        return child.born() == null ? null : Ages.birthday(child.born(), 18);
    }

    static boolean endsCare(String reason) {
        return Codes.standard().endReasons().of(reason).isEndOfCare();
    }

    static boolean startsCare(String reason) {
        return Codes.standard().startReasons().of(reason).startsCare();
    }
}
