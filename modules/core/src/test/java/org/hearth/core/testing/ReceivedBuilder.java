package org.hearth.core.testing;

import static org.hearth.core.testing.Invented.day;

import java.util.ArrayList;
import java.util.List;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Received;
import org.hearth.core.api.care.Source;
import org.hearth.core.api.care.ToldSheet;

/** What a bulk source says of an invented child: {@code received(aChild("C1").startsCare(...)).asOf(2026)}. */
public final class ReceivedBuilder {
    private ReceivedBuilder() {}

    /** The whole of the child, as a return would say it; open episodes are held until the day, {@code null} for ever. */
    public static Received received(ChildBuilder told, String heldUntil) {
        var child = told.build();
        List<Received.Stay> stays = new ArrayList<>();
        for (Episode episode : child.episodes()) {
            stays.add(new Received.Stay(
                    episode.startedOn(),
                    episode.endedOn(),
                    episode.endedOn() == null && heldUntil != null ? day(heldUntil) : episode.heldUntil(),
                    episode.startReason(),
                    episode.legalStatus(),
                    episode.need(),
                    episode.place(),
                    episode.provider(),
                    episode.endReason(),
                    episode.changeReason(),
                    episode.homePostcode(),
                    episode.placementPostcode(),
                    episode.urn(),
                    episode.source()));
        }
        return new Received(
                child.reference(),
                new Received.Person(
                        child.sex(),
                        child.born(),
                        child.ethnicity(),
                        null,
                        null,
                        null,
                        List.of(),
                        Source.ofReturn(2026, "Header", 2)),
                child.unaccompanied() == null
                        ? null
                        : new Received.Uasc(
                                child.unaccompanied().ceasedOn(),
                                child.unaccompanied().source()),
                stays,
                ToldSheet.of(child.told()));
    }

    public static Received received(ChildBuilder told) {
        return received(told, null);
    }
}
