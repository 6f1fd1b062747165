package org.hearth.core.care;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a recording adds and closes: collected while children are compared, written in chunks. */
final class Changes {
    final List<NewChild> children = new ArrayList<>();
    final List<IdentifierRow> identifiers = new ArrayList<>();
    final List<PersonRow> persons = new ArrayList<>();
    final List<UascRow> uascs = new ArrayList<>();
    final List<EpisodeRow> episodes = new ArrayList<>();
    final List<ToldRow> told = new ArrayList<>();
    final List<DifferenceRow> differences = new ArrayList<>();
    final List<Closing> closings = new ArrayList<>();

    record NewChild(UUID id, String reference) {}

    /** That the version holds no longer. */
    record Closing(long version, UUID child) {}

    void close(long version, UUID child) {
        closings.add(new Closing(version, child));
    }

    int size() {
        return children.size() * 2
                + identifiers.size()
                + persons.size()
                + uascs.size()
                + episodes.size()
                + told.size()
                + differences.size()
                + closings.size();
    }
}
