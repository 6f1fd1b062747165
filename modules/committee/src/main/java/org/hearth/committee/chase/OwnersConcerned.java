package org.hearth.committee.chase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.committee.meeting.Committees;
import org.hearth.committee.meeting.Concerned;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.paper.Papers;

/** Who writes a section of the paper does so by a day that follows the meeting's. */
@ApplicationScoped
class OwnersConcerned implements Concerned {

    @Inject
    SectionOwners owners;

    @Inject
    Papers papers;

    @Override
    public List<ToTell> by(Meeting meeting, LocalDate was) {
        if (!meeting.committee().equals(Committees.CORPORATE_PARENTING)) {
            return List.of();
        }
        var has = owners.now();
        return papers.sections().entrySet().stream()
                .filter(section -> has.containsKey(section.getKey()))
                .map(section ->
                        new ToTell(has.get(section.getKey()).post(), "writes \"%s\"".formatted(section.getValue())))
                .toList();
    }
}
