package org.hearth.committee.frontsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.platform.api.Refusals;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Typed;

/**
 * What the clerk typed, by field. It begins with the template's defaults, is edited while the paper is a draft, and is
 * printed in the template's order. Nothing is left blank unknowingly: where there is nothing to say, "None" is typed.
 */
public record FrontSheet(FrontSheetTemplate template, Map<String, String> values) {
    private static final List<String> VERBS = List.of(
            "agree",
            "approve",
            "ask",
            "comment",
            "consider",
            "discuss",
            "endorse",
            "note",
            "receive",
            "recommend",
            "refer",
            "request",
            "review",
            "support",
            "welcome");
    private static final List<String> YES_OR_NO =
            List.of(FrontSheetTemplate.KEY_DECISION, FrontSheetTemplate.MAJOR_POLICY);
    private static final int LONGEST = 4000;
    private static final String ADDRESS = "[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;.]+";
    private static final Pattern ADDRESSES = Pattern.compile(ADDRESS + "(?:(?:\\s*[,;]\\s*|\\s+)" + ADDRESS + ")*");
    private static final String HELD_AT = "rows held at ";

    public FrontSheet {
        values = Map.copyOf(values);
    }

    public static FrontSheet begin(FrontSheetTemplate template, LocalDate meeting, LocalDate asAt, LocalDate measured) {
        var values = new LinkedHashMap<String, String>();
        template.fields()
                .forEach(field -> values.put(
                        field.key(),
                        field.standard()
                                .replace("{meeting}", Dates.inFull(meeting))
                                .replace("{asAt}", Dates.inFull(asAt))
                                .replace("{measured}", Dates.inFull(measured))));
        return new FrontSheet(template, values);
    }

    /**
     * Source documents name the day on which rows were held: that of the figures they stand beside, in a form's own line and
     * in one that was changed round it.
     */
    public static String measuredOn(String sources, LocalDate before, LocalDate now) {
        return sources.replace(HELD_AT + Dates.inFull(before), HELD_AT + Dates.inFull(now));
    }

    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** With the number that its item has on the agenda. */
    public FrontSheet numbered(String number) {
        if (!template.has(FrontSheetTemplate.AGENDA_ITEM)) {
            return this;
        }
        var changed = new LinkedHashMap<>(values);
        changed.put(FrontSheetTemplate.AGENDA_ITEM, number);
        return new FrontSheet(template, changed);
    }

    public ExemptStatus status() {
        return new ExemptStatus(value(FrontSheetTemplate.STATUS));
    }

    public boolean isKeyDecision() {
        return value(FrontSheetTemplate.KEY_DECISION).strip().equalsIgnoreCase("yes");
    }

    public boolean isMajorPolicy() {
        return value(FrontSheetTemplate.MAJOR_POLICY).strip().equalsIgnoreCase("yes");
    }

    /** Whether the paper cannot be published without it. */
    public boolean requires(FrontSheetTemplate.Field field) {
        return field.required()
                || field.isOnlyExempt() && status().isExempt()
                || field.key().equals(FrontSheetTemplate.NOTICE) && isKeyDecision();
    }

    /** @throws RuleBroken for a field there is none of, else for each that is too long and the meeting date */
    public FrontSheet with(Map<String, String> typed) {
        var refusals = new Refusals();
        var whole = with(typed, refusals);
        refusals.tell();
        return whole;
    }

    /**
     * What is refused stays as it stands.
     *
     * @throws RuleBroken for a field there is none of
     */
    public FrontSheet with(Map<String, String> typed, Refusals refusals) {
        var changed = new LinkedHashMap<>(values);
        typed.forEach((key, value) -> {
            if (template.fields().stream().noneMatch(field -> field.key().equals(key))) {
                throw new RuleBroken("The front sheet has no field \"%s\". Its fields are %s."
                        .formatted(
                                key,
                                String.join(
                                        ", ",
                                        template.fields().stream()
                                                .map(FrontSheetTemplate.Field::key)
                                                .toList())));
            }
            changed.put(key, refusals.or(value(key), () -> checked(key, value)));
        });
        return new FrontSheet(template, changed);
    }

