package org.hearth.fostering.netgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/** The account as tables to take away: a row for each kind and unit, so that no column mixes units. */
final class NetGainTables {
    private static final String RULES = String.join(" ", CountingRules.ALL);

    private NetGainTables() {}

    /** A sheet each for the kinds, their parts by district and by ages, and the months. */
    static List<Block.Table> sheets(NetGainViews.View view, UnaryOperator<String> district) {
        return Stream.of("Net gain", "By district", "By ages of approval", "Month by month")
                .map(sheet -> new Block.Table(sheet, columns(), rows(sheet, view, district), RULES))
                .toList();
    }

    /** All of them one after the other. */
    static Block.Table list(NetGainViews.View view, UnaryOperator<String> district) {
        var rows = new ArrayList<List<String>>();
        sheets(view, district).forEach(sheet -> rows.addAll(sheet.rows()));
        return new Block.Table("Net gain", columns(), rows, "");
    }

    /** A number's list. */
    static Block.Table list(NetGainViews.Opened opened) {
        return new Block.Table(
                opened.asked().line().words(),
                List.of(
                        words("Household"),
                        words("Day"),
                        words("Line"),
                        words("Why"),
                        figures("Amount"),
                        words("Unit")),
                NetGainAnswer.list(opened).stream()
                        .map(row -> List.of(
                                row.household(),
                                row.day().toString(),
                                row.line(),
                                row.why(),
                                String.valueOf(row.amount()),
                                row.unit()))
                        .toList(),
                "");
    }

    private static List<Column> columns() {
        return List.of(
                words("Table"),
                words("Kind"),
                words("Part"),
                words("From"),
                words("To"),
                words("Unit"),
                figures("Opening"),
                figures("Joined"),
                figures("Of them from another kind"),
                figures("More by variation"),
                figures("From another age range"),
                figures("Left"),
                figures("Of them as a success for a child"),
                figures("Of them lost"),
                figures("Of them for another kind"),
                figures("Fewer by variation"),
                figures("To another age range"),
                figures("Net gain"),
                figures("Closing"));
    }

    private static List<List<String>> rows(String sheet, NetGainViews.View view, UnaryOperator<String> district) {
        var rows = new ArrayList<List<String>>();
        for (HouseholdKind kind : HouseholdKind.values()) {
            NetGain gain = view.gain();
            switch (sheet) {
                case "Net gain" -> add(rows, sheet, "All", gain.period(), gain.of(kind));
                case "By district" ->
                    gain.byDistrict(kind)
                            .forEach(part ->
                                    add(rows, sheet, district.apply(part.key()), gain.period(), part.accounts()));
                case "By ages of approval" ->
                    gain.byAges(kind)
                            .forEach(part -> add(
                                    rows, sheet, AgeRange.valueOf(part.key()).words(), gain.period(), part.accounts()));
                default -> view.months().forEach(month -> add(rows, sheet, "All", month.period(), month.of(kind)));
            }
        }
        return rows;
    }

    private static void add(List<List<String>> rows, String sheet, String part, Period period, Accounts accounts) {
        rows.add(row(sheet, part, period, accounts, accounts.households()));
        if (accounts.beside() != null) {
            rows.add(row(sheet, part, period, accounts, accounts.beside()));
        }
    }

    private static <A extends Amount<A>> List<String> row(
            String sheet, String part, Period period, Accounts accounts, Account<A> account) {
        var row = new ArrayList<String>();
        row.add(sheet);
        row.add(accounts.kind().words());
        row.add(part);
        row.add(period.from().toString());
        row.add(period.lastDay().toString());
        row.add(account.opening().of(0).unit());
        Stream.of(
                        account.opening(),
                        account.total(Flow.JOINED),
                        account.sum(account.changesOfKind(Flow.JOINED)),
                        account.total(Flow.INCREASED),
                        account.total(Flow.MOVED_IN),
                        account.total(Flow.LEFT),
                        account.sum(account.successes()),
                        account.sum(account.losses()),
                        account.sum(account.changesOfKind(Flow.LEFT)),
                        account.total(Flow.REDUCED),
                        account.total(Flow.MOVED_OUT),
                        account.net(),
                        account.closing())
                .map(amount -> String.valueOf(amount.number()))
                .forEach(row::add);
        return row;
    }

    private static Column words(String heading) {
        return new Column(heading, 2, false);
    }

    private static Column figures(String heading) {
        return new Column(heading, 1, true);
    }

    /** For a file's name: {@code net-gain-2016-04-01-2016-12-31}. */
    static String name(String of, Period period) {
        return "%s-%s-%s".formatted(of.toLowerCase(Locale.ROOT), period.from(), period.lastDay());
    }
}
