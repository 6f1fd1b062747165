package org.hearth.committee.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.committee.acceptance.Accepted;
import org.hearth.committee.clearance.Fingerprint;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.frontsheet.FrontSheetTemplate;
import org.hearth.committee.frozen.FrozenJson;

/**
 * Whether a second person accepted what a paper withholds, as it now stands (committee-pack.md sections 11 and 12).
 *
 * @param given what was accepted, the first first, without what somebody accepted who writes the paper
 */
public record Acceptance(List<Accepted> given) {
    public static final Acceptance NONE = new Acceptance(List.of());

    public Acceptance {
        given = List.copyOf(given);
    }

    /** What is accepted: every withheld count with its rule, sorted, all that tells whether and why a part is exempt, and which tables and words stand in it alone. */
    public static String hash(Written written) {
        String withheld = written.withheld().by().entrySet().stream()
                .map(hidden -> FrozenJson.text(hidden.getKey()) + " "
                        + hidden.getValue().name())
                .sorted()
                .collect(Collectors.joining("\n"));
        var front = written.front();
        String exempt = Stream.concat(
                        Stream.of("status"),
                        front.template().fields().stream()
                                .filter(FrontSheetTemplate.Field::isOnlyExempt)
                                .map(FrontSheetTemplate.Field::key))
                .map(key -> key + " " + front.value(key))
                .collect(Collectors.joining("\n"));
        String words = written.commentary().entrySet().stream()
                .filter(said -> Part.isExempt(said.getKey()) && !said.getValue().isBlank())
                .map(said -> said.getKey() + " " + said.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        if (!words.isEmpty()) {
            exempt += "\n" + words;
        }
        String tables = front.status().isExempt()
                ? written.frozen().sections().stream()
                        .flatMap(section ->
                                section.exemptTables().stream().map(caption -> section.key() + " " + caption))
                        .collect(Collectors.joining("\n"))
                : "";
        if (!tables.isEmpty()) {
            exempt += "\n" + tables;
        }
        return Fingerprint.of(Map.of("withheld", withheld, "exempt", exempt)).hash();
    }

    /** Of exactly this, the last; empty where nobody accepted it. */
    public Optional<Accepted> of(String hash) {
        return given.stream().filter(one -> one.hash().equals(hash)).reduce((first, last) -> last);
    }

    /** The last of anything. */
    public Optional<Accepted> last() {
        return given.stream().reduce((first, last) -> last);
    }
}
