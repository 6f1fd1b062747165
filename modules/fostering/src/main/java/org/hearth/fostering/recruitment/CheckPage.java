package org.hearth.fostering.recruitment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hearth.fostering.household.Typing;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;

/** Records that a check was asked for, chased or came back, or corrects that. */
@Named("enquiryCheckPage")
@RequestScoped
public class CheckPage extends EnquiryForm {
    private Check kept;
    private String kind = "";
    private String of = "";
    private LocalDate sent;
    private LocalDate chased;
    private LocalDate received;
    private LocalDate expires;
    private String note = "";

    @PostConstruct
    void begin() {
        open("checks");
        String number = Pages.parameter("no").orElse("");
        if (!super.isFound() || number.isEmpty()) {
            return;
        }
        kept = enquiry().checks().stream()
                .filter(check -> String.valueOf(check.checkNo()).equals(number))
                .findFirst()
                .orElse(null);
        if (kept != null) {
            kind = kept.kind();
            of = kept.personNo() == null ? "" : kept.personNo().toString();
            sent = kept.sent();
            chased = kept.chased();
            received = kept.received();
            expires = kept.expires();
            note = kept.note();
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
        return kept == null ? "" : String.valueOf(kept.checkNo());
    }

    public void save() {
        if (kept != null && isMistake()) {
            saveOnce(
                    () -> enquiries.withdrawCheck(id(), kept.checkNo(), getWhy(), seen()),
                    "The check is taken out, as entered by mistake.");
        } else if (kept != null) {
            saveOnce(
                    () -> enquiries.changeCheck(id(), kept.checkNo(), asked(), isCorrection(), getWhy(), seen()),
                    "The check is %s.".formatted(isCorrection() ? "corrected" : "changed"));
        } else {
            saveOnce(() -> enquiries.askCheck(id(), asked(), seen()), "The check is recorded.");
        }
    }

    private Check asked() {
        return new Check(0, kind, Typing.whole("person", of), sent, chased, received, expires, note);
    }

    public List<Choice> getKinds() {
        return orNone("Choose one", choices(Codes.CHECK, today()));
    }

    public List<Choice> getPeople() {
        return orNone(
                "The household",
                enquiry().people().stream()
                        .map(one -> Choice.of(String.valueOf(one.personNo()), one.fullName()))
                        .toList());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public LocalDate getSent() {
        return sent;
    }

    public void setSent(LocalDate sent) {
        this.sent = sent;
    }

    public LocalDate getChased() {
        return chased;
    }

    public void setChased(LocalDate chased) {
        this.chased = chased;
    }

    public LocalDate getReceived() {
        return received;
    }

    public void setReceived(LocalDate received) {
        this.received = received;
    }

    public LocalDate getExpires() {
        return expires;
    }

    public void setExpires(LocalDate expires) {
        this.expires = expires;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
