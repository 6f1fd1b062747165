package org.hearth.core.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearth.core.api.figures.Definition;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Line;
import org.hearth.core.api.figures.Target;
import org.hearth.core.api.figures.Targets;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;
import org.hearth.platform.api.time.UkTime;

/** The council's targets, and of one figure those it had, with the form that sets the next. */
@Named
@RequestScoped
public class TargetsPage {
    static final String RESOURCE = "targets";

    @Inject
    Targets targets;

    @Inject
    Figures figures;

    @Inject
    FormTokens tokens;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    private final Clock clock = Clock.systemUTC();
    private List<Target> all;
    private Line line;
    private boolean looked;
    private LocalDate from;
    private String low = "";
    private String high = "";
    private String tolerance = "";
    private String toleranceAbove = "";
    private String minimum = String.valueOf(Target.MINIMUM);
    private String setBy = "";
    private String why = "";

    /** A target as it is read. */
    public record Row(
            String line,
            String name,
            String goodIs,
            String target,
            String tolerance,
            int minimum,
            String from,
            String setBy,
            String why,
            String recorded) {}

    /** Finds the figure that the address asks for; the page's form is read only where it is found. */
    public void find() {
        if (getLine() == null && Pages.parameter("line").isPresent()) {
            Pages.notFound();
        }
    }

    public boolean isMayWrite() {
        return permissions.may(person.get(), RESOURCE, Permissions.Action.WRITE);
    }

    /** Those that hold today, and after them those still to come. */
    public List<Row> getRows() {
        LocalDate today = UkTime.today(clock);
        var now = targets.on(today, null);
        var rows = new ArrayList<Target>(now.held().values());
        rows.addAll(now.next().values());
        return rows.stream()
                .sorted(Comparator.comparing(Target::line))
                .map(this::row)
                .toList();
    }

    /** All that the figure ever had, newest first. */
    public List<Row> getHistory() {
        return ofLine().stream()
                .sorted(Comparator.comparingInt(Target::revision).reversed())
                .map(this::row)
                .toList();
    }

    private Row row(Target target) {
        Line of = TargetList.line(target, figures.definitions());
        var unit = of == null ? org.hearth.core.api.figures.Unit.POINTS : of.unit();
        return new Row(
                target.line(),
                of == null ? "no longer measured" : of.name(),
                of == null ? "" : of.direction().goodIs(),
                target.words(unit),
                target.toleranceWords(unit),
                target.minimum(),
                Days.inWords(target.from()),
                target.setBy(),
                target.why(),
                "%s by %s".formatted(Days.inWords(UkTime.dayOf(target.recordedAt())), target.recordedBy()));
    }

    /** The figure looked at, or {@code null}. */
    public Line getLine() {
        if (!looked) {
            looked = true;
            String key = Pages.parameter("line").orElse(null);
            line = key == null
                    ? null
                    : figures.definitions().stream()
                            .flatMap(definition -> definition.lines().stream())
                            .filter(one -> one.key().equals(key))
                            .findFirst()
                            .orElse(null);
        }
        return line;
    }

    /** In which unit a target is given, in words. */
    public String getUnitWords() {
        return switch (line.unit()) {
            case PERCENT -> "In percent, to one decimal place; a tolerance in percentage points";
            case PERCENT_OF_POPULATION -> "In percent of the population, to two decimal places";
            case PER_10_000 -> "For each 10,000 children, to one decimal place";
            case RATIO -> "A ratio, to two decimal places";
            case MILES, POINTS ->
                "In %s, to one decimal place".formatted(line.unit().sign());
            default -> "In %s, a whole number".formatted(line.unit().sign());
        };
    }

    /** Every figure that may have a target, to choose from. */
    public List<Choice> getLines() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Choose one"));
        for (Definition definition : figures.definitions()) {
            definition.lines().forEach(one -> choices.add(Choice.of(one.key(), one.key() + " " + one.name())));
        }
        return choices;
    }

    public void set() {
        try {
            var asked = new Targets.Asked(
                    getLine().key(),
                    from,
                    number("low", low),
                    number("high", high),
                    number("tolerance", tolerance),
                    number("toleranceAbove", toleranceAbove),
                    whole("minimum", minimum),
                    setBy,
                    why);
            int revision = revision();
            tokens.spend(
                    Pages.formToken(),
                    () -> String.valueOf(
                            targets.set(asked, revision, person.get().name()).revision()));
            Pages.done("/reference/target?line=" + line.key(), "The target is set.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private int revision() {
        try {
            return Integer.parseInt(getSeen());
        } catch (NumberFormatException tampered) {
            throw new RuleBroken("The form was sent without the revision it was made from. Open the page again.");
        }
    }

    private static BigDecimal number(String field, String typed) {
        String text = typed == null ? "" : typed.strip().replace(",", "").replaceFirst("%$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw new RuleBroken(
                    field,
                    "\"%s\" is not a number. Enter one such as 40 or 3.2."
                            .formatted(text.length() > 20 ? text.substring(0, 20) + "..." : text));
        }
        return new BigDecimal(text);
    }

    private static Integer whole(String field, String typed) {
        BigDecimal number = number(field, typed);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new RuleBroken(
                    field, "%s is not a whole number. Enter one such as 10.".formatted(number.toPlainString()));
        }
    }

    private List<Target> ofLine() {
        if (all == null) {
            all = targets.all().stream()
                    .filter(one -> one.line().equals(line.key()))
                    .toList();
        }
        return all;
    }

    /** The last revision of the figure's targets as the form was first read; 0 for none. */
    public String getSeen() {
        return Pages.parameter("seen").orElse(String.valueOf(ofLine().size()));
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getLow() {
        return low;
    }

    public void setLow(String low) {
        this.low = low;
    }

    public String getHigh() {
        return high;
    }

    public void setHigh(String high) {
        this.high = high;
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(String tolerance) {
        this.tolerance = tolerance;
    }

    public String getToleranceAbove() {
        return toleranceAbove;
    }

    public void setToleranceAbove(String toleranceAbove) {
        this.toleranceAbove = toleranceAbove;
    }

    public String getMinimum() {
        return minimum;
    }

    public void setMinimum(String minimum) {
        this.minimum = minimum;
    }

    public String getSetBy() {
        return setBy;
    }

    public void setSetBy(String setBy) {
        this.setBy = setBy;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