    private String checked(String key, String value) {
        if (key.equals("meeting") && !value.strip().equals(value("meeting"))) {
            throw new RuleBroken(
                    key,
                    "The meeting date belongs to the paper and cannot be typed. Move the meeting, and the paper goes with it.");
        }
        if (value.length() > LONGEST) {
            throw new RuleBroken(
                    key, "This holds %d characters and may hold %d. Shorten it.".formatted(value.length(), LONGEST));
        }
        return Typed.clean(value);
    }

    /** Each on its own line. */
    public List<String> lines(String key) {
        return value(key)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What must be put right before the paper can be published; empty when nothing. */
    public List<RuleBroken> problems() {
        var problems = new ArrayList<RuleBroken>();
        for (FrontSheetTemplate.Field field : template.fields()) {
            // the notice of a key decision has a check of its own, which tells its day
            if (requires(field) && value(field.key()).isBlank() && !field.key().equals(FrontSheetTemplate.NOTICE)) {
                problems.add(new RuleBroken(
                        field.key(),
                        "%s: nothing is typed. Type it, or \"None\" where there is nothing to say."
                                .formatted(field.label())));
            }
        }
        if (status().isWholly()) {
            problems.add(new RuleBroken(
                    FrontSheetTemplate.STATUS,
                    "The status \"%s\" makes the whole report exempt, and a report that is published here has a public part. Choose \"Part exempt\" with its paragraph, and keep in the exempt appendix what the public must not read."
                            .formatted(value(FrontSheetTemplate.STATUS))));
        }
        for (String recommendation : lines("recommendations")) {
            String first = recommendation.split("[^A-Za-z]+", 2)[0].toLowerCase(Locale.UK);
            if (!VERBS.contains(first)) {
                problems.add(new RuleBroken(
                        "recommendations",
                        "The recommendation that begins with \"%s\" does not say what members should do. Begin it with one of %s."
                                .formatted(first, String.join(", ", VERBS))));
            }
        }
        for (String asked : YES_OR_NO) {
            String answer = value(asked).strip();
            if (template.has(asked) && !answer.equalsIgnoreCase("yes") && !answer.equalsIgnoreCase("no")) {
                problems.add(new RuleBroken(
                        asked,
                        "%s is \"%s\". Type Yes or No."
                                .formatted(template.field(asked).label(), answer)));
            }
        }
        if (isKeyDecision() && value("plan").strip().equalsIgnoreCase("n/a")) {
            problems.add(new RuleBroken("plan", "A key decision needs its Forward Plan reference. Type it."));
        }
        status().unknown()
                .ifPresent(paragraph -> problems.add(new RuleBroken(
                        FrontSheetTemplate.STATUS,
                        "%s names paragraph %s, which is no ground for exemption. Name one of paragraphs 1 to 7 of Part 1 of Schedule 12A to the Local Government Act 1972."
                                .formatted(
                                        template.field(FrontSheetTemplate.STATUS)
                                                .label(),
                                        paragraph))));
        return problems;
    }

    /** What looks wrong and is printed all the same; empty when nothing. */
    public List<RuleBroken> doubts() {
        var doubts = new ArrayList<RuleBroken>();
        for (FrontSheetTemplate.Field field : template.fields()) {
            String address = value(field.key()).strip();
            if (field.key().endsWith("-email")
                    && !address.isEmpty()
                    && !address.equalsIgnoreCase("none")
                    && !ADDRESSES.matcher(address).matches()) {
                doubts.add(new RuleBroken(
                        field.key(),
                        "%s is \"%s\", which is no email address. Type it like name@council.gov.uk, several with a comma between, or None."
                                .formatted(field.label(), address)));
            }
        }
        return doubts;
    }
}
