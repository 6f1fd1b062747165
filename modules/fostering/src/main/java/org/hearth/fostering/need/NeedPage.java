package org.hearth.fostering.need;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.fostering.household.HouseholdKind;
import org.hearth.fostering.recruitment.Stage;

/** For whom to recruit: the children whom others' homes take, beside who is in assessment. */
@Named("recruitToNeed")
@RequestScoped
public class NeedPage {
    static final String PATH = "/fostering/recruit-to-need";

    @Inject
    NeedViews views;

    private Need need;
    private boolean children;
    private boolean enquiries;

    /** @param href empty where there is no list to open */
    public record Number(String text, String href, String what) {}

    public record Row(String name, boolean total, List<Number> numbers) {}

    public void load() {
        need = views.viewed(null);
        children = views.mayOpenChildren();
        enquiries = views.mayOpenEnquiries();
    }

    public LocalDate getDay() {
        return need.day();
    }

    public LocalDate getToday() {
        return views.today();
    }

    public boolean isTold() {
        return views.isTold();
    }

    public boolean isNoChild() {
        return need.children().isEmpty();
    }

    public boolean isNoApplicant() {
        return need.applicants().isEmpty();
    }

    public int getCount() {
        return need.children().size();
    }

    public int getApplicants() {
        return need.applicants().size();
    }

    public int getNotKnown() {
        return need.notKnown();
    }

    /** Of how many with agencies it is not known whether they are outside the county. */
    public int getSideNotKnown() {
        return need.sideNotKnown();
    }

    public List<String> getLacks() {
        return Stream.of(Lack.AGENCY, Lack.AGENCY_OUTSIDE, Lack.ELSEWHERE_OUTSIDE, Lack.ALL)
                .map(Lack::words)
                .toList();
    }

    public List<String> getKinds() {
        return Stream.concat(HouseholdKind.full().stream().map(HouseholdKind::words), Stream.of("Together"))
                .toList();
    }

    /** Children by age. */
    public List<Row> getByAge() {
        var rows = new ArrayList<Row>();
        for (Ages ages : Ages.values()) {
            if (ages != Ages.NOT_KNOWN || need.children().stream().anyMatch(child -> child.ages() == ages)) {
                rows.add(new Row(ages.words(), false, children(NeedAsked.ALL.of(ages), ages.words())));
            }
        }
        rows.add(new Row("Together", true, children(NeedAsked.ALL, "all ages")));
        return rows;
    }

    /** Children and applicants by the first part of their postcode. */
    public List<Row> getByDistrict() {
        var rows = new ArrayList<Row>();
        for (String district : need.districts()) {
            String name = Need.name(district);
            var numbers = new ArrayList<>(children(NeedAsked.ALL.in(district), name));
            numbers.add(applicants(NeedAsked.ALL.in(district), name));
            rows.add(new Row(name, false, numbers));
        }
        var all = new ArrayList<>(children(NeedAsked.ALL, "all districts"));
        all.add(applicants(NeedAsked.ALL, "all districts"));
        rows.add(new Row("Together", true, all));
        return rows;
    }

    /** Applicants by stage and kind. */
    public List<Row> getByStage() {
        var rows = new ArrayList<Row>();
        for (Stage stage : List.of(Stage.STAGE_1, Stage.STAGE_2, Stage.PANEL, Stage.DECISION)) {
            rows.add(new Row(stage.words(), false, kinds(NeedAsked.ALL.of(stage), stage.words())));
        }
        rows.add(new Row("Together", true, kinds(NeedAsked.ALL, "all stages")));
        return rows;
    }

    private List<Number> children(NeedAsked asked, String name) {
        return Stream.of(Lack.AGENCY, Lack.AGENCY_OUTSIDE, Lack.ELSEWHERE_OUTSIDE, Lack.ALL)
                .map(lack -> {
                    var of = asked.of(lack);
                    int count = of.children(need).size();
                    return new Number(
                            String.valueOf(count),
                            count == 0 || !children
                                    ? ""
                                    : of.address(PATH + "/children").toString(),
                            "children, %s, %s".formatted(lack.words(), name));
                })
                .toList();
    }

    private List<Number> kinds(NeedAsked asked, String name) {
        var numbers = new ArrayList<Number>();
        for (HouseholdKind kind : HouseholdKind.full()) {
            numbers.add(applicants(asked.of(kind), kind.words() + ", " + name));
        }
        numbers.add(applicants(asked, name));
        return numbers;
    }

    private Number applicants(NeedAsked asked, String name) {
        int count = asked.applicants(need).size();
        return new Number(
                String.valueOf(count),
                count == 0 || !enquiries
                        ? ""
                        : asked.address(PATH + "/enquiries").toString(),
                "in assessment, " + name);
    }
}
