package org.hearth.fostering.netgain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.fostering.netgain.ListAsked.Unit;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Are we gaining or losing homes: the account of any days, mainstream first, every number a way to its list. */
@Named
@RequestScoped
public class NetGainPage {
    private static final String PATH = "/fostering/net-gain";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    @Inject
    NetGainViews views;

    private NetGainAsked asked;
    private NetGainViews.View view;
    private Accounts accounts;
    private boolean listed;

    /** @param href empty where there is no list to open */
    public record Number(String text, String href, String what) {}

    /** @param beside {@code null} where the kind is counted in households alone */
    public record Row(String name, boolean total, boolean within, Number households, Number beside) {}

    /** Five numbers of each unit: opening, in, out, net, closing. */
    public record Part(String name, List<Number> numbers) {}

    public record Span(String name, String href, boolean current) {}

    public record Doubtful(String household, String href, String what) {}

    public void load() {
        LocalDate today = views.today();
        asked = NetGainAsked.yearToDate(today);
        try {
            asked = NetGainAsked.of(Pages.day("from"), Pages.day("to"), Pages.parameter("kind"), today);
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        view = views.viewed(asked);
        accounts = view.gain().of(asked.kind());
        listed = views.mayOpenLists();
    }

    public LocalDate getFrom() {
        return asked.period().from();
    }

    public LocalDate getTo() {
        return asked.period().lastDay();
    }

    public String getDays() {
        return asked.words();
    }

    public String getKind() {
        return Keys.of(asked.kind());
    }

    public boolean isMayCollect() {
        return views.mayCollect();
    }

    public String getKindName() {
        return asked.kind().words();
    }

    public List<Choice> getKinds() {
        return Stream.of(HouseholdKind.values())
                .map(kind -> Choice.of(Keys.of(kind), kind.words()))
                .toList();
    }

    /** The days that are asked for most. */
    public List<Span> getSpans() {
        LocalDate today = views.today();
        LocalDate lastMonth = today.withDayOfMonth(1).minusDays(1);
        return List.of(
                span("Last month", NetGains.month(lastMonth)),
                span("This quarter", NetGains.quarter(today)),
                span("Year to date", NetGains.yearToDate(today)),
                span("This year", NetGains.fullYear(today)),
                span("Last year", ReportingYear.of(today).previous().period()));
    }

    private Span span(String name, Period period) {
        return new Span(name, asked.over(period).address(PATH).toString(), period.equals(asked.period()));
    }

    /** {@code +12 households}: of the kind that is shown. */
    public String getHouseholds() {
        return accounts.households().net().signed();
    }

    /** Empty where the kind has neither places nor children named. */
    public String getBeside() {
        Account<?> beside = accounts.beside();
        return beside == null ? "" : beside.net().signed();
    }

    /** {@code Places (beds)}; empty for none. */
    public String getBesideName() {
        return switch (asked.kind()) {
            case MAINSTREAM, SHORT_BREAKS -> "Places (beds)";
            case FAMILY_AND_FRIENDS, TEMPORARY -> "Children named";
            case SUPPORTED_LODGINGS -> "";
        };
    }

    /** The account in a sentence for each unit. */
    public List<String> getSentences() {
        return Stream.of(accounts.households(), accounts.beside())
                .filter(account -> account != null)
                .map(NetGainPage::sentence)
                .toList();
    }

    private static <A extends Amount<A>> String sentence(Account<A> account) {
        return "%s at the beginning, %s came and %s went: %s at the end."
                .formatted(
                        account.opening().words(),
                        account.in().number(),
                        account.out().number(),
                        account.closing().words());
    }

    /** The year's net gain to the last day beside its target; empty for kinds that have none. */
    public String getTarget() {
        return asked.kind() == HouseholdKind.MAINSTREAM ? view.year().inSentences() : "";
    }

    public boolean isProvisional() {
        return !getTo().isBefore(views.today());
    }

    /** Whether no household of the kind stands in any line. */
    public boolean isNobody() {
        return accounts.isEmpty();
    }

    /** The account of the kind that is shown, line by line. */
    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        rows.add(row(
                Listed.OPENING,
                "Opening, at the end of " + Days.inWords(getFrom().minusDays(1)),
                true,
                false));
        rows.add(row(Listed.JOINED, "Joined", false, false));
        addUnlessNought(rows, Listed.FROM_ANOTHER_KIND, "of them from another kind");
        rows.add(onlyBeside(Listed.INCREASED, "More by a variation of terms"));
        rows.add(row(Listed.LEFT, "Left", false, false));
        rows.add(row(Listed.LOSSES, "of them lost", false, true));
        rows.add(row(Listed.SUCCESSES, "of them as a success: guardians or adopters of a child", false, true));
        addUnlessNought(rows, Listed.TO_ANOTHER_KIND, "of them for another kind");
        rows.add(onlyBeside(Listed.REDUCED, "Fewer by a variation of terms"));
        rows.add(row(Listed.NET, "Net gain", true, false));
        rows.add(row(Listed.CLOSING, "Closing, at the end of " + Days.inWords(getTo()), true, false));
        rows.removeIf(row -> row == null);
        return rows;
    }

