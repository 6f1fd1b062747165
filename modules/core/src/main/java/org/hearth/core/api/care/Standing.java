package org.hearth.core.api.care;

import java.time.LocalDate;
import java.util.List;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.PlaceCode;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.codes.Provider;

/**
 * Where a child in care stands on a day, by the snapshot rule (indicators.md section 3): the placement that is on; when
 * that is a temporary stay (T0 to T4), the placement immediately before it. Every figure, list and paper that says where
 * children live asks here, so that they agree.
 *
 * @param present the episode that is on during the day; the legal status is read from it
 * @param home    the episode whose placement counts; {@code present} itself unless that is a temporary stay with a
 *                placement before it
 */
public record Standing(Episode present, Episode home) {

    /** {@code null} when the child is not in care on the day. */
    public static Standing of(ChildHistory child, LocalDate day) {
        Episode present = child.inCareOn(day);
        return present == null ? null : new Standing(present, home(child.episodes(), present));
    }

    /** Back over temporary stays without a gap; what has been before care ended or paused is not asked. */
    private static Episode home(List<Episode> episodes, Episode present) {
        if (!isTemporary(present)) {
            return present;
        }
        Episode later = present;
        for (int i = episodes.indexOf(present) - 1; i >= 0; i--) {
            Episode episode = episodes.get(i);
            if (episode.isShortBreak()) {
                continue;
            }
            if (beginsCare(later) || !later.startedOn().equals(episode.endedOn())) {
                return present;
            }
            if (!isTemporary(episode)) {
                return episode;
            }
            later = episode;
        }
        return present;
    }

    private static boolean beginsCare(Episode episode) {
        return Codes.standard().startReasons().of(episode.startReason()).startsCare();
    }

    private static boolean isTemporary(Episode episode) {
        return Codes.standard().places().of(episode.place()).isTemporary();
    }

    public PlaceCode place() {
        return Codes.standard().places().of(home.place());
    }

    public Provider provider() {
        return Codes.standard().providers().of(home.provider());
    }

    /** {@link PlacementGroup#TEMPORARY} only when nothing precedes the temporary stay. */
    public PlacementGroup group() {
        return place().group();
    }

    /** Whether the source says at all what kind of placement it is. */
    public boolean hasPlace() {
        return home.place() != null;
    }

    public Location location() {
        return home.location();
    }

    /** Away from the placement that counts, on a temporary stay. */
    public boolean isAway() {
        return present != home;
    }
}
