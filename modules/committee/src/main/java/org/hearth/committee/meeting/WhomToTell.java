package org.hearth.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.committee.meeting.Concerned.ToTell;

/** Who must hear that a meeting is on another day or is not: Hearth sends nothing, so the clerk has the list. */
@ApplicationScoped
public class WhomToTell {

    @Inject
    Agenda agenda;

    @Inject
    @Any
    Instance<Concerned> others;

    /** Each once, with all that hangs on the day; members and the public first. */
    public List<ToTell> of(Meeting meeting, LocalDate was) {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        add(told, "Members and substitutes", "they are summoned to the meeting");
        add(told, "The public", "the notice of the meeting names its day");
        if (meeting.questionsBy() != null) {
            add(told, "The public", "public questions are sent by a day that follows the meeting's");
        }
        for (Stage stage : Stage.values()) {
            if (stage != Stage.PUBLICATION) {
                add(
                        told,
                        stage.holder(),
                        "the day of " + stage.words().toLowerCase(java.util.Locale.UK) + " follows the meeting's");
            }
        }
        for (AgendaItem item : agenda.of(meeting.id())) {
            if (!item.leadPost().isEmpty()) {
                add(told, item.leadPost(), "leads item %d, %s".formatted(item.itemNo(), item.title()));
            }
        }
        others.forEach(each -> each.by(meeting, was).forEach(one -> add(told, one.who(), one.why())));
        var list = new ArrayList<ToTell>();
        told.forEach((who, why) -> list.add(new ToTell(who, String.join("; ", why))));
        return list;
    }

    private static void add(Map<String, Set<String>> told, String who, String why) {
        told.computeIfAbsent(who, each -> new LinkedHashSet<>()).add(why);
    }
}
