package org.hearth.fostering.household;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/** Corrects an approval: its kind, its day, how it began, and when and why it ended. */
@Named
@RequestScoped
public class ApprovalPage extends HouseholdForm {
    private LocalDate recorded;
    private String kind;
    private String joined;
    private LocalDate approvedOn;
    private LocalDate left;
    private String leaving = "";

    @PostConstruct
    void begin() {
        open("approval");
        if (!super.isFound()) {
            return;
        }
        String wanted = Pages.parameter("approved").orElse("");
        for (Approval one : household().approvals()) {
            if (one.period().from().toString().equals(wanted)) {
                recorded = one.period().from();
                approvedOn = recorded;
                kind = one.kind().name();
                joined = one.joined().name();
                left = one.period().to();
                leaving = one.left() == null ? "" : one.left().name();
            }
        }
    }

    @Override
    public boolean isFound() {
        return super.isFound() && recorded != null;
    }

    public void save() {
        saveOnce(
                () -> households.correctApproval(
                        id(),
                        recorded,
                        new AskedApproval(
                                Typing.choice("kind", kind, HouseholdKind.class),
                                Typing.choice("joined", joined, Joining.class),
                                approvedOn,
                                left,
                                Typing.choice("leaving", leaving, Leaving.class)),
                        getWhy(),
                        seen()),
                "The approval is corrected. What was known before can still be read.");
    }

    public String getRecorded() {
        return recorded.toString();
    }

    public String getHeading() {
        return "Correct the approval from " + Days.inWords(recorded);
    }

    public List<Choice> getKinds() {
        return RegisterPage.allKinds();
    }

    public List<Choice> getJoinings() {
        return RegisterPage.joinings();
    }

    public List<Choice> getReasons() {
        return LeavingPage.reasonsOrNone();
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

    public LocalDate getLeft() {
        return left;
    }

    public void setLeft(LocalDate left) {
        this.left = left;
    }

    public String getLeaving() {
        return leaving;
    }

    public void setLeaving(String leaving) {
        this.leaving = leaving;
    }
}
