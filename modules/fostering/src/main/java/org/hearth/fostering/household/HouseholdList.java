package org.hearth.fostering.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.pages.Days;

/**
 * The households of a day, as they are listed: once registered they stand there from the first day on which they were
 * approved.
 *
 * @param all       how many there are before the filter
 * @param districts codes of those in which any of them lives
 */
record HouseholdList(LocalDate day, List<HouseholdRow> rows, int all, Set<String> districts) {

    /**
     * Of the households in the list that are approved on the day. Kinds are never added up.
     *
     * @param places {@code null} for supported lodgings, which have no foster places
     * @param people the young people they may take in, else {@code null}
     */
    record Total(HouseholdKind kind, int households, Integer places, Integer people) {}

    static HouseholdList of(
            List<Household> households,
            LocalDate day,
            HouseholdFilter filter,
            HouseholdSort sort,
            Function<String, String> districtName) {
        var there = households.stream()
                .map(household -> row(household, day, districtName))
                .flatMap(Optional::stream)
                .toList();
        return new HouseholdList(
                day,
                there.stream().filter(filter::matches).sorted(sort.comparator()).toList(),
                there.size(),
                there.stream()
                        .map(HouseholdRow::districtCode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static Optional<HouseholdRow> row(
            Household household, LocalDate day, Function<String, String> districtName) {
        return household.approvals().stream()
                .filter(approval -> !approval.period().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(approval -> new HouseholdRow(
                        household.id(),
                        household.reference(),
                        approval.period().includes(day),
                        approval,
                        approval.termsOn(day).orElseGet(() -> approval.terms()
                                .get(approval.terms().size() - 1)),
                        household.district(),
                        household.district() == null ? "Not known" : districtName.apply(household.district())));
    }

    /** One for each kind of which there is any. */
    List<Total> totals() {
        return Arrays.stream(HouseholdKind.values())
                .map(kind -> {
                    var of = rows.stream()
                            .filter(row -> row.approved() && row.approval().kind() == kind)
                            .toList();
                    int places =
                            of.stream().mapToInt(row -> row.terms().places()).sum();
                    boolean lodgings = kind == HouseholdKind.SUPPORTED_LODGINGS;
                    return new Total(kind, of.size(), lodgings ? null : places, lodgings ? places : null);
                })
                .filter(total -> total.households() > 0)
                .toList();
    }

    int pages(int size) {
        return Math.max(1, (rows.size() + size - 1) / size);
    }

    List<HouseholdRow> page(int page, int size) {
        int from = Math.min((page - 1) * size, rows.size());
        return rows.subList(from, Math.min(from + size, rows.size()));
    }

    /** For CSV and XLSX: the rows on the screen, in their order, in the same words. */
    Block.Table table() {
        return new Block.Table(
                "Fostering households on %s".formatted(Days.inWords(day)),
                List.of(
                        new Block.Column("Reference", 2, false),
                        new Block.Column("Kind", 3, false),
                        new Block.Column("Status", 3, false),
                        new Block.Column("Joined on", 2, false),
                        new Block.Column("How they joined", 3, false),
                        new Block.Column("Left on", 2, false),
                        new Block.Column("Why they left", 3, false),
                        new Block.Column("Places", 1, true),
                        new Block.Column("Young people", 1, true),
                        new Block.Column("Ages", 1, false),
                        new Block.Column("Approved for", 3, false),
                        new Block.Column("District", 3, false)),
                rows.stream().map(HouseholdList::cells).toList(),
                "Kinds are counted apart: the places of family and friends are no capacity, and supported lodgings have no foster places.");
    }

    private static List<String> cells(HouseholdRow row) {
        var approval = row.approval();
        return List.of(
                row.reference(),
                approval.kind().words(),
                row.status(),
                approval.period().from().toString(),
                approval.joined().words(),
                approval.period().isOpen() ? "" : approval.period().to().toString(),
                approval.left() == null ? "" : approval.left().words(),
                row.places() == null ? "" : row.places().toString(),
                row.youngPeople() == null ? "" : row.youngPeople().toString(),
                row.ages(),
                HouseholdRow.types(row.terms()),
                row.district());
    }
}
