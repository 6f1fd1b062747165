package org.hearth.childrenincare.pack;

import static org.hearth.core.api.pack.Relation.same;
import static org.hearth.core.api.pack.Relation.sum;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hearth.childrenincare.indicator.AgeBand;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.codes.SexCode.Sex;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured;
import org.hearth.core.api.figures.Measured.Part;
import org.hearth.core.api.figures.Over;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Relation;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.pack.TopicPage;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;

/**
 * Who the children are (committee-pack.md 7.2): age by sex, ethnic group, who came alone, legal status and why care began.
 * One table for each, so that few figures hang together; small groups that the national tables keep apart stand together in
 * fixed rows. Of disability the return tells nothing.
 */
@ApplicationScoped
class WhoTheyAre implements PackSection {
    private static final String FINDING = "profile.ages";
    private static final String AGE = "CIC-07";
    private static final String SEX = "CIC-08";
    private static final String UNKNOWN = "not-known";

    /** A printed row: one part of a line, or several together. */
    private record Group(String key, String words, List<String> parts) {
        Group(String key, String words, String... parts) {
            this(key, words, parts.length == 0 ? List.of(key) : List.of(parts));
        }

        /**
         * Whether nothing at all is told of these children, so that a few of them may be printed (DC-01). That a family
         * refused to say is told of them: with such, a group is withheld like any other.
         */
        boolean isNotKnown() {
            return parts.equals(List.of(UNKNOWN));
        }
    }

    private static final List<Group> ETHNIC_GROUPS = List.of(
            new Group("white", "White"),
            new Group("mixed", "Mixed"),
            new Group("asian", "Asian"),
            new Group("black", "Black"),
            new Group("other", "Other"),
            new Group(UNKNOWN, "Refused, not yet obtained or not recorded", "refused", "not-obtained", "not-recorded"));
    private static final List<Group> LAWS = List.of(
            new Group("interim-care-order", "Interim care order"),
            new Group("full-care-order", "Full care order"),
            new Group("placement-order", "Placement order or freed for adoption"),
            new Group("voluntary", "Accommodated by agreement (section 20)"),
            new Group(
                    "protection-or-justice",
                    "Detained for child protection, or youth justice",
                    "child-protection",
                    "youth-justice"),
            new Group(UNKNOWN, "Not known"));
    private static final List<Group> NEEDS = List.of(
            new Group("N1", "Abuse or neglect"),
            new Group("N2", "The child's disability or illness"),
            new Group("N3", "Parents' illness or disability"),
            new Group("N4", "Family in acute stress"),
            new Group("N5", "Family dysfunction"),
            new Group("N8", "Absent parenting"),
            new Group("N6-or-N7", "Socially unacceptable behaviour, or low income", "N6", "N7"),
            new Group(UNKNOWN, "Not known"));

    @Override
    public String key() {
        return "profile.who-they-are";
    }

    @Override
    public String title() {
        return "Who our children are";
    }

    @Override
    public String question() {
        return "Who are the children in our care?";
    }

    @Override
    public List<TopicPage> gives() {
        return List.of(TopicPage.WHO);
    }

    @Override
    public List<String> lines() {
        return List.of("CIC-06", "CIC-07");
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        var days = new PackDays(asAt);
        return List.of(days.sameQuarterLastYear(), days.previousQuarter(), asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var sheet = sheets.get(asAt);
        var blocks = new ArrayList<PackBlock>();
        if (!Topic.isTold(sheet.line(CareRelations.IN_CARE))) {
            blocks.add(Topic.notKnown(FINDING, "Who the children in care are", sheet.line(CareRelations.IN_CARE)));
            blocks.addAll(Topic.commentary("profile"));
            return blocks;
        }
        blocks.add(new PackBlock.Finding(
                FINDING,
                "Of the {0} children in care on " + PackDays.inFull(asAt)
                        + ", {1} are aged 10 to 15 and {2} are 16 or 17.",
                List.of(all(asAt), age(asAt, AgeBand.FROM_10), age(asAt, AgeBand.FROM_16)),
                "How old the children are is told in the table, as far as it can be shown."));
        blocks.add(ageBySex(asAt, sheet));
        blocks.add(new PackBlock.Chart(
                Block.Kind.BAR,
                "How old they are, by sex",
                FINDING,
                "children",
                ages().stream().map(AgeBand::words).toList(),
                List.of(Sex.MALE, Sex.FEMALE).stream()
                        .map(sex -> new PackBlock.Series(
                                sex.words(),
                                ages().stream()
                                        .map(band -> age(asAt, band).with("sex", sex.key()))
                                        .toList()))
                        .toList()));
        blocks.add(new PackBlock.Heading(3, "Ethnic group"));
        blocks.add(one("ethnicity", "by ethnic group", SEX, ETHNIC_GROUPS, "Ethnic group", asAt, sheet));
        blocks.add(new PackBlock.Heading(3, "Unaccompanied children"));
        blocks.addAll(alone(asAt, sheets));
        blocks.add(new PackBlock.Heading(3, "Legal status"));
        blocks.add(one("legal-status", "by legal status", "CIC-09", LAWS, "Legal status", asAt, sheet));
        blocks.add(new PackBlock.Heading(3, "Why care began"));
        blocks.add(one("need", "by main reason why care began", "CIC-10", NEEDS, "Reason", asAt, sheet));
        blocks.add(
                new PackBlock.Paragraph(
                        "Whether any age or ethnic group is found in care more often than among all children aged 0 to 17 here is not known: of those only the number is held, not how old they are or of which group."));
        blocks.add(new PackBlock.Paragraph(
                "How many of the children are disabled is not known: the statutory return does not tell it."));
        blocks.addAll(Topic.commentary("profile"));
        return blocks;
    }

    private static List<AgeBand> ages() {
        return List.of(AgeBand.values());
    }

    private static PackBlock ageBySex(LocalDate asAt, Figures.Sheet sheet) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Age", 40, false));
        List<Part> sexes = sheet.line(SEX).parts("sex");
        sexes.forEach(sex -> columns.add(new Column(sex.name(), 15, true)));
        columns.add(new Column("All", 15, true));
        var rows = new ArrayList<PackBlock.Row>();
        for (Part band : sheet.line(AGE).parts("age")) {
            boolean unknown = UNKNOWN.equals(band.key());
            var at = new Coordinates(AGE, asAt).with("age", band.key());
            var members = new HashSet<>(band.members());
            var cells = new ArrayList<Cell>();
            for (Part sex : sexes) {
                cells.add(Cells.count(
                        at.with("sex", sex.key()),
                        sex.members().stream().filter(members::contains).toList(),
                        unknown || UNKNOWN.equals(sex.key())));
            }
            cells.add(Cells.count(at, band.members(), unknown));
            rows.add(new PackBlock.Row(band.name(), cells));
        }
        var totals = new ArrayList<Cell>();
        for (Part sex : sexes) {
            totals.add(Cells.count(sex(asAt, sex.key()), sex.members(), UNKNOWN.equals(sex.key())));
        }
        totals.add(Cells.count(
                all(asAt), sheet.line(CareRelations.IN_CARE).measure().numerator()));
        rows.add(new PackBlock.Row("All children in care", totals));
        return new PackBlock.Table(
                "profile.ages",
                "Children in care by age and sex",
                columns,
                rows,
                rows.size() - 1,
                columns.size() - 1,
                null);
    }

