package org.hearth.returns.rule;

import java.util.List;
import java.util.function.BiPredicate;
import org.hearth.returns.checking.Child;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.HeaderRow;
import org.hearth.returns.checking.Rule;

/** Checks that set an episode beside another row of the same child. */
final class EpisodePairs {
    private EpisodePairs() {}

    /** Flags each episode that does not go with the one before it: the predicate takes the earlier one first. */
    static Rule.Check laterOfNeighbours(BiPredicate<EpisodeRow, EpisodeRow> wrong) {
        return (child, in, flagged) -> {
            List<EpisodeRow> episodes = child.episodes();
            for (int i = 1; i < episodes.size(); i++) {
                if (wrong.test(episodes.get(i - 1), episodes.get(i))) {
                    flagged.on(episodes.get(i));
                }
            }
        };
    }

    /** Flags each episode that does not go with the one after it: the predicate takes the earlier one first. */
    static Rule.Check earlierOfNeighbours(BiPredicate<EpisodeRow, EpisodeRow> wrong) {
        return (child, in, flagged) -> {
            List<EpisodeRow> episodes = child.episodes();
            for (int i = 1; i < episodes.size(); i++) {
                if (wrong.test(episodes.get(i - 1), episodes.get(i))) {
                    flagged.on(episodes.get(i - 1));
                }
            }
        };
    }

    /** What may be wrong with an episode beside one of its child's Header rows. */
    @FunctionalInterface
    interface BesideHeader {
        boolean test(EpisodeRow episode, HeaderRow header, Child child);
    }

    /** Flags both rows. */
    static Rule.Check episodeAndHeader(BesideHeader wrong) {
        return (child, in, flagged) -> {
            List<HeaderRow> headers = child.headers();
            for (EpisodeRow episode : child.episodesAsSent()) {
                for (HeaderRow header : headers) {
                    if (wrong.test(episode, header, child)) {
                        flagged.on(episode);
                        flagged.on(header);
                    }
                }
            }
        };
    }
}
