package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.core.api.places.Places;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Registers a household, or approves one again that had left. */
@Named
@RequestScoped
public class RegisterPage extends HouseholdForm {

    @Inject
    Places places;

    @Inject
    NamedChildren children;

    private TermsForm terms;
    private boolean inFull;
    private String reference = "";
    private String kind = HouseholdKind.MAINSTREAM.name();
    private String joined = Joining.APPROVED.name();
    private LocalDate approvedOn;
    private String district = "";

    @PostConstruct
    void begin() {
        terms = new TermsForm(children);
        if (Pages.parameter("id").isPresent()) {
            open("approval");
            if (isFound()) {
                var last = household().approvals().get(household().approvals().size() - 1);
                inFull = last.kind() == HouseholdKind.TEMPORARY && last.period().includes(views.today());
                kind = (last.kind() == HouseholdKind.TEMPORARY ? HouseholdKind.FAMILY_AND_FRIENDS : last.kind()).name();
            }
        }
    }

    @Override
    public void load() {
        if (!isFound() && Pages.parameter("id").isPresent()) {
            Pages.notFound();
        }
    }

    public void register() {
        if (isFound()) {
            saveOnce(
                    () -> households.approveAgain(
                            id(), chosenKind(), chosenJoining(), approvedOn, terms.asked(), seen()),
                    "%s is approved %s.".formatted(household().reference(), inFull ? "in full" : "again"));
            return;
        }
        try {
            String id = tokens.spend(Pages.formToken(), () -> households
                    .register(new NewHousehold(
                            reference, chosenKind(), chosenJoining(), approvedOn, district, terms.asked()))
                    .toString());
            Pages.done(
                    "/fostering/household?id=" + id,
                    "The household is registered. Add its people, its address and its home.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private HouseholdKind chosenKind() {
        return Typing.choice("kind", kind, HouseholdKind.class);
    }

    private Joining chosenJoining() {
        return Typing.choice("joined", joined, Joining.class);
    }

    public TermsForm getTerms() {
        return terms;
    }

    /** Whether it is approved temporarily now. */
    public boolean isInFull() {
        return inFull;
    }

    public List<Choice> getKinds() {
        return inFull ? kinds() : allKinds();
    }

    /** A temporary approval among them. */
    static List<Choice> allKinds() {
        var all = new ArrayList<>(kinds());
        all.add(
                new Choice(
                        HouseholdKind.TEMPORARY.name(),
                        HouseholdKind.TEMPORARY.words(),
                        "A person connected with the children whom the terms name. It ends by itself after some weeks, and may be extended once"));
        return all;
    }

    public static List<Choice> kinds() {
        return HouseholdKind.full().stream()
                .map(kind -> Choice.of(kind.name(), kind.words()))
                .toList();
    }

    public List<Choice> getJoinings() {
        return joinings();
    }

    static List<Choice> joinings() {
        return Arrays.stream(Joining.values())
                .map(joining -> Choice.of(joining.name(), joining.words()))
                .toList();
    }

    public List<Choice> getDistricts() {
        return districts(places, views.today());
    }

    public static List<Choice> districts(Places places, LocalDate today) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Not known, or outside the council's area"));
        places.districts(today).forEach(one -> choices.add(Choice.of(one.code(), one.name())));
        return choices;
    }

    @Override
    public String getReference() {
        return isFound() ? super.getReference() : reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getJoined() {
        return joined;
    }

    public void setJoined(String joined) {
        this.joined = joined;
    }

    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public void setApprovedOn(LocalDate approvedOn) {
        this.approvedOn = approvedOn;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}