    private void addUnlessNought(List<Row> rows, Listed line, String name) {
        if (line.number(accounts.households()).number() != 0) {
            rows.add(row(line, name, false, true));
        }
    }

    /** Terms are varied in places, and in children named; the household stays one. */
    private Row onlyBeside(Listed line, String name) {
        return accounts.beside() == null
                ? null
                : new Row(
                        name,
                        false,
                        false,
                        new Number("-", "", ""),
                        number(accounts.beside(), line, beside(), asked, null, null, name));
    }

    private Row row(Listed line, String name, boolean total, boolean within) {
        return new Row(
                name,
                total,
                within,
                number(accounts.households(), line, Unit.HOUSEHOLDS, asked, null, null, name),
                accounts.beside() == null ? null : number(accounts.beside(), line, beside(), asked, null, null, name));
    }

    public List<Part> getDistricts() {
        return parts(view.gain().byDistrict(asked.kind()), ListAsked.DISTRICT, views::district);
    }

    public List<Part> getAges() {
        return parts(view.gain().byAges(asked.kind()), ListAsked.AGES, key -> AgeRange.valueOf(key)
                .words());
    }

    private List<Part> parts(List<Accounts.Part> parts, String by, UnaryOperator<String> name) {
        return parts.stream()
                .map(part -> {
                    String words = name.apply(part.key());
                    return new Part(words, numbers(part.accounts(), asked, by, part.key(), words));
                })
                .toList();
    }

    /** Of the parts and the months: opening to closing, of households and of what stands beside them. */
    public List<String> getColumns() {
        var five = List.of("Opening", "In", "Out", "Net", "Closing");
        return accounts.beside() == null
                ? five
                : Stream.concat(five.stream(), five.stream()).toList();
    }

    /** Thirteen, the latest last, each with its own account. */
    public List<Part> getMonths() {
        return view.months().stream()
                .map(month -> {
                    String name = MONTH.format(month.period().from());
                    return new Part(
                            name, numbers(month.of(asked.kind()), asked.over(month.period()), null, null, name));
                })
                .toList();
    }

    private List<Number> numbers(Accounts accounts, NetGainAsked over, String by, String part, String name) {
        var numbers = new ArrayList<Number>();
        var lines = List.of(Listed.OPENING, Listed.IN, Listed.OUT, Listed.NET, Listed.CLOSING);
        lines.forEach(line -> numbers.add(
                number(accounts.households(), line, Unit.HOUSEHOLDS, over, by, part, name + ", " + line.inSentence())));
        if (accounts.beside() != null) {
            lines.forEach(line -> numbers.add(
                    number(accounts.beside(), line, beside(), over, by, part, name + ", " + line.inSentence())));
        }
        return numbers;
    }

    private <A extends Amount<A>> Number number(
            Account<A> account, Listed line, Unit unit, NetGainAsked over, String by, String part, String what) {
        A amount = line.number(account);
        boolean opens = listed && !line.of(account).isEmpty();
        return new Number(
                line == Listed.NET ? signed(amount.number()) : String.valueOf(amount.number()),
                opens
                        ? new ListAsked(over, line, unit, by, part)
                                .address(PATH + "/households")
                                .toString()
                        : "",
                "%s, %s".formatted(amount.of(0).unit(), what));
    }

    private static String signed(int number) {
        return number > 0 ? "+" + number : String.valueOf(number);
    }

    /** Whether opening and net make closing in every unit. */
    public boolean isBalanced() {
        return Stream.of(accounts.households(), accounts.beside())
                .filter(account -> account != null)
                .allMatch(account -> account.unexplained().number() == 0);
    }

    /** How many households are not recorded well enough to be sure of. */
    public int getDoubtCount() {
        return view.gain().doubts().size();
    }

    /** Empty for those who may not open the lists. */
    public List<Doubtful> getDoubts() {
        return listed
                ? view.gain().doubts().stream()
                        .map(doubt -> new Doubtful(
                                doubt.household().reference(),
                                "/fostering/household?id=" + doubt.household().id(),
                                doubt.words()))
                        .toList()
                : List.of();
    }

    public List<String> getRules() {
        return CountingRules.ALL;
    }

    public String getCsv() {
        return asked.address("/api/fostering/net-gain.csv").toString();
    }

    public String getXlsx() {
        return asked.address("/api/fostering/net-gain.xlsx").toString();
    }

    private Unit beside() {
        return asked.kind().isForNamedChildren() ? Unit.CHILDREN_NAMED : Unit.PLACES;
    }
}
