package org.hearth.committee.stage;

import java.util.List;
import java.util.Set;
import org.hearth.platform.api.people.Role;

/** A paper's state, in order. What moves it on, and who holds it meanwhile, stands with each. */
public enum Stage {
    PLANNED("Planned", "the clerk", Set.of(Role.CLERK, Role.ANALYST)),
    DATA_FROZEN("Data frozen", "the analyst", Set.of(Role.CLERK, Role.ANALYST)),
    DRAFTING(
            "Drafting",
            "those who write the commentary",
            Set.of(Role.CLERK, Role.ANALYST, Role.MANAGER, Role.DIRECTOR)),
    HEAD_OF_SERVICE("Service sign-off: head of service", "the head of service", Set.of(Role.MANAGER)),
    DIRECTOR("Service sign-off: director", "the director", Set.of(Role.DIRECTOR)),
    CLEARANCE("Clearance", "the clearing officers", Set.of(Role.CLERK, Role.ANALYST)),
    MEMBER_BRIEFING("Member briefing", "the lead member", Set.of(Role.CLERK, Role.ANALYST)),
    READY("Ready to publish", "the clerk", Set.of(Role.CLERK, Role.ANALYST)),
    PUBLISHED("Published", "the clerk", Set.of(Role.CLERK, Role.ANALYST)),
    CORRECTED("Corrected", "the clerk", Set.of(Role.CLERK, Role.ANALYST)),
    SUPPLEMENTED("Supplemented", "the clerk", Set.of(Role.CLERK, Role.ANALYST)),
    MINUTED("Minuted", "the clerk", Set.of()),
    WITHDRAWN("Withdrawn", "nobody", Set.of());

    private final String words;
    private final String holder;
    private final Set<Role> movers;

    Stage(String words, String holder, Set<Role> movers) {
        this.words = words;
        this.holder = holder;
        this.movers = movers;
    }

    public String words() {
        return words;
    }

    /** Who must do something next, in words. */
    public String holder() {
        return holder;
    }

    /** Who moves it on from here. */
    public Set<Role> movers() {
        return movers;
    }

    /** As everybody reads it who opens papers: how it came there is for those who bring it there. */
    public String toReaders() {
        return switch (this) {
            case PUBLISHED, SUPPLEMENTED, MINUTED -> "Published";
            case CORRECTED -> "Replaced";
            case WITHDRAWN -> "Withdrawn";
            default -> "Draft";
        };
    }

    /** Where it can go from here by a word, the usual way first; publishing, following and withdrawing apart. */
    public List<Stage> next() {
        return switch (this) {
            case PLANNED -> List.of(DATA_FROZEN);
            case DATA_FROZEN -> List.of(DRAFTING);
            case DRAFTING -> List.of(HEAD_OF_SERVICE);
            case HEAD_OF_SERVICE -> List.of(DIRECTOR, DRAFTING);
            case DIRECTOR -> List.of(CLEARANCE, DRAFTING);
            case CLEARANCE -> List.of(READY, MEMBER_BRIEFING, DRAFTING);
            case MEMBER_BRIEFING -> List.of(READY, DRAFTING);
            case READY -> List.of(DRAFTING);
            case PUBLISHED, SUPPLEMENTED -> List.of(MINUTED);
            case CORRECTED, MINUTED, WITHDRAWN -> List.of();
        };
    }

    /** Whether going there is going back, which needs a reason. */
    public boolean isBack(Stage to) {
        return to.ordinal() < ordinal();
    }

    /** Whether going there needs a reason, which is kept with it. */
    public boolean needsReason(Stage to) {
        return isBack(to) || to == WITHDRAWN;
    }

    /** What moving there is called on a button. */
    public String deed(Stage to) {
        if (isBack(to)) {
            return "Send back to drafting";
        }
        return switch (to) {
            case HEAD_OF_SERVICE -> "Send for sign-off";
            case DIRECTOR -> "Sign off as head of service";
            case CLEARANCE -> "Sign off as director";
            case MEMBER_BRIEFING -> "Send to the member briefing";
            case READY -> "Say that it is ready to publish";
            case MINUTED -> "Say that it is minuted";
            case WITHDRAWN -> "Withdraw";
            default -> to.words();
        };
    }
}
