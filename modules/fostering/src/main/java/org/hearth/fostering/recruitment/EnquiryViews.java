package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.core.api.time.Period;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Permissions.Action;

/** The one way to read enquiries, for page, API and files alike: an audit line for each list, export and view. */
@ApplicationScoped
class EnquiryViews {
    /** As in the table of permissions. */
    static final String RESOURCE = "fostering-recruitment";

    @Inject
    Enquiries enquiries;

    @Inject
    Audit audit;

    @Inject
    Permissions permissions;

    @Inject
    CurrentPerson person;

    LocalDate today() {
        return enquiries.today();
    }

    boolean mayOpen() {
        return permissions.may(person.get(), RESOURCE, Action.VIEW);
    }

    boolean mayWrite() {
        return permissions.may(person.get(), RESOURCE, Action.WRITE);
    }

    List<Enquiry> listed(EnquiryQuestion asked) {
        return read("enquiries.listed", asked, null);
    }

    List<Enquiry> exported(EnquiryQuestion asked, String format) {
        return read("enquiries.exported", asked, format);
    }

    private List<Enquiry> read(String what, EnquiryQuestion asked, String format) {
        var found = asked.of(enquiries.known(null), today());
        var details = new TreeMap<>(Map.of("filter", asked.inOneLine(), "rows", String.valueOf(found.size())));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(what, null, details);
        return found;
    }

    /** Those that wait for an answer, who has waited longest first. */
    List<Enquiry> waiting() {
        var found = enquiries.known(null).stream()
                .filter(enquiry -> enquiry.isOpen() && enquiry.answeredOn() == null)
                .sorted(Comparator.comparing(Enquiry::since).thenComparing(Enquiry::reference))
                .toList();
        audit.record("enquiries.waiting-listed", null, Map.of("rows", String.valueOf(found.size())));
        return found;
    }

    /** All that are known, for those in assessment and how long others took. */
    List<Enquiry> expected() {
        audit.record("enquiries.expected-listed", null, Map.of());
        return enquiries.known(null);
    }

    /** @param part of the record that was opened */
    Optional<Enquiry> view(UUID id, String part) {
        var enquiry = enquiries.find(id);
        enquiry.ifPresent(one -> audit.record("enquiry.viewed", one.reference(), Map.of("part", part)));
        return enquiry;
    }

    /** Others that may be of the same people. */
    List<Lookalikes.Found> alike(Enquiry enquiry) {
        return enquiry.isMerged() ? List.of() : Lookalikes.of(enquiry, enquiries.known(null));
    }

    RecruitmentFigures figures(HouseholdKind kind, Period period, String format) {
        var details = new TreeMap<>(Map.of(
                "from", period.from().toString(),
                "to", period.lastDay().toString(),
                "kind", kind == null ? "all" : Keys.of(kind)));
        if (format != null) {
            details.put("format", format);
        }
        audit.record(format == null ? "recruitment.viewed" : "recruitment.exported", null, details);
        return RecruitmentFigures.of(enquiries.known(null), kind, period, today());
    }

    /** For CSV: without names, numbers and addresses of people. */
    static Block.Table table(List<Enquiry> found, LocalDate today) {
        return new Block.Table(
                "Enquiries",
                List.of(
                        words("Reference"),
                        words("First contact"),
                        words("Source"),
                        words("Campaign"),
                        words("Postcode district"),
                        words("Kind"),
                        words("State"),
                        words("Stage"),
                        words("Answered"),
                        words("Initial visit"),
                        words("Application"),
                        words("Stage 1 done"),
                        words("Stage 2 began"),
                        words("Assessment finished"),
                        words("Panel"),
                        words("Panel due"),
                        words("Ended"),
                        words("How it ended"),
                        new Block.Column("Days of pauses", 1, true)),
                found.stream().map(enquiry -> cells(enquiry, today)).toList(),
                "Enquiries merged into another are counted under the one that was kept.");
    }

    private static List<String> cells(Enquiry enquiry, LocalDate today) {
        LocalDate applied = enquiry.on(StepKind.APPLIED);
        return List.of(
                enquiry.reference(),
                enquiry.since().toString(),
                Codes.SOURCE.words(enquiry.contact().source()),
                enquiry.contact().campaign(),
                enquiry.contact().district(),
                enquiry.kind().words(),
                EnquiryQuestion.State.of(enquiry).words(),
                enquiry.stage().words(),
                text(enquiry.answeredOn()),
                text(enquiry.on(StepKind.VISITED)),
                text(applied),
                text(enquiry.on(StepKind.STAGE_1_DECIDED)),
                text(enquiry.on(StepKind.STAGE_2_STARTED)),
                text(enquiry.on(StepKind.ASSESSED)),
                text(enquiry.on(StepKind.PANEL)),
                applied == null ? "" : Standard.PANEL.due(applied).toString(),
                enquiry.ending().map(step -> step.on().toString()).orElse(""),
                enquiry.ending().map(Step::words).orElse(""),
                String.valueOf(enquiry.pausedDays(enquiry.since(), today)));
    }

    /** For CSV: a row for each number, with its basis. */
    static Block.Table table(RecruitmentFigures figures, HouseholdKind kind) {
        var rows = new ArrayList<List<String>>();
        for (Basis basis : Basis.values()) {
            for (FigureLine line : FigureLine.values()) {
                if (line.isCountedBy(basis)) {
                    rows.add(List.of(
                            kind.words(),
                            figures.period().from().toString(),
                            figures.period().lastDay().toString(),
                            basis.words(),
                            line.words(),
                            String.valueOf(figures.count(basis, line))));
                }
            }
        }
        Double median = figures.medianDaysToApprove();
        rows.add(List.of(
                kind.words(),
                figures.period().from().toString(),
                figures.period().lastDay().toString(),
                Basis.PERIOD.words(),
                "Median days from application to the decision to approve",
                median == null ? "" : ConversionPage.days(median)));
        return new Block.Table(
                "Recruitment",
                List.of(
                        words("Kind"),
                        words("From"),
                        words("To"),
                        words("Basis"),
                        words("Number"),
                        new Block.Column("Count", 1, true)),
                rows,
                "");
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Block.Column words(String heading) {
        return new Block.Column(heading, 2, false);
    }

    /** "12 days, due 4 May 2026", with what is to be known of its pauses. */
    static String inWords(StageClock clock, LocalDate today) {
        String days = "%d %s".formatted(clock.days(), clock.days() == 1 ? "day" : "days");
        String paused = clock.paused() == 0 ? "" : ", paused for %d of them".formatted(clock.paused());
        return clock.isRunning()
                ? "%s%s; due %s".formatted(days, paused, Days.inWords(clock.due()))
                : "%s%s".formatted(days, paused);
    }
}
