package org.hearth.fostering.netgain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Address;

/**
 * Which number is to be opened to its list.
 *
 * @param by   of which part: {@code district} or {@code ages}; {@code null} for the whole
 * @param part its key; empty for not known
 */
record ListAsked(NetGainAsked of, Listed line, Unit unit, String by, String part) {
    static final String DISTRICT = "district";
    static final String AGES = "ages";

    enum Unit {
        HOUSEHOLDS,
        PLACES,
        CHILDREN_NAMED
    }

    /** @throws RuleBroken for a line, unit or part that there is not */
    static ListAsked of(NetGainAsked asked, Function<String, Optional<String>> parameter) {
        Unit unit = parameter
                .apply("unit")
                .map(key -> Keys.find(Unit.values(), key)
                        .orElseThrow(() -> new RuleBroken(
                                "unit",
                                "There is no unit \"%s\". Ask for one of %s.".formatted(key, Keys.all(Unit.values())))))
                .orElse(Unit.HOUSEHOLDS);
        String by = parameter.apply("by").orElse(null);
        if (by != null && !by.equals(DISTRICT) && !by.equals(AGES)) {
            throw new RuleBroken(
                    "by", "The account has no parts by \"%s\". Ask for %s or %s.".formatted(by, DISTRICT, AGES));
        }
        return new ListAsked(
                asked,
                Listed.of(parameter.apply("line").orElse(null)),
                unit,
                by,
                by == null ? null : parameter.apply("part").orElse(""));
    }

    /** The accounts of the part. @throws RuleBroken where there is no such part */
    Accounts accounts(NetGain gain) {
        if (by == null) {
            return gain.of(of.kind());
        }
        return parts(gain).stream()
                .filter(one -> one.key().equals(part))
                .findFirst()
                .map(Accounts.Part::accounts)
                .orElseThrow(() -> new RuleBroken("part", "Nobody stands in this part of the account on these days."));
    }

    private List<Accounts.Part> parts(NetGain gain) {
        return by.equals(DISTRICT) ? gain.byDistrict(of.kind()) : gain.byAges(of.kind());
    }

    /** @throws RuleBroken where the kind is not counted in that unit */
    Account<?> account(Accounts accounts) {
        Account<?> account =
                switch (unit) {
                    case HOUSEHOLDS -> accounts.households();
                    case PLACES -> accounts.places();
                    case CHILDREN_NAMED -> accounts.named();
                };
        if (account == null) {
            throw new RuleBroken(
                    "unit",
                    "%s households are not counted in %s."
                            .formatted(accounts.kind().words(), Keys.of(unit).replace("-", " ")));
        }
        return account;
    }

    Address address(String path) {
        return of.address(path)
                .with("line", line.key())
                .with("unit", unit == Unit.HOUSEHOLDS ? null : Keys.of(unit))
                .with("by", by)
                .with("part", part);
    }
}
