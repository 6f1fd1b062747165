package org.hearth.committee.proof;

import java.util.List;
import java.util.Optional;
import org.hearth.core.api.pack.PublicationCheck.Kind;
import org.hearth.core.api.pack.PublicationCheck.Place;

/** The whole list of checks of a paper as it stands. */
public record Proof(List<Line> lines) {

    public Proof {
        lines = List.copyOf(lines);
    }

    public enum State {
        PASS("Pass", "green"),
        WARN("Warning", "yellow"),
        BLOCK("Blocks publication", "red"),
        OVERRIDDEN("Let pass", "purple");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        public String colour() {
            return colour;
        }
    }

    /**
     * One thing that was looked at and found right, or one that is wrong.
     *
     * @param place      where to put it right; {@code null} for what passes
     * @param mark       SHA-256 of the place, of what stands there and of the words, by which it can be let pass
     * @param overridden who let it pass and why, or {@code null}
     */
    public record Line(
            String check, Kind kind, State state, Place place, String words, String mark, Overridden overridden) {

        /** Whether the monitoring officer may let it pass. */
        public boolean canBeOverridden() {
            return state == State.BLOCK && kind.canBeOverridden();
        }
    }

    /** What still keeps the paper from being published. */
    public List<Line> blocks() {
        return lines.stream().filter(line -> line.state() == State.BLOCK).toList();
    }

    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public Optional<Line> line(String check, String mark) {
        return lines.stream()
                .filter(line -> line.check().equals(check) && mark.equals(line.mark()))
                .findFirst();
    }
}
