package org.hearth.committee.commentary;

import java.util.ArrayList;
import java.util.List;

/** What the service does, as it is typed: an action on each line, with who does it and by when. */
public final class Actions {

    /** @param owner and {@code due} are empty where they were not typed */
    public record Action(String what, String owner, String due) {
        public boolean isWhole() {
            return !owner.isBlank() && !due.isBlank();
        }
    }

    private Actions() {}

    /** Empty where nothing, or "None", is typed. */
    public static List<Action> in(String words) {
        var actions = new ArrayList<Action>();
        words.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equalsIgnoreCase("none"))
                .forEach(line -> {
                    var parts = line.split("\\|", 3);
                    actions.add(new Action(
                            parts[0].strip(),
                            parts.length > 1 ? parts[1].strip() : "",
                            parts.length > 2 ? parts[2].strip() : ""));
                });
        return actions;
    }
}
