package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.platform.api.people.Person;

/** Targets of the invented county, from the first day of which it has returns. No council set them, and each says so. */
@ApplicationScoped
class DemoTargets {
    static final String SET_BY = "Invented for the demonstration: no council set it";

    private static final LocalDate FROM =
            LocalDate.of(DemoFiles.YEARS.stream().min(Integer::compare).orElseThrow() - 1, 4, 1);

    static final List<Targets.Asked> ALL = List.of(
            range("CIC-01", "650", "700", "20"),
            single("PLA-02", "70", "5"),
            single("PLA-03.in-house", "60", "5"),
            single("PLA-03.agency", "30", "5"),
            range("PLA-01.childrens-homes", "5", "10", "2"),
            single("OOC-01", "40", "5"),
            single("OOC-02", "20", "5"),
            single("OOC-03", "25", "5"),
            single("STA-01", "10", "1"),
            single("STA-02", "70", "3"),
            single("STA-03", "20", "5"),
            single("CIC-15", "8", "2"),
            single("CPL-01", "95", "5"),
            single("HEA-03", "95", "5"),
            single("HEA-04", "90", "5"),
            single("HEA-06", "90", "0"),
            single("MIS-02", "8", "2"),
            single("FOS-02", "240", "10"),
            single("FOS-03.mainstream", "10", "3"));

    private Targets targets;

    DemoTargets() {}

    @Inject
    DemoTargets(Targets targets) {
        this.targets = targets;
    }

    /** Those of figures that have none; where somebody has set one, it stays. */
    void set() {
        var held = targets.all().stream().map(Target::line).collect(Collectors.toSet());
        ALL.stream()
                .filter(one -> !held.contains(one.line()))
                .forEach(one -> targets.set(one, 0, Person.HEARTH.name()));
    }

    private static Targets.Asked single(String line, String target, String tolerance) {
        return range(line, target, null, tolerance);
    }

    private static Targets.Asked range(String line, String low, String high, String tolerance) {
        return new Targets.Asked(
                line,
                FROM,
                new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                new BigDecimal(tolerance),
                null,
                null,
                SET_BY,
                "To show how figures are rated.");
    }
}
