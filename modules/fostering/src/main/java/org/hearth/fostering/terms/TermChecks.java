package org.hearth.fostering.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.time.Ages;
import org.hearth.fostering.api.FosterChild;
import org.hearth.fostering.api.MayTake.Term;
import org.hearth.fostering.api.PlacementType;
import org.hearth.fostering.api.Placing;
import org.hearth.fostering.household.FosteringType;
import org.hearth.fostering.household.Sexes;
import org.hearth.fostering.household.Terms;
import org.hearth.platform.api.pages.Days;

/**
 * The terms of approval, one by one in the order of {@link Term}. A fact that is not recorded matters only where the term
 * turns on it. Fostering Services (England) Regulations 2011, regs 27 and 28: who is approved is approved under terms, and
 * fosters within them.
 */
final class TermChecks {
    private static final int OLDEST_CHILD = 17;

    private final String household;
    private final Terms terms;
    private final Group group;
    private final Placing placing;
    private final List<Finding> findings = new ArrayList<>();

    private TermChecks(String household, Terms terms, Group group, Placing placing) {
        this.household = household;
        this.terms = terms;
        this.group = group;
        this.placing = placing;
    }

    static List<Finding> of(String household, Terms terms, Group group, Placing placing) {
        var checks = new TermChecks(household, terms, group, placing);
        checks.named();
        checks.ages();
        checks.sexes();
        checks.type();
        checks.siblings();
        checks.places();
        return checks.findings;
    }

    private void named() {
        if (terms.named().isEmpty()) {
            return;
        }
        List<FosterChild> others = group.asked().stream()
                .filter(child -> !terms.named().contains(child.id()))
                .toList();
        if (!others.isEmpty()) {
            findings.add(Finding.broken(
                    Term.NAMED,
                    "%s is approved for children by name, and %s %s not named.",
                    household,
                    Group.words(others),
                    others.size() == 1 ? "is" : "are"));
        }
    }

    private void ages() {
        if (terms.fromAge() <= 0 && terms.toAge() >= OLDEST_CHILD) {
            return;
        }
        String approved = "%s is approved for ages %d to %d".formatted(household, terms.fromAge(), terms.toAge());
        LocalDate day = placing.day();
        for (FosterChild child : group.asked()) {
            if (child.born() == null) {
                findings.add(Finding.unknown(
                        Term.AGE,
                        "%s, and the date of birth of %s is not recorded. The child's record would tell.",
                        approved,
                        child.reference()));
            } else if (child.born().isAfter(day)) {
                findings.add(Finding.unknown(
                        Term.AGE,
                        "%s, and %s has a date of birth, %s, that lies after the day. The child's record would tell.",
                        approved,
                        child.reference(),
                        Days.inWords(child.born())));
            } else {
                int age = Ages.on(child.born(), day);
                if (age < terms.fromAge() || age > terms.toAge()) {
                    findings.add(Finding.broken(
                            Term.AGE, "%s, and %s is %d on %s.", approved, child.reference(), age, Days.inWords(day)));
                }
            }
        }
    }

    private void sexes() {
        if (terms.sexes() == Sexes.ANY) {
            return;
        }
        Sex allowed = terms.sexes() == Sexes.GIRLS ? Sex.FEMALE : Sex.MALE;
        String approved = "%s is approved for %s"
                .formatted(household, terms.sexes().words().toLowerCase(Locale.UK));
        for (FosterChild child : group.asked()) {
            if (!child.isSexKnown()) {
                findings.add(Finding.unknown(
                        Term.SEX,
                        "%s, and the sex of %s is not recorded. The child's record would tell.",
                        approved,
                        child.reference()));
            } else if (child.sex() != allowed) {
                findings.add(Finding.broken(
                        Term.SEX,
                        "%s, and %s is a %s.",
                        approved,
                        child.reference(),
                        child.sex() == Sex.MALE ? "boy" : "girl"));
            }
        }
    }

    private void type() {
        if (terms.types().contains(approvedFor(placing.type()))
                || placing.emergency() && terms.types().contains(FosteringType.EMERGENCY)) {
            return;
        }
        findings.add(Finding.broken(
                Term.TYPE,
                "%s is approved for %s, and not for %s.",
                household,
                terms.types().stream()
                        .sorted()
                        .map(type -> type.words().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(" and ")),
                placing.type().words()));
    }

    private static FosteringType approvedFor(PlacementType type) {
        return switch (type) {
            case SHORT_TERM -> FosteringType.SHORT_TERM;
            case LONG_TERM -> FosteringType.LONG_TERM;
            case SHORT_BREAKS -> FosteringType.SHORT_BREAKS;
            case PARENT_AND_CHILD -> FosteringType.PARENT_AND_CHILD;
            case REMAND -> FosteringType.REMAND;
        };
    }

    private void siblings() {
        if (!terms.siblingsOnly() || group.size() < 2) {
            return;
        }
        String approved = "%s is approved for more than one child only where all are siblings of one another"
                .formatted(household);
        Group.Pair strangers = group.strangers();
        if (strangers != null) {
            findings.add(Finding.broken(Term.SIBLINGS, "%s, and %s are not.", approved, strangers.words()));
            return;
        }
        Group.Pair undecided = group.undecided();
        if (undecided != null) {
            findings.add(Finding.unknown(
                    Term.SIBLINGS,
                    "%s, and whether %s are is not recorded. Their records would tell.",
                    approved,
                    undecided.words()));
        }
    }

    private void places() {
        if (group.size() > terms.places()) {
            findings.add(Finding.broken(
                    Term.PLACES,
                    "%s is approved for %d, and with %s there would be %d foster children.",
                    household,
                    terms.places(),
                    group.who(),
                    group.size()));
        }
    }
}
