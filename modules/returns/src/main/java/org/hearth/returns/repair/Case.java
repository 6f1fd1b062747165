package org.hearth.returns.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.Recorded;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.AskedQuestion;
import org.hearth.returns.api.Proposal;
import org.hearth.returns.api.Proposal.Correction;
import org.hearth.returns.api.RepairCase;
import org.hearth.returns.api.RepairCase.Known;
import org.hearth.returns.api.Repairs.Way;

/** A question with the proposals that the record allows. */
record Case(
        AskedQuestion asked,
        Subject subject,
        List<Choice> choices,
        List<String> impossible,
        Codes codes,
        Effects effects) {
    /**
     * A proposal with the child as it would then be known.
     *
     * @param then    {@code null} while something that it asks for is not given, or is refused
     * @param refused why what the person gave cannot be; {@code null} where it can
     */
    record Choice(Offer offer, Codes codes, ChildHistory then, RuleBroken refused) {

        /** @throws RuleBroken at the box that is left empty or holds what cannot be */
        void refuseWhatIsMissing(Subject about) {
            if (refused != null) {
                throw refused;
            }
            for (EpisodeField field : offer.asks()) {
                if (about.given(field) == null) {
                    throw new RuleBroken(
                            field.key(),
                            field == EpisodeField.ENDED_ON
                                    ? "The day on which care ended is not given. Enter day, month and year."
                                    : "The reason why it ended is not given. Choose one.");
                }
            }
        }

        Proposal shown(Subject about) {
            List<Correction> corrections = new ArrayList<>();
            offer.episodes().forEach((episode, fields) -> {
                for (EpisodeField field : EpisodeField.values()) {
                    if (fields.containsKey(field)) {
                        corrections.add(correction(episode, field, Words.of(field, fields.get(field), codes)));
                    } else if (offer.asks(episode).contains(field)) {
                        String given = about.given(field);
                        corrections.add(correction(
                                episode, field, given == null ? "as you enter below" : Words.of(field, given, codes)));
                    }
                }
            });
            offer.details()
                    .forEach((field, to) -> corrections.add(new Correction(
                            "Who the child is",
                            field.words(),
                            Words.of(field, about.details().text(field), codes),
                            Words.of(field, to, codes))));
            return new Proposal(
                    offer.key(),
                    offer.title(),
                    corrections,
                    offer.because(),
                    keys(offer.asks()),
                    keys(offer.asks().stream()
                            .filter(field -> about.given(field) == null)
                            .collect(Collectors.toSet())));
        }

        private Correction correction(Episode episode, EpisodeField field, String to) {
            return new Correction(
                    Words.episode(episode), field.words(), Words.of(field, Words.text(episode, field), codes), to);
        }

        private static Set<String> keys(Set<EpisodeField> fields) {
            return fields.stream().map(EpisodeField::key).collect(Collectors.toSet());
        }
    }

    /** What each choice would change, in short: no figure is measured for it. */
    List<Way> ways() {
        return choices.stream()
                .map(choice -> {
                    Proposal shown = choice.shown(subject);
                    return new Way(
                            shown.key(),
                            shown.title(),
                            shown.corrections(),
                            choice.then() == null ? null : effects.days(subject.child(), choice.then()));
                })
                .toList();
    }

    /** Another one as soon as anything is recorded of the child's care or of who it is. */
    String stamp() {
        return "%d-%d-%d"
                .formatted(
                        subject.recorded().size(),
                        subject.recorded().values().stream()
                                .mapToLong(Recorded::version)
                                .max()
                                .orElse(0),
                        subject.details().version());
    }

    /** @throws RuleBroken if what the person gave cannot be */
    RepairCase shown() {
        choices.stream()
                .map(Choice::refused)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
        return new RepairCase(
                asked,
                subject.child().episodes().stream().map(this::known).toList(),
                choices.stream().map(choice -> choice.shown(subject)).toList(),
                choices.isEmpty()
                        ? List.of()
                        : effects.of(
                                subject.child(),
                                choices.stream().map(Choice::then).collect(Collectors.toList()),
                                since()),
                impossible,
                stamp());
    }

    /** The first day that any proposal may touch. */
    private LocalDate since() {
        return choices.stream()
                .flatMap(choice -> choice.offer().episodes().keySet().stream())
                .map(Episode::startedOn)
                .min(LocalDate::compareTo)
                .or(() -> subject.child().episodes().stream()
                        .map(Episode::startedOn)
                        .findFirst())
                .orElse(LocalDate.EPOCH);
    }

    private Known known(Episode episode) {
        boolean about = Objects.equals(
                        episode.source().where(), asked.question().first())
                || Objects.equals(episode.source().where(), asked.question().second())
                || choices.stream().anyMatch(choice -> choice.offer().episodes().containsKey(episode));
        String to = episode.endedOn() != null
                ? Words.day(episode.endedOn())
                : episode.heldUntil() == null ? "goes on" : "not closed, known until " + Words.day(episode.heldUntil());
        return new Known(
                episode.id(),
                Words.day(episode.startedOn()),
                to,
                Words.of(EpisodeField.START_REASON, episode.startReason(), codes),
                Words.of(EpisodeField.LEGAL_STATUS, episode.legalStatus(), codes),
                Words.of(EpisodeField.PLACE, episode.place(), codes),
                Words.of(EpisodeField.END_REASON, episode.endReason(), codes),
                about);
    }
}
