package org.hearth.committee.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hearth.committee.frontsheet.Dates;
import org.hearth.committee.stage.Stage;
import org.hearth.platform.api.time.UkTime;

/**
 * Why there is another version of a published paper (committee-pack.md section 12): it corrects what was published, and then
 * takes its place, or supplements it, which then stands beside it. Printed in the version that follows.
 */
public record Follow(Kind kind, String reason) {

    /** What it does to the version before. */
    public enum Kind {
        CORRECTION("A correction, which takes the place of the published version", Stage.CORRECTED),
        SUPPLEMENT("A supplement, beside which the published version stands", Stage.SUPPLEMENTED);

        private final String words;
        private final Stage leaves;

        Kind(String words, Stage leaves) {
            this.words = words;
            this.leaves = leaves;
        }

        public String words() {
            return words;
        }

        /** What the version before comes to when this one is published. */
        Stage leaves() {
            return leaves;
        }

        public static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }

    static Optional<Follow> of(Map<String, PaperTable.TypedField> typed) {
        var kind = typed.get(TypedFields.FOLLOWS);
        return kind == null
                ? Optional.empty()
                : Kind.of(kind.words())
                        .map(one -> new Follow(
                                one, typed.get(TypedFields.FOLLOWS_BECAUSE).words()));
    }

    /** Whether what was published before stands beside it, with its own pages on the agenda. */
    static boolean isSupplement(Map<String, PaperTable.TypedField> typed) {
        return of(typed).filter(follow -> follow.kind() == Kind.SUPPLEMENT).isPresent();
    }

    /** What is printed under the title. */
    String notice(Paper paper, Paper before) {
        LocalDate published = UkTime.dayOf(before.publishedAt());
        return (kind == Kind.CORRECTION
                        ? "Correction: this is version %d of the report. It takes the place of version %d, published on %s. What is corrected: %s"
                        : "Supplement: this is version %d of the report. It is added to version %d, published on %s, which stands. What it adds: %s")
                .formatted(paper.versionNo(), before.versionNo(), Dates.inFull(published), reason);
    }
}
