package org.hearth.committee.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.committee.chase.ChaseList;
import org.hearth.committee.chase.Reminded;
import org.hearth.committee.chase.Reminders;
import org.hearth.committee.commentary.Actions;
import org.hearth.committee.commentary.Part;
import org.hearth.committee.paper.CommentaryView;
import org.hearth.committee.paper.CommentaryView.Section;
import org.hearth.committee.paper.Paper;
import org.hearth.committee.paper.PaperView.Field;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.paper.Typing;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.RulesBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.repeats.FormTokens;

/**
 * The commentary of a paper: who writes what by when, and one section at a time with its figures above its places for words.
 * A section is saved whole or not at all. Each place comes back with the revision it was read at; where somebody else saved
 * it meanwhile, their words are shown beside, and whoever saves again has read them.
 */
@Named
@RequestScoped
public class CommentaryPage {

    @Inject
    Papers papers;

    @Inject
    Typing typing;

    @Inject
    ChaseList chase;

    @Inject
    Reminders reminders;

    @Inject
    FormTokens tokens;

    @Inject
    CurrentPerson person;

    @Inject
    Permissions permissions;

    private CommentaryView view;
    private Section section;
    private List<ChaseList.Line> lines = List.of();
    private List<ChaseList.Reminder> toSend;
    private List<Reminded> sent;
    private String reminded;
    private final Map<String, String> values = new HashMap<>();

    /** On a look; what is sent opens nothing anew. */
    public void load() {
        if (view(Pages.parameter("section").orElse(null)) == null
                || Pages.parameter("section").isPresent() && section == null) {
            Pages.notFound();
        }
    }

    private CommentaryView view() {
        return view(null);
    }

    private CommentaryView view(String opened) {
        if (view == null) {
            PaperPage.asked(papers).ifPresent(paper -> {
                view = papers.commentary(paper, opened);
                lines = chase.of(view);
                section = Pages.parameter("section").flatMap(view::section).orElse(null);
                if (section != null) {
                    section.places().forEach(place -> values.put(place.key(), place.words()));
                }
            });
        }
        return view;
    }

    public boolean isFound() {
        return view() != null;
    }

    public String getId() {
        return Pages.parameter("id").orElse("");
    }

    public Paper getPaper() {
        return view() == null ? null : view.paper();
    }

    /** The one that is written; {@code null} on the list of them. */
    public Section getSection() {
        view();
        return section;
    }

    public boolean isWhole() {
        return view() != null && view.whole();
    }

    public boolean isDraft() {
        return view() != null && !view.paper().isPublished();
    }

    public List<ChaseList.Line> getLines() {
        view();
        return lines;
    }

    /** The line of the section that is written. */
    public ChaseList.Line getLine() {
        return getSection() == null
                ? null
                : lines.stream()
                        .filter(line -> line.section().equals(section.key()))
                        .findFirst()
                        .orElse(null);
    }

    /** Those that are this person's to write. */
    public List<ChaseList.Line> getMine() {
        return getLines().stream()
                .filter(line -> line.who().equalsIgnoreCase(person.get().name()))
                .toList();
    }

    public boolean isMayName() {
        return permissions.may(person.get(), "pack-owners", Permissions.Action.WRITE);
    }

    public List<ChaseList.Reminder> getReminders() {
        if (toSend == null) {
            toSend = view() == null || !isMayName() ? List.of() : chase.reminders(view);
        }
        return toSend;
    }

    /** Those that were sent, the first first. */
    public List<Reminded> getSent() {
        if (sent == null) {
            sent = view() == null || !isMayName()
                    ? List.of()
                    : reminders.of(view.paper().id());
        }
        return sent;
    }

    public String when(Reminded one) {
        return PaperPage.moment(one.sentAt());
    }

    /** "Head of fostering (manager)". */
    public String to(String post, String who) {
        return who.isEmpty() ? post : "%s (%s)".formatted(post, who);
    }

