package org.hearth.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.demo.Child.Stay;
import org.hearth.fostering.api.HouseholdHistory;
import org.hearth.fostering.api.HouseholdHistory.Held;
import org.hearth.fostering.api.HouseholdHistory.Spell;

/**
 * Says in which household of the invented register each placement with the council's own carers was, once the world has been
 * lived: one that was approved all the while for a child of that age, had a place, and lived about as far from the county, with a
 * brother or sister where there is one. What fits none stays where it was, with carers whom the register does not know.
 */
final class OwnHouseholds {
    /** The register's homes are numbered from here, above all others of the county. */
    static final int FIRST_NUMBER = 1_000_000;

    /** Before the first return that is shown nobody asks where a child lived. */
    private static final LocalDate SHOWN_FROM =
            LocalDate.of(DemoFiles.YEARS.stream().min(Integer::compare).orElseThrow() - 1, 4, 1);

    private final List<Registered> register;
    private final Map<Family, List<Lived>> families = new HashMap<>();

    private OwnHouseholds(List<Registered> register) {
        this.register = register;
    }

    /** A household of the register, and who has been housed there. */
    record Registered(HouseholdHistory history, Home home, List<Lived> lived) {

        String reference() {
            return history.reference();
        }

        int placesOn(LocalDate day) {
            return termsOn(day).places();
        }

        private Held termsOn(LocalDate day) {
            return history.spells().stream()
                    .filter(spell -> !day.isBefore(spell.approvedOn())
                            && (spell.leftOn() == null || day.isBefore(spell.leftOn())))
                    .flatMap(spell -> spell.terms().stream())
                    .filter(held -> !held.from().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .orElse(NONE);
        }

        private boolean isFor(Child child, LocalDate from) {
            Held held = termsOn(from);
            int age = java.time.Period.between(child.born, from).getYears();
            return age >= held.fromAge() && age <= held.toAge();
        }

        /** Whether it is approved and has a place on every day; {@code to} is not counted. */
        private boolean hasRoom(LocalDate from, LocalDate to) {
            var days = new TreeSet<LocalDate>();
            days.add(from);
            days.add(to.minusDays(1));
            lived.forEach(one -> days.add(one.from()));
            for (Spell spell : history.spells()) {
                days.add(spell.approvedOn());
                spell.terms().forEach(held -> days.add(held.from()));
                if (spell.leftOn() != null) {
                    days.add(spell.leftOn());
                }
            }
            return days.subSet(from, to).stream()
                    .allMatch(day -> placesOn(day)
                            > lived.stream().filter(one -> one.isOn(day)).count());
        }
    }

    private static final Held NONE = new Held(LocalDate.MIN, 0, java.util.Set.of(), 0, -1, java.util.Set.of());

    /** @param to not counted */
    private record Lived(LocalDate from, LocalDate to, Registered in) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** A child's stays in one home without a break, those spent away from it among them. */
    private record Run(Child child, List<Stay> stays) {
        LocalDate from() {
            return stays.get(0).from;
        }

        LocalDate to() {
            LocalDate to = stays.get(stays.size() - 1).to;
            return to == null ? child.eighteenth() : to;
        }

        Home home() {
            return stays.get(0).home;
        }
    }

    /** The mainstream households of which a postcode is told. @param above the highest number of another home */
    static List<Registered> registered(int above) {
        var all = new ArrayList<Registered>();
        List<HouseholdHistory> service = DemoHouseholds.service();
        for (int i = 0; i < service.size(); i++) {
            HouseholdHistory history = service.get(i);
            if (history.postcode() != null
                    && history.spells().stream().allMatch(spell -> spell.kind().equals("mainstream"))) {
                int most = history.spells().stream()
                        .flatMap(spell -> spell.terms().stream())
                        .mapToInt(Held::places)
                        .max()
                        .orElseThrow();
                all.add(new Registered(
                        history,
                        new Home(
                                Math.max(FIRST_NUMBER, above + 1) + i,
                                Home.Kind.OWN_HOUSEHOLD,
                                DemoHouseholds.area(i),
                                DemoHouseholds.postcodeNumber(i),
                                "PR1",
                                "SC900001",
                                most),
                        new ArrayList<>()));
            }
        }
        return all;
    }

    /** @return the homes of the world, the register's among them */
    static List<Home> house(List<Child> children, List<Home> homes) {
        var households = new OwnHouseholds(
                registered(homes.stream().mapToInt(Home::number).max().orElse(0)));
        children.stream()
                .flatMap(child -> runs(child).stream())
                .filter(run ->
                        run.home().kind() == Home.Kind.OWN_HOUSEHOLD && run.to().isAfter(SHOWN_FROM))
                .sorted(Comparator.comparing(Run::from).thenComparing(run -> run.child().number))
                .forEach(households::house);
        var lived = new LinkedHashSet<Home>();
        children.forEach(child -> child.stays.forEach(stay -> lived.add(stay.home)));
        return Stream.concat(
                        homes.stream().filter(home -> home.kind() != Home.Kind.OWN_HOUSEHOLD || lived.contains(home)),
                        households.register.stream().map(Registered::home))
                .toList();
    }

    private static List<Run> runs(Child child) {
        var runs = new ArrayList<Run>();
        for (Stay stay : child.stays) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null
                    && last.home() == stay.home
                    && stay.from.equals(last.stays().get(last.stays().size() - 1).to)) {
                last.stays().add(stay);
            } else {
                runs.add(new Run(child, new ArrayList<>(List.of(stay))));
            }
        }
        return runs;
    }

    private void house(Run run) {
        var siblings = families.computeIfAbsent(run.child().family, none -> new ArrayList<>());
        List<Registered> withThem = siblings.stream()
                .filter(one -> one.isOn(run.from()))
                .map(Lived::in)
                .toList();
        Predicate<Registered> fits = one -> one.isFor(run.child(), run.from())
                && one.hasRoom(run.from(), run.to())
                && !one.home().postcode().equals(run.child().family.postcode())
                && !isJustLeft(run, one.home());
        Predicate<Registered> asFar =
                one -> reach(one.home().area()) == reach(run.home().area());
        Registered found = Stream.of(
                        withThem.stream().filter(fits).findFirst().orElse(null),
                        emptiest(fits.and(asFar), run.from()),
                        emptiest(fits, run.from()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (found != null) {
            var lived = new Lived(run.from(), run.to(), found);
            found.lived().add(lived);
            siblings.add(lived);
            run.stays().forEach(stay -> stay.home = found.home());
        }
    }

    /** A move is to somewhere else. */
    private static boolean isJustLeft(Run run, Home home) {
        return run.child().stays.stream()
                .anyMatch(stay -> stay.home == home
                        && (run.from().equals(stay.to) || run.to().equals(stay.from)));
    }

    private Registered emptiest(Predicate<Registered> which, LocalDate day) {
        return register.stream()
                .filter(which)
                .max(Comparator.comparingLong((Registered one) -> one.placesOn(day)
                                - one.lived().stream()
                                        .filter(lived -> lived.isOn(day))
                                        .count())
                        .thenComparing(one -> -one.lived().size())
                        .thenComparing(one -> -one.home().number()))
                .orElse(null);
    }

    private static int reach(Area area) {
        return area.isInCounty() ? 0 : Area.NEAR.contains(area) ? 1 : 2;
    }
}
