package org.hearth.fostering.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hearth.fostering.forecast.Forecast.Span;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/** The forecast as tables to take away; a row is of one unit, so that no column mixes them. */
final class ForecastTables {
    private ForecastTables() {}

    static Block.Table of(ForecastViews.View view) {
        var rows = new ArrayList<List<String>>();
        String kind = view.asked().kind().words();
        if (view.outlook() instanceof Outlook.NotKnown not) {
            not.missing()
                    .forEach(missing -> rows.add(List.of(
                            kind, view.asked().day().toString(), "", "", "Not known: " + missing, "", "", "", "")));
        } else if (view.outlook() instanceof Outlook.Known known) {
            Forecast forecast = known.forecast();
            for (var part : forecast.parts()) {
                String name = part.stage() == null
                        ? part.line().words()
                        : part.stage().words();
                add(rows, forecast, "households", name, part.households(), null, "");
                add(rows, forecast, "places", name, part.places(), null, "");
            }
            add(rows, forecast, "households", "Expected", forecast.households().expected(), forecast.households(), "");
            if (forecast.places() != null) {
                add(rows, forecast, "places", "Expected", forecast.places().expected(), forecast.places(), "");
            }
        }
        for (var past : view.before()) {
            Forecast then = past.forecast();
            add(
                    rows,
                    then,
                    "households",
                    "Earlier forecast",
                    then.households().expected(),
                    then.households(),
                    String.valueOf(past.households()));
            if (past.places() != null) {
                add(
                        rows,
                        then,
                        "places",
                        "Earlier forecast",
                        then.places().expected(),
                        then.places(),
                        String.valueOf(past.places()));
            }
        }
        return new Block.Table(
                "Forecast of the net gain",
                List.of(
                        words("Kind"),
                        words("As at"),
                        words("By the end of"),
                        words("Unit"),
                        words("Line"),
                        figures("Expected"),
                        figures("Low"),
                        figures("High"),
                        figures("Happened")),
                rows,
                "");
    }

    private static void add(
            List<List<String>> rows,
            Forecast forecast,
            String unit,
            String name,
            BigDecimal number,
            Span range,
            String happened) {
        if (number != null) {
            rows.add(List.of(
                    forecast.kind().words(),
                    forecast.day().toString(),
                    forecast.end().toString(),
                    unit,
                    name,
                    number.toPlainString(),
                    range == null ? "" : String.valueOf(range.low()),
                    range == null ? "" : String.valueOf(range.high()),
                    happened));
        }
    }

    static Block.Table of(ForecastList list) {
        return new Block.Table(
                list.title(),
                List.of(words("Reference"), words(list.dayName()), words("Why")),
                list.rows().stream()
                        .map(row -> List.of(row.reference(), row.day().toString(), row.why()))
                        .toList(),
                "");
    }

    private static Column words(String heading) {
        return new Column(heading, 2, false);
    }

    private static Column figures(String heading) {
        return new Column(heading, 1, true);
    }
}