    /** Which of the reminders it was that somebody sent. */
    public List<Choice> getToWriteDown() {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < getReminders().size(); i++) {
            var one = getReminders().get(i);
            choices.add(Choice.of(key(one), to(one.owner(), one.who())));
        }
        return choices;
    }

    private static String key(ChaseList.Reminder reminder) {
        return reminder.who() + " " + reminder.owner();
    }

    public void writeDown() {
        if (view() == null) {
            Pages.notFound();
            return;
        }
        permissions.require("pack-owners", Permissions.Action.WRITE);
        var one = getReminders().stream()
                .filter(each -> key(each).equals(reminded))
                .findFirst();
        if (one.isEmpty()) {
            Pages.error("reminded", "Choose the reminder that you sent.");
            return;
        }
        try {
            tokens.spend(Pages.formToken(), () -> {
                reminders.sent(view, one.get().owner(), one.get().who());
                return getId();
            });
            Pages.done(
                    "/packs/commentary?id=" + getId(),
                    "It is written down that you reminded %s."
                            .formatted(to(one.get().owner(), one.get().who())));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    public String getReminded() {
        return reminded;
    }

    public void setReminded(String reminded) {
        this.reminded = reminded;
    }

    /** Opens the person's own mail program with the reminder in it. */
    public String mail(ChaseList.Reminder reminder) {
        return "mailto:?subject=%s&body=%s"
                .formatted(
                        inAddress(reminder.subject()), inAddress(reminder.text().replace("\n", "\r\n")));
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Map<String, String> getValues() {
        view();
        return values;
    }

    /** The component's id: a key without what an id may not hold. */
    public String box(Field place) {
        return place.key().replace('.', '-');
    }

    public String label(Field place) {
        return section.label(place) + (place.required() ? "" : " (optional)");
    }

    /** Whether somebody saved the place after this form was read. */
    public boolean isStale(Field place) {
        return Pages.parameter("rev-" + place.key())
                .filter(seen -> !seen.equals(String.valueOf(place.revision())))
                .isPresent();
    }

    /** What was promised there in the last paper, one by one; empty where the place holds no promises. */
    public List<Actions.Action> promises(Field place) {
        return Part.of(place.key()).filter(part -> part == Part.DOING).isPresent()
                ? Actions.in(place.before())
                : List.of();
    }

    /** The section after this one; {@code null} after the last. */
    public ChaseList.Line getNext() {
        int at = getLine() == null ? -1 : lines.indexOf(getLine());
        return at < 0 || at + 1 == lines.size() ? null : lines.get(at + 1);
    }

    public void save() {
        save("/packs/commentary?id=" + getId());
    }

    public void saveAndGoOn() {
        view();
        save("/packs/commentary?id=%s&section=%s"
                .formatted(getId(), getNext() == null ? "" : getNext().section()));
    }

    private void save(String then) {
        if (view() == null || section == null) {
            Pages.notFound();
            return;
        }
        var words = new LinkedHashMap<String, String>();
        var seen = new LinkedHashMap<String, Integer>();
        for (Field place : section.places()) {
            String typed = values.get(place.key());
            words.put(place.key(), typed == null ? "" : typed);
            seen.put(place.key(), seen(place));
        }
        try {
            typing.commentary(view.paper().id(), words, seen);
            Pages.done(then, "Saved: %s.".formatted(section.title()));
        } catch (RuleBroken refused) {
            String first = "Nothing is saved yet. ";
            for (RuleBroken each : RulesBroken.each(refused)) {
                refuse(each, first);
                first = "";
            }
        }
    }

    private void refuse(RuleBroken refused, String first) {
        String key = refused.field() == null ? "" : refused.field().replaceFirst("^slot\\.", "");
        String label = section.places().stream()
                .filter(place -> place.key().equals(key))
                .map(place -> section.label(place) + ": ")
                .findFirst()
                .orElse("");
        Pages.error(key.isEmpty() ? null : key.replace('.', '-'), first + label + refused.getMessage());
    }

    private static int seen(Field place) {
        return Pages.parameter("rev-" + place.key())
                .filter(seen -> seen.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }
}
