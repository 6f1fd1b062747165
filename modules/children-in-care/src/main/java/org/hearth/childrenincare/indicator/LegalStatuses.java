package org.hearth.childrenincare.indicator;

import static org.hearth.core.api.figures.Definition.PeriodKind.SNAPSHOT;
import static org.hearth.core.api.figures.Direction.NONE;
import static org.hearth.core.api.figures.Unit.CHILDREN;
import static org.hearth.core.api.figures.ValidOn.ANY_COVERED_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hearth.core.api.care.CareBook;
import org.hearth.core.api.codes.Codes;
import org.hearth.core.api.codes.LegalStatus;
import org.hearth.core.api.figures.Asked;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Measure;
import org.hearth.core.api.figures.Measured;

/** CIC-09. Children in care by the law under which they are on the day, in the groups of the national tables. */
@ApplicationScoped
class LegalStatuses implements CareIndicator {
    private static final Line HEADLINE =
            new Line("CIC-09", "Children in care by legal status", CHILDREN, NONE, IN_CARE, null);
    private static final Definition DEFINITION = new Definition(
            "CIC-09",
            "Legal status",
            "Under which law the council looks after the children on the day.",
            "DfE, Children looked after in England: legal status",
            SNAPSHOT,
            ANY_COVERED_DAY,
            List.of(HEADLINE));

    /** The groups of the national tables; they tell interim from full care orders. */
    private enum Group {
        INTERIM_CARE_ORDER("Interim care order"),
        FULL_CARE_ORDER("Full care order"),
        PLACEMENT_ORDER("Placement order or freed for adoption"),
        VOLUNTARY("Accommodated by agreement (section 20)"),
        CHILD_PROTECTION("Detained for child protection"),
        YOUTH_JUSTICE("Youth justice"),
        NOT_KNOWN("Not known");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String key() {
            return CareIndicator.key(name());
        }

        String words() {
            return words;
        }

        static Group of(LegalStatus status) {
            return switch (status.group()) {
                case CARE_ORDER -> status.isInterim() ? INTERIM_CARE_ORDER : FULL_CARE_ORDER;
                case PLACEMENT_FOR_ADOPTION -> PLACEMENT_ORDER;
                case VOLUNTARY -> VOLUNTARY;
                case EMERGENCY -> CHILD_PROTECTION;
                case YOUTH_JUSTICE -> YOUTH_JUSTICE;
                case SHORT_BREAKS, NONE -> NOT_KNOWN;
            };
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<Measured> measure(CareBook book, Asked asked) {
        var inCare = book.inCareOn(asked.day());
        var groups = CareIndicator.parts(
                "legal-status",
                List.of(Group.values()),
                inCare,
                child -> Group.of(Codes.standard()
                        .legalStatuses()
                        .of(child.inCareOn(asked.day()).legalStatus())),
                Group::key,
                Group::words);
        int notKnown = groups.get(Group.NOT_KNOWN.ordinal()).members().size();
        return List.of(new Measured(HEADLINE, new Measure.Count(inCare), groups, notKnown));
    }
}