    private static PackBlock one(
            String dimension,
            String how,
            String line,
            List<Group> groups,
            String heading,
            LocalDate asAt,
            Figures.Sheet sheet) {
        Measured measured = sheet.line(line);
        var everyone = measured.measure().numerator();
        var rows = new ArrayList<PackBlock.Row>();
        for (Group group : groups) {
            var at = new Coordinates(line, asAt).with(dimension, group.key());
            var members = new ArrayList<ChildHistory>();
            measured.parts(dimension).stream()
                    .filter(part -> group.parts().contains(part.key()))
                    .forEach(part -> members.addAll(ChildHistory.of(part.members())));
            boolean unknown = group.isNotKnown();
            rows.add(new PackBlock.Row(
                    group.words(),
                    List.of(
                            Cells.count(at, members, unknown),
                            Cells.share(at.with("of-all", "share"), members, everyone, unknown))));
        }
        rows.add(new PackBlock.Row(
                "All children in care", List.of(Cells.count(all(asAt), everyone), Cells.text(Cells.NOT_APPLICABLE))));
        return new PackBlock.Table(
                "profile." + dimension,
                "Children in care " + how,
                List.of(
                        new Column(heading, 60, false),
                        new Column("Children", 20, true),
                        new Column("Share of all (%)", 20, true)),
                rows,
                rows.size() - 1,
                -1,
                null);
    }

    private List<PackBlock> alone(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        Measured now = sheets.get(asAt).line("CIC-06.count");
        if (!Topic.isTold(now)) {
            return List.of(Topic.notKnown("profile.alone", "How many of the children are unaccompanied", now));
        }
        var rows = new ArrayList<PackBlock.Row>();
        for (LocalDate day : days(asAt)) {
            var sheet = sheets.get(day);
            rows.add(new PackBlock.Row(
                    PackDays.inFull(day),
                    List.of(
                            Cells.of(sheet.line("CIC-06.count"), day, Over.YEAR_TO_DATE),
                            Cells.of(sheet.line("CIC-06.share"), day, Over.YEAR_TO_DATE))));
        }
        return List.of(new PackBlock.Table(
                "profile.alone",
                "Unaccompanied asylum-seeking children in care",
                List.of(
                        new Column("Day", 60, false),
                        new Column("Children", 20, true),
                        new Column("Share of all (%)", 20, true)),
                rows,
                -1,
                -1,
                null));
    }

    private static Coordinates all(LocalDate day) {
        return new Coordinates(CareRelations.IN_CARE, day);
    }

    private static Coordinates age(LocalDate day, AgeBand band) {
        return new Coordinates(AGE, day).with("age", band.key());
    }

    private static Coordinates sex(LocalDate day, String sex) {
        return new Coordinates(SEX, day).with("sex", sex);
    }

    @Override
    public List<Relation> relations(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var found = new ArrayList<Relation>();
        days(asAt).forEach(day -> found.addAll(CareRelations.on(day, days(asAt))));
        shares("CIC-08", "ethnicity", ETHNIC_GROUPS, asAt, found);
        shares("CIC-09", "legal-status", LAWS, asAt, found);
        shares("CIC-10", "need", NEEDS, asAt, found);
        found.add(sum(
                all(asAt),
                List.of(Sex.values()).stream().map(sex -> sex(asAt, sex.key())).toList()));
        return found;
    }

    private static void shares(String line, String dimension, List<Group> groups, LocalDate day, List<Relation> found) {
        for (Group group : groups) {
            var at = new Coordinates(line, day).with(dimension, group.key());
            var share = at.with("of-all", "share");
            found.add(same(at, share.numerator()));
            found.add(same(all(day), share.denominator()));
        }
    }
}
