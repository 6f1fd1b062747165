package org.hearth.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Block.Column;
import org.hearth.platform.api.documents.Block.Field;
import org.hearth.platform.api.documents.Block.Kind;
import org.hearth.platform.api.documents.Block.Series;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.SvgChart;

/** Documents of every kind of block; the people and figures are invented. */
final class Samples {
    private Samples() {}

    /** Writes {@code paper.pdf} and {@code paper.xlsx} into a folder, to look at. */
    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[0]));
        Files.write(to.resolve("paper.pdf"), pdf(paper()));
        Files.write(to.resolve("long.pdf"), pdf(document(longTable(220))));
        for (Block.Chart chart : List.of(bars(), stacked(), lines())) {
            Files.writeString(to.resolve(chart.kind() + ".svg"), SvgChart.of(chart, "chart"));
        }
        try (var xlsx = Files.newOutputStream(to.resolve("paper.xlsx"))) {
            new TaggedDocuments().xlsx(paper(), xlsx);
        }
    }

    static byte[] pdf(Document document) {
        var bytes = new ByteArrayOutputStream();
        new TaggedDocuments().pdf(document, bytes);
        return bytes.toByteArray();
    }

    static Document document(Block... blocks) {
        return document(Arrays.asList(blocks));
    }

    static Document document(List<Block> blocks) {
        return new Document(
                "Children in our care: where they live",
                "The quarterly performance paper for the Corporate Parenting Committee",
                "",
                "Cambridgeshire County Council",
                false,
                LocalDate.of(2026, 6, 12),
                blocks);
    }

    static Block.Table longTable(int rows) {
        var lines = new ArrayList<List<String>>();
        for (int row = 1; row <= rows; row++) {
            lines.add(List.of(
                    "Provider " + row,
                    "Children's homes",
                    Integer.toString(row * 7 % 61),
                    row % 9 == 0 ? "c" : "46.0%"));
        }
        return new Block.Table(
                "Children by provider",
                List.of(
                        new Column("Provider", 4, false),
                        new Column("Kind of home", 3, false),
                        new Column("Children", 2, true),
                        new Column("Share", 2, true)),
                lines,
                "c: withheld to protect confidentiality.");
    }

    static Block.Table scorecard() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Ref", 3, false));
        columns.add(new Column("Indicator", 12, false));
        columns.add(new Column("Good is", 4, false));
        columns.add(new Column("Unit", 4, false));
        for (String month : List.of("31 Mar 2024", "31 Mar 2025", "30 Jun 2025", "31 Dec 2025", "31 Mar 2026")) {
            columns.add(new Column(month, 4, true));
        }
        columns.add(new Column("Direction of travel", 6, false));
        columns.add(new Column("Statistical neighbours (2025)", 5, true));
        columns.add(new Column("England (2025)", 4, true));
        var names = List.of(
                "Children in care at the date",
                "Rate of children in care per 10,000 aged under 18",
                "Children who started to be looked after in the quarter",
                "Unaccompanied children, share of all children in care",
                "Children living in foster care",
                "Fostered children who live with the council's own carers",
                "Children who live outside the county",
                "Children who live more than 20 miles from home and outside the county",
                "Three or more placements in the year",
                "Under-16s in care for two and a half years or more who have lived in the same home for two");
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < names.size(); row++) {
            rows.add(List.of(
                    "CP" + (row + 1),
                    names.get(row),
                    row % 2 == 0 ? "Lower" : "Higher",
                    row < 3 ? "number" : "%",
                    Integer.toString(640 + row * 13),
                    row == 4 ? "c" : "46.0",
                    "45.2",
                    row == 6 ? "not measured" : "44.9",
                    "1,046.1",
                    row % 2 == 0 ? "Down, better" : "Up, worse",
                    "41.0",
                    "67.0"));
        }
        return new Block.Table(
                "Scorecard at 31 March 2026",
                columns,
                rows,
                "c: withheld to protect confidentiality. Not measured: the figure is defined on 31 March only.");
    }

    static Block.Chart bars() {
        return new Block.Chart(
                Kind.BAR,
                "Children in care by where they live, 31 March 2026",
                "322 of 700 children (46.0%) live outside the county.",
                "Children",
                List.of("Cambridgeshire", "Peterborough", "Norfolk and Suffolk", "Further away"),
                List.of(new Series("Children", numbers("378", "142", "97", "83"))));
    }

    static Block.Chart stacked() {
        return new Block.Chart(
                Kind.STACKED_BAR,
                "Where children live, by kind of home and side of the county's border",
                "Most children in children's homes live outside the county.",
                "Children",
                List.of(
                        "Fostered by family or friends",
                        "Fostered by another carer",
                        "Children's homes",
                        "Supported accommodation",
                        "Placed with parents"),
                List.of(
                        new Series("Inside Cambridgeshire", numbers("61", "180", "14", "66", "21")),
                        new Series("Outside, within 20 miles of home", numbers("12", "60", "9", "12", "2")),
                        new Series("Outside, over 20 miles from home", numbers("18", "95", "44", "31", null))));
    }

    static Block.Chart lines() {
        return new Block.Chart(
                Kind.LINE,
                "Children living outside the county, per cent, last 13 months",
                "The share outside the county rose from 44.1% to 46.0% over the year; February is not known.",
                "%",
                List.of(
                        "Mar 2025",
                        "Apr 2025",
                        "May 2025",
                        "Jun 2025",
                        "Jul 2025",
                        "Aug 2025",
                        "Sep 2025",
                        "Oct 2025",
                        "Nov 2025",
                        "Dec 2025",
                        "Jan 2026",
                        "Feb 2026",
                        "Mar 2026"),
                List.of(
                        new Series(
                                "Cambridgeshire",
                                numbers(
                                        "44.1", "44.3", "44.0", "44.6", "44.9", "45.1", "45.0", "45.3", "45.2", "45.5",
                                        "45.8", null, "46.0")),
                        new Series(
                                "Statistical neighbours",
                                numbers(
                                        "41.0", "41.0", "41.0", "41.0", "41.0", "41.0", "41.0", "41.0", "41.0", "41.0",
                                        "41.0", "41.0", "41.0")),
                        new Series(
                                "England",
                                numbers(
                                        "45.0", "45.0", "45.0", "45.0", "45.0", "45.0", "45.0", "45.0", "45.0", "45.0",
                                        "45.0", "45.0", "45.0"))));
    }

    static List<BigDecimal> numbers(String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toList();
    }

    /** A whole committee paper, as the exempt reader has it. */
    static Document paper() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, "Corporate parenting: performance report, January to March 2026"));
        blocks.add(new Block.Fields(
                "Report to the committee",
                List.of(
                        new Field("To", "Corporate Parenting Committee"),
                        new Field("Meeting date", "23rd June 2026"),
                        new Field("From", "Executive Director: Children, Education and Families"),
                        new Field("Electoral division(s)", "All"),
                        new Field("Forward Plan ref", "n/a"),
                        new Field("Key decision", "No"),
                        new Field(
                                "Purpose",
                                "To tell members how many children the council cares for, where they live, and whether that is getting better."),
                        new Field(
                                "Recommendation",
                                "The committee is recommended to:\na) note the figures as at 31 March 2026;\nb) comment on the number of children who live far from home;\nc) ask for a report on net gain in fostering households."),
                        new Field(
                                "Officer contact",
                                "Sinéad O'Brien, Head of Corporate Parenting\nsinead.obrien@example.org, 01223 000000"),
                        new Field("Member contacts", "Councillor Zoë Ngô–Smith (Chair)"),
                        new Field("Agenda item number", ""),
                        new Field("Status", "Exempt (paragraphs 1 and 2)"))));
        blocks.add(new Block.PageBreak());
        blocks.add(new Block.Heading(2, "Background"));
        blocks.add(
                new Block.Paragraph(
                        "1.1",
                        "The council is the corporate parent of the children in its care. This report shows, as at 31 March 2026, who they are in number, where they live, and how that compares with a year ago and with councils like ours. Figures were frozen on 9 June 2026."));
        blocks.add(
                new Block.Paragraph(
                        "1.2",
                        "Every figure carries its date and its source. Weekly cost per child in a children's home is £5,980 – up 4% on last year’s £5,750."));
        blocks.add(new Block.Items(
                List.of("•", "•", "•"),
                List.of(
                        "700 children were in care, 12 more than a year ago.",
                        "322 (46.0%) lived outside the county.",
                        "Eight in every hundred had three or more placements in the year.")));
        blocks.add(new Block.Heading(2, "Scorecard"));
        blocks.add(new Block.Paragraph(
                "One row for each indicator, with the last two year ends, this time last year, last quarter and now."));
        blocks.add(scorecard());
        blocks.add(new Block.Heading(2, "Where our children live"));
        blocks.add(new Block.Finding("322 of 700 children (46.0%) live outside the county, 14 more than a year ago."));
        blocks.add(new Block.Table(
                "Children by kind of home and distance, 31 March 2026",
                List.of(
                        new Column("Kind of home", 5, false),
                        new Column("Inside", 2, true),
                        new Column("Outside, within 20 miles", 2, true),
                        new Column("Outside, over 20 miles", 2, true),
                        new Column("All", 2, true)),
                List.of(
                        List.of("Fostered by family or friends", "61", "12", "18", "91"),
                        List.of("Fostered by another carer", "180", "60", "95", "335"),
                        List.of("Children's homes", "14", "9", "44", "67"),
                        List.of("Supported accommodation", "66", "12", "31", "109"),
                        List.of("Placed with parents", "21", "c", "c", "24"),
                        List.of("All children", "378", "142", "180", "700")),
                "c: withheld to protect confidentiality. Source: the council's SSDA903 return for 2025/26."));
        blocks.add(stacked());
        blocks.add(new Block.Heading(3, "What this means"));
        blocks.add(
                new Block.Paragraph(
                        "More children come into care with brothers and sisters, and homes that take three together are few in the county. Two providers have closed in the year.\nThe team visits each child who lives over 20 miles away at least every six weeks."));
        blocks.add(bars());
        blocks.add(new Block.Heading(3, "The last 13 months"));
        blocks.add(new Block.Finding(
                "The share outside the county rose from 44.1% to 46.0% over the year; February is not known."));
        blocks.add(lines());
        blocks.add(new Block.Heading(2, "Source documents"));
        blocks.add(new Block.Paragraph(
                "Department for Education: Children looked after in England including adoptions, 2025."));
        return new Document(
                "Corporate parenting: performance report, January to March 2026",
                "The quarterly performance paper for the Corporate Parenting Committee of 23 June 2026",
                "EXEMPT – not for publication: paragraphs 1 and 2 of Schedule 12A, Local Government Act 1972",
                "Cambridgeshire County Council, Corporate Parenting Committee, 23 June 2026",
                true,
                LocalDate.of(2026, 6, 12),
                blocks);
    }
}
