package org.hearth.committee.chase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.paper.Papers;
import org.hearth.committee.wording.Wording;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.audit.Audit;
import org.hearth.platform.api.db.Duplicates;
import org.hearth.platform.api.db.Transactions;
import org.hearth.platform.api.people.CurrentPerson;
import org.hearth.platform.api.people.People;
import org.hearth.platform.api.people.Permissions;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.people.Role;

/** Knows who writes which section. It is said once and holds for every later paper, until another is named. */
@ApplicationScoped
public class SectionOwners {
    private final SectionOwnerTable table;
    private final Papers papers;
    private final People people;
    private final Permissions permissions;
    private final Wording wording;
    private final Transactions transactions;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    /** For the container's proxy. */
    protected SectionOwners() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    SectionOwners(
            SectionOwnerTable table,
            Papers papers,
            People people,
            Permissions permissions,
            Wording wording,
            Transactions transactions,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.table = table;
        this.papers = papers;
        this.people = people;
        this.permissions = permissions;
        this.wording = wording;
        this.transactions = transactions;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** Who has each section now, by its key. */
    public Map<String, SectionOwner> now() {
        return latest(any -> true);
    }

    /** Who had it then. */
    Map<String, SectionOwner> at(Instant then) {
        return latest(owner -> !owner.setAt().isAfter(then));
    }

    private Map<String, SectionOwner> latest(Predicate<SectionOwner> which) {
        var latest = said(which);
        latest.values().removeIf(owner -> !owner.isNamed());
        return latest;
    }

    /** What was said last of each section, also that nobody has it any more. */
    public Map<String, SectionOwner> said() {
        return said(any -> true);
    }

    private Map<String, SectionOwner> said(Predicate<SectionOwner> which) {
        var said = new HashMap<String, SectionOwner>();
        table.all().stream().filter(which).forEach(owner -> said.put(owner.section(), owner));
        return said;
    }

    /**
     * Names who writes a section from now on, or nobody where no post is given.
     *
     * @param seen the number of what was last said of it, as the person read it; 0 where nothing was
     * @throws RuleBroken for a section that no paper has, a person who is not known here or may not write in papers, a person
     *                    without a post, or if somebody else named another meanwhile
     */
    public void set(String section, String post, String who, int seen) {
        if (!papers.sections().containsKey(section)) {
            throw new RuleBroken("There is no section \"%s\". The sections are %s."
                    .formatted(section, String.join(", ", papers.sections().keySet())));
        }
        String itsPost = wording.free("post", post, Wording.LINE);
        String itsPerson = known(wording.free("who", who, Wording.LINE));
        if (itsPost.isEmpty() && !itsPerson.isEmpty()) {
            throw new RuleBroken("post", "Enter the post of the person who writes it, such as Head of fostering.");
        }
        var last = Optional.ofNullable(said().get(section));
        Meetings.mustBeAsSeen(last.map(SectionOwner::seq).orElse(0) == seen);
        if (last.map(owner -> owner.post().equals(itsPost) && owner.who().equals(itsPerson))
                .orElse(itsPost.isEmpty())) {
            return;
        }
        var next = new SectionOwner(
                section,
                seen + 1,
                itsPost,
                itsPerson,
                person.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            transactions.doInOne(() -> {
                table.insert(next);
                audit.record("section.owner-set", section, Map.of("post", itsPost, "person", itsPerson));
            });
        } catch (RuntimeException failed) {
            Meetings.mustBeAsSeen(!Duplicates.caused(failed));
            throw failed;
        }
    }

    /** As the person signs in, whatever was typed large or small. */
    private String known(String who) {
        if (who.isEmpty()) {
            return who;
        }
        String name = people.known().stream()
                .filter(who::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "who",
                        "Nobody signs in as \"%s\". Enter the name that the person signs in with, or leave it empty and name the post alone."
                                .formatted(who)));
        if (people.roles(name).filter(roles -> !mayWrite(roles)).isPresent()) {
            throw new RuleBroken(
                    "who",
                    "\"%s\" may not write in papers. Enter somebody who signs in as %s, or leave it empty and name the post alone."
                            .formatted(name, writers()));
        }
        return name;
    }

    /** Who may be named, by their roles: "Analyst, Committee clerk or Team manager". */
    public String writers() {
        var all = Stream.of(Role.values())
                .filter(role -> mayWrite(Set.of(role)))
                .map(Role::words)
                .sorted()
                .toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    private boolean mayWrite(Set<Role> roles) {
        return permissions.may(new Person("", roles), "pack-commentary", Permissions.Action.WRITE);
    }
}
