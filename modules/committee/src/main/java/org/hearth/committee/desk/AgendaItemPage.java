package org.hearth.committee.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hearth.committee.meeting.Agenda;
import org.hearth.committee.meeting.AgendaItem;
import org.hearth.committee.meeting.Asked;
import org.hearth.committee.meeting.ItemKind;
import org.hearth.committee.meeting.Meeting;
import org.hearth.committee.meeting.Meetings;
import org.hearth.committee.meeting.Openness;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;
import org.hearth.platform.api.repeats.FormTokens;

/** One item of an agenda, or a new one. */
@Named
@RequestScoped
public class AgendaItemPage {

    @Inject
    Meetings meetings;

    @Inject
    Agenda agenda;

    @Inject
    FormTokens tokens;

    private Meeting meeting;
    private AgendaItem item;
    private String place = "";
    private String kind = "THEMED";
    private String title = "";
    private String leadPost = "";
    private String openness = "PUBLIC";
    private String exemptParagraph = "";
    private List<String> toFollow = List.of();
    private List<String> keptBack = List.of();
    private String firstPage = "";
    private String lastPage = "";

    @PostConstruct
    void find() {
        meeting = Shown.id("meeting").flatMap(meetings::find).orElse(null);
        item = meeting == null
                ? null
                : Shown.id("id").flatMap(id -> agenda.find(meeting.id(), id)).orElse(null);
        if (item != null) {
            place = String.valueOf(item.itemNo());
            kind = item.kind().name();
            title = item.title();
            leadPost = item.leadPost();
            openness = item.openness().name();
            exemptParagraph = text(item.exemptParagraph());
            toFollow = item.toFollow() ? List.of("yes") : List.of();
            firstPage = text(item.firstPage());
            lastPage = text(item.lastPage());
        }
    }

    public void load() {
        if (!isFound()) {
            Pages.notFound();
        }
    }

    public void save() {
        try {
            var typed = new AgendaItem.Typed(
                    Asked.number("place", place),
                    Asked.one(ItemKind.class, "kind", kind),
                    title,
                    leadPost,
                    Asked.one(Openness.class, "openness", openness),
                    Asked.number("exemptParagraph", exemptParagraph),
                    !toFollow.isEmpty(),
                    Asked.number("firstPage", firstPage),
                    Asked.number("lastPage", lastPage));
            if (item == null) {
                tokens.spend(Pages.formToken(), () -> agenda.add(meeting.id(), typed, null)
                        .toString());
            } else {
                agenda.change(meeting.id(), item.id(), typed, Shown.seen(), !keptBack.isEmpty());
            }
            Pages.done(address(), item == null ? "The item is on the agenda." : "The item is changed.");
        } catch (RuleBroken refused) {
            Pages.error("itemNo".equals(refused.field()) ? "place" : refused.field(), refused.getMessage());
        }
    }

    public void remove() {
        try {
            agenda.remove(meeting.id(), item.id(), Shown.seen(), !keptBack.isEmpty());
            Pages.done(address(), "The item is no longer on the agenda.");
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
    }

    private String address() {
        return "/meetings/meeting?id=" + meeting.id();
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    /** A meeting, and where an item is asked for that item. */
    public boolean isFound() {
        return meeting != null && (item != null || Pages.parameter("id").isEmpty());
    }

    public boolean isThere() {
        return item != null;
    }

    public UUID getItem() {
        return item.id();
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public String getDay() {
        return meeting == null ? "" : Days.inWords(meeting.meetsOn());
    }

    public String getSeen() {
        return Shown.seenOr(item == null ? 0 : item.revision());
    }

    public List<Choice> getKinds() {
        return Arrays.stream(ItemKind.values())
                .map(each -> Choice.of(each.name(), each.words()))
                .toList();
    }

    public List<Choice> getOpennesses() {
        return Arrays.stream(Openness.values())
                .map(each -> Choice.of(each.name(), each.words()))
                .toList();
    }

    public List<Choice> getFollows() {
        return List.of(Choice.of("yes", "The report is to follow"));
    }

    public List<Choice> getKeepingBack() {
        return List.of(Choice.of("yes", "Do not print again what the item was called"));
    }

    public List<String> getKeptBack() {
        return keptBack;
    }

    public void setKeptBack(List<String> keptBack) {
        this.keptBack = keptBack == null ? List.of() : keptBack;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLeadPost() {
        return leadPost;
    }

    public void setLeadPost(String leadPost) {
        this.leadPost = leadPost;
    }

    public String getOpenness() {
        return openness;
    }

    public void setOpenness(String openness) {
        this.openness = openness;
    }

    public String getExemptParagraph() {
        return exemptParagraph;
    }

    public void setExemptParagraph(String exemptParagraph) {
        this.exemptParagraph = exemptParagraph;
    }

    public List<String> getToFollow() {
        return toFollow;
    }

    public void setToFollow(List<String> toFollow) {
        this.toFollow = toFollow == null ? List.of() : toFollow;
    }

    public String getFirstPage() {
        return firstPage;
    }

    public void setFirstPage(String firstPage) {
        this.firstPage = firstPage;
    }

    public String getLastPage() {
        return lastPage;
    }

    public void setLastPage(String lastPage) {
        this.lastPage = lastPage;
    }
}
