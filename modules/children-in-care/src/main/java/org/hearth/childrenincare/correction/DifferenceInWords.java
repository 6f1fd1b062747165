package org.hearth.childrenincare.correction;

import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.EpisodeField;
import org.hearth.core.api.care.PersonField;
import org.hearth.core.api.care.RecordField;
import org.hearth.core.api.codes.Codes;
import org.hearth.platform.api.pages.Days;

/**
 * A difference between a source and a person, as people read it.
 *
 * @param about  "Provider of the episode from 1 May 2024"
 * @param ours   what stands, a person's word
 * @param theirs what the source says
 * @param where  in which return and line; empty when the source says nothing
 * @param keep   what happens when ours is kept
 * @param take   what happens when theirs is taken
 */
public record DifferenceInWords(
        long id, String reference, String about, String ours, String theirs, String where, String keep, String take) {

    static DifferenceInWords of(Corrections.Open open, Codes codes) {
        var difference = open.difference();
        String where = difference.where() == null ? "" : difference.where();
        PersonField detail = difference.record().equals(difference.child())
                ? PersonField.of(difference.field()).orElse(null)
                : null;
        EpisodeField field = EpisodeField.of(difference.field()).orElse(null);
        if (detail == null && field == null) {
            return new DifferenceInWords(
                    difference.id(),
                    open.child().reference(),
                    episode(open),
                    "it took place",
                    "not listed any more",
                    where,
                    "The episode stays, and this is not asked again.",
                    "The episode is taken away. What was known of it stays in the record's history.");
        }
        RecordField said = detail == null ? field : detail;
        String ours = FieldText.inWords(said, difference.ours(), codes);
        String theirs = FieldText.inWords(said, difference.theirs(), codes);
        return new DifferenceInWords(
                difference.id(),
                open.child().reference(),
                detail == null ? "%s: %s".formatted(episode(open), field.words()) : detail.words(),
                ours,
                theirs,
                where,
                "It stays %s, and this difference is not asked again.".formatted(ours),
                "It becomes %s, and later returns may change it.".formatted(theirs));
    }

    private static String episode(Corrections.Open open) {
        return open.child().episodes().stream()
                .filter(episode -> episode.id().equals(open.difference().record()))
                .findFirst()
                .map(Episode::startedOn)
                .map(day -> "Episode from " + Days.inWords(day))
                .orElse("An episode");
    }
}
