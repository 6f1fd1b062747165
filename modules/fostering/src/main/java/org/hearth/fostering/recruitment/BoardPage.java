package org.hearth.fostering.recruitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.household.Keys;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.ListRow;
import org.hearth.platform.api.pages.ListRow.Cell;
import org.hearth.platform.api.pages.Pages;

/** Who is where in the pipeline: a column for each stage with a clock on each card, and the same as a table. */
@Named("recruitmentBoard")
@RequestScoped
public class BoardPage {
    private static final String OVER = "Over the standard";

    @Inject
    EnquiryViews views;

    private EnquiryQuestion asked = EnquiryQuestion.open();
    private List<Card> cards = List.of();
    private long unanswered;

    /** @param national the clock of the national standard; empty before there is an application */
    public record Card(
            Stage stage,
            String reference,
            String href,
            String kind,
            String clock,
            String late,
            String national,
            boolean over,
            boolean paused,
            String since) {}

    public record Column(String name, List<Card> cards) {}

    public void load() {
        LocalDate today = views.today();
        try {
            asked = new EnquiryQuestion(
                    EnquiryQuestion.choice(Pages::parameter, "kind", HouseholdKind.class),
                    EnquiryQuestion.State.OPEN,
                    null,
                    null,
                    "",
                    null);
        } catch (RuleBroken refused) {
            Pages.refused(refused);
        }
        var open = views.listed(asked);
        unanswered =
                open.stream().filter(enquiry -> enquiry.answeredOn() == null).count();
        cards = open.stream().map(enquiry -> card(enquiry, today)).toList();
    }

    private static Card card(Enquiry enquiry, LocalDate today) {
        var running = StageClock.running(enquiry, today);
        var national = StageClock.toPanel(enquiry, today);
        boolean both = national.isPresent() && !running.equals(national);
        return new Card(
                enquiry.stage(),
                enquiry.reference(),
                EnquiryPage.href(enquiry),
                enquiry.kind().words(),
                running.map(clock -> "%s: %s".formatted(clock.standard().words(), EnquiryViews.inWords(clock, today)))
                        .orElse(""),
                running.filter(clock -> clock.isLateOn(today))
                        .map(clock -> clock.isNational() ? OVER : "Late")
                        .orElse(""),
                both
                        ? national.map(clock -> "%s: %s"
                                        .formatted(clock.standard().words(), EnquiryViews.inWords(clock, today)))
                                .orElse("")
                        : "",
                both && national.map(clock -> clock.isLateOn(today)).orElse(false),
                enquiry.paused().isPresent(),
                Days.inWords(enquiry.since()));
    }

    public boolean isNobody() {
        return cards.isEmpty();
    }

    public int getCount() {
        return cards.size();
    }

    public long getUnanswered() {
        return unanswered;
    }

    public boolean isMayWrite() {
        return views.mayWrite();
    }

    public List<Column> getColumns() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Column(
                        stage.words(),
                        cards.stream().filter(card -> card.stage() == stage).toList()))
                .toList();
    }

    /** The same, stage by stage. */
    public List<ListRow> getRows() {
        var rows = new ArrayList<ListRow>();
        getColumns().forEach(column -> column.cards()
                .forEach(card -> rows.add(new ListRow(
                        Cell.link(card.reference(), card.href()),
                        List.of(
                                Cell.of(column.name()).marked(card.paused(), ListRow.Mark.tag("Paused", "yellow")),
                                Cell.of(card.kind()),
                                Cell.of(card.since()),
                                Cell.of(card.clock())
                                        .marked(!card.late().isEmpty(), ListRow.Mark.tag(card.late(), "red")),
                                Cell.of(card.national()).marked(card.over(), ListRow.Mark.tag(OVER, "red")))))));
        return rows;
    }

    public List<Choice> getKinds() {
        return EnquiryForm.orNone(
                "All",
                HouseholdKind.full().stream()
                        .map(kind -> Choice.of(Keys.of(kind), kind.words()))
                        .toList());
    }

    public String getKind() {
        return asked.kind() == null ? "" : Keys.of(asked.kind());
    }

    public String getCsv() {
        return asked.address("/api/fostering/enquiries.csv").toString();
    }
}
