package org.hearth.fostering.places;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.HouseholdForm;
import org.hearth.fostering.household.Typing;
import org.hearth.fostering.terms.AskedGrant;
import org.hearth.fostering.terms.Grant;
import org.hearth.fostering.terms.Grants;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records an exemption or an emergency placement; where the address names one, changes or corrects it. */
@Named
@RequestScoped
public class GrantPage extends HouseholdForm {

    @Inject
    Grants grants;

    @Inject
    Granting granting;

    @Inject
    Granted granted;

    private Grant kept;
    private String kind = "";
    private String children = "";
    private LocalDate from;
    private LocalDate until;
    private String council = "";
    private String conditions = "";
    private List<String> mistake = List.of();

    @PostConstruct
    void begin() {
        open("granted");
        String number = Pages.parameter("no").orElse("");
        if (!super.isFound() || number.isEmpty()) {
            return;
        }
        kept = grants.of(id()).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            kind = kept.kind().name();
            children = granted.typed(kept);
            from = kept.from();
            until = kept.until();
            council = kept.council();
            conditions = kept.conditions();
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && (kept != null || Pages.parameter("no").isEmpty());
    }

    public boolean isThere() {
        return kept != null;
    }

    public String getNo() {
        return kept == null ? "" : String.valueOf(kept.number());
    }

    @Override
    public String getBack() {
        return "/fostering/places/household?id=" + id();
    }

    public void save() {
        if (kept == null) {
            saveOnce(() -> granting.record(id(), asked(), seen()), "It is recorded, with the children whom it names.");
        } else if (!mistake.isEmpty()) {
            saveOnce(
                    () -> grants.withdraw(id(), kept.number(), getWhy(), seen()),
                    "It is withdrawn, as entered by mistake.");
        } else {
            saveOnce(
                    () -> granting.change(id(), kept, asked(), isCorrection(), getWhy(), seen()),
                    "What is recorded is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        }
    }

    private AskedGrant asked() {
        return new AskedGrant(Typing.choice("kind", kind, Grant.Kind.class), named(), from, until, council, conditions);
    }

    /** Those typed, and those whom the form cannot show and who stay named. */
    private Set<UUID> named() {
        var named = new HashSet<>(granted.ids(id(), children));
        if (kept != null) {
            named.addAll(granted.untold(kept));
        }
        return named;
    }

    /** Why it is to be looked at again; empty where it is not, or not recorded yet. */
    public String getReassess() {
        return kept == null
                ? ""
                : granted.of(id()).stream()
                        .filter(one -> one.grant().number() == kept.number()
                                && !one.reassess().isEmpty())
                        .map(one ->
                                "To be reassessed, because %s. Name the children whom it is still for, or enter its last day where it is needed no more."
                                        .formatted(one.reassess()))
                        .findFirst()
                        .orElse("");
    }

    /** How many it names beside those that the form shows. */
    public int getUntold() {
        return kept == null ? 0 : granted.untold(kept).size();
    }

    public List<Choice> getKinds() {
        return Stream.of(Grant.Kind.values())
                .map(
                        one -> new Choice(
                                one.name(),
                                one.words(),
                                one == Grant.Kind.EXEMPTION
                                        ? "Granted by the council where the carers live. It does not lift the terms of approval"
                                        : "For a few working days, then the terms are varied or the placement ends. It does not lift the usual limit"))
                .toList();
    }

    public List<Choice> getMistakes() {
        return List.of(Choice.of("yes", "This was entered by mistake and never held"));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getChildren() {
        return children;
    }

    public void setChildren(String children) {
        this.children = children;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getCouncil() {
        return council;
    }

    public void setCouncil(String council) {
        this.council = council;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    public List<String> getMistake() {
        return mistake;
    }

    public void setMistake(List<String> mistake) {
        this.mistake = mistake == null ? List.of() : mistake;
    }
}
