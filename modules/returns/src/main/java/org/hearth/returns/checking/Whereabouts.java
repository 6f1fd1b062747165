package org.hearth.returns.checking;

/** Where an episode's placement is and how far from home: as its file gives it, else derived from the postcodes. */
final class Whereabouts {
    private final EpisodeRow episode;
    private final Geography geography;
    private Value council;
    private Value distance;

    Whereabouts(EpisodeRow episode, Geography geography) {
        this.episode = episode;
        this.geography = geography;
    }

    Value council() {
        if (council == null) {
            council = geography.gives(Column.PL_LA) ? episode.value(Column.PL_LA) : geography.council(episode.plPost());
        }
        return council;
    }

    Value location() {
        if (geography.gives(Column.PL_LOCATION)) {
            return episode.value(Column.PL_LOCATION);
        }
        return geography.location(episode.plPost(), council());
    }

    Value distance() {
        if (distance == null) {
            distance = geography.gives(Column.PL_DISTANCE)
                    ? episode.value(Column.PL_DISTANCE)
                    : geography.distance(episode.homePost(), episode.plPost());
        }
        return distance;
    }
}
