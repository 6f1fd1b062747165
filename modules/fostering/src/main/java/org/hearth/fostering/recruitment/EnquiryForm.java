package org.hearth.fostering.recruitment;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.fostering.household.Typing;
import org.hearth.fostering.revision.Since;
import org.hearth.platform.api.ChangedMeanwhile;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** What the forms about one enquiry have in common: which enquiry, the revision that was read, and saving once. */
public abstract class EnquiryForm {
    static final String CHANGED = "changed";
    static final String WRONG = "wrong";
    static final String MISTAKE = "mistake";

    @Inject
    EnquiryViews views;

    @Inject
    Enquiries enquiries;

    @Inject
    FormTokens tokens;

    private Enquiry enquiry;
    private String why = "";
    private String verb = CHANGED;

    /** To be called before anything else; the enquiry is {@code null} where there is none. */
    void open(String part) {
        enquiry = Typing.id().flatMap(id -> views.view(id, part)).orElse(null);
    }

    /** Whether what the form is about is there. */
    public boolean isFound() {
        return enquiry != null;
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    /** Does the work once, however often the form is sent, and goes back to the enquiry. */
    void saveOnce(Runnable work, String said) {
        try {
            tokens.spend(Pages.formToken(), () -> {
                work.run();
                return "saved";
            });
            Pages.done(getBack(), said);
        } catch (ChangedMeanwhile overtaken) {
            var made = enquiries.recorded(id()).stream()
                    .map(one -> new Since.Made(
                            one.revision(), Deed.valueOf(one.what()).words(), one.recordedAt(), one.recordedBy()))
                    .toList();
            Pages.error(null, Since.told(overtaken.getMessage(), made, seen()));
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    Enquiry enquiry() {
        return enquiry;
    }

    UUID id() {
        return enquiry.id();
    }

    int seen() {
        return Typing.seen();
    }

    LocalDate today() {
        return views.today();
    }

    /** What is chosen of a list of codes. */
    static List<Choice> choices(Codes codes, LocalDate day) {
        return codes.on(day).stream()
                .map(code -> Choice.of(code.code(), code.words()))
                .toList();
    }

    /** With a first that says nothing. */
    static List<Choice> orNone(String none, List<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", none)), choices.stream()).toList();
    }

    public String getId() {
        return enquiry.id().toString();
    }

    public String getReference() {
        return enquiry.reference();
    }

    public String getBack() {
        return "/fostering/recruitment/enquiry?id=" + enquiry.id();
    }

    public String getSeen() {
        return Typing.seenOr(enquiries.revision(enquiry.id()));
    }

    public List<Choice> getVerbs() {
        return List.of(
                new Choice(CHANGED, "It has changed", "What was recorded was right until now"),
                new Choice(WRONG, "What was recorded was wrong", "Say why below"),
                new Choice(MISTAKE, "It was entered by mistake", "It is taken out. Say why below"));
    }

    boolean isCorrection() {
        return WRONG.equals(verb);
    }

    boolean isMistake() {
        return MISTAKE.equals(verb);
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
