package org.hearth.returns.rule;

import java.util.List;
import java.util.function.BiPredicate;
import org.hearth.returns.checking.EpisodeRow;
import org.hearth.returns.checking.Rule;

/** Checks that set an episode beside the one before or after it. */
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
}
