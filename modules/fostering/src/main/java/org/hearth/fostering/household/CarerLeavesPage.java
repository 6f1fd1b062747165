package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;

/** Records that one of two carers left and that the household goes on with the other. */
@Named
@RequestScoped
public class CarerLeavesPage extends HouseholdForm {

    @Inject
    People people;

    private String carer = "";
    private LocalDate on;
    private String leftWhy = "";

    @PostConstruct
    void begin() {
        open("people");
    }

    @Override
    public boolean isFound() {
        return super.isFound() && household().approvalOn(views.today()).isPresent();
    }

    /** Whether two carers are recorded as living there, so that one can leave and the other go on. */
    public boolean isTwo() {
        return carers(people.of(id()), views.today()).size() > 1;
    }

    static List<Member> carers(List<Member> members, LocalDate day) {
        return members.stream()
                .filter(one -> one.part() == Part.CARER && one.isThereOn(day))
                .toList();
    }

    public List<Choice> getCarers() {
        return carers(people.of(id()), views.today()).stream()
                .map(one -> Choice.of(String.valueOf(one.memberNo()), one.fullName()))
                .toList();
    }

    public List<Choice> getReasons() {
        return CarerLeft.on(views.today()).stream()
                .map(one -> Choice.of(one.code(), one.words()))
                .toList();
    }

    /** "2 places": which stay as they are. */
    public String getPlaces() {
        int places = household()
                .approvalOn(views.today())
                .map(approval -> approval.placesOn(views.today()))
                .orElse(0);
        return places == 1 ? "1 place" : places + " places";
    }

    public void save() {
        saveOnce(
                () -> people.leaves(id(), chosen(), on, leftWhy, seen()),
                "It is recorded that the carer left on %s. The household goes on with the other carer, and a review of its approval is needed."
                        .formatted(Days.inWords(on)));
    }

    private int chosen() {
        return Optional.ofNullable(Typing.whole("carer", carer))
                .orElseThrow(() -> new RuleBroken("carer", "Choose which carer left."));
    }

    public String getLeaving() {
        return "/fostering/leaving?id=" + id();
    }

    public String getCarer() {
        return carer;
    }

    public void setCarer(String carer) {
        this.carer = carer;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getLeftWhy() {
        return leftWhy;
    }

    public void setLeftWhy(String leftWhy) {
        this.leftWhy = leftWhy;
    }
}
