package org.hearth.returns.mutation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearth.returns.mutation.Draft.Raw;

/** What happens to a return in XML of which every tag or item stands on a line of its own. */
final class XmlSteps {
    private XmlSteps() {}

    static final List<ByteSteps.Step> ALL = List.of(
            XmlSteps::itemReplaced,
            XmlSteps::itemReplaced,
            XmlSteps::itemReplaced,
            XmlSteps::lineDropped,
            XmlSteps::lineDoubled,
            XmlSteps::linesShuffled,
            XmlSteps::tagRenamed,
            XmlSteps::somethingBetween,
            XmlSteps::prolog,
            XmlSteps::oneLine,
            XmlSteps::encoding,
            XmlSteps::deep,
            XmlSteps::manyItems);

    private static List<String> lines(Raw file) {
        return new ArrayList<>(List.of(new String(file.bytes, StandardCharsets.UTF_8).split("\n", -1)));
    }

    private static void become(Draft draft, Raw file, List<String> lines, String words) {
        file.becomes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        draft.told.add(file.name + ": " + words);
    }

    private static void itemReplaced(Draft draft, Raw file, Random dice) {
        List<String> lines = lines(file);
        int at = dice.nextInt(lines.size());
        String cell = Nasty.cell(dice, List.of());
        boolean escaped = dice.nextInt(5) > 0;
        String text = escaped ? cell.replace("&", "&amp;").replace("<", "&lt;") : cell;
        String line = lines.get(at);
        if (line.contains("</")) {
            lines.set(at, line.substring(0, line.indexOf('>') + 1) + text + line.substring(line.indexOf("</")));
        } else if (line.contains(" />")) {
            String name = line.substring(1, line.indexOf(' '));
            lines.set(at, "<%s>%s</%s>".formatted(name, text, name));
        } else {
            lines.set(at, line + text);
        }
        become(draft, file, lines, "line %d says \"%s\"".formatted(at + 1, RowSteps.shown(cell)));
    }

    private static void lineDropped(Draft draft, Raw file, Random dice) {
        List<String> lines = lines(file);
        int at = dice.nextInt(lines.size());
        String line = lines.remove(at);
        become(draft, file, lines, "line %d (%s) is gone".formatted(at + 1, RowSteps.shown(line)));
    }

    private static void lineDoubled(Draft draft, Raw file, Random dice) {
        List<String> lines = lines(file);
        int at = dice.nextInt(lines.size());
        int to = dice.nextInt(3) == 0 ? dice.nextInt(lines.size()) : at;
        lines.add(to, lines.get(at));
        become(draft, file, lines, "line %d (%s) is there twice".formatted(at + 1, RowSteps.shown(lines.get(to))));
    }

    private static void linesShuffled(Draft draft, Raw file, Random dice) {
        List<String> lines = lines(file);
        int from = dice.nextInt(lines.size());
        int to = Math.min(lines.size(), from + 2 + dice.nextInt(20));
        Collections.shuffle(lines.subList(from, to), dice);
        become(draft, file, lines, "lines %d to %d are shuffled".formatted(from + 1, to));
    }

    private static void tagRenamed(Draft draft, Raw file, Random dice) {
        String text = new String(file.bytes, StandardCharsets.UTF_8);
        List<String> names = List.of(
                "CHILD", "HEADER", "EPISODE", "EXPSSDA903", "AREVIEW", "CHILDID", "DECOM", "UASC", "SW_EPISODE", "OC2");
        List<String> others = List.of(
                "Child",
                "ns:CHILD",
                "EPISODES",
                "x",
                "OC3",
                "AMISSING",
                "HEADER",
                "A".repeat(300),
                "\u00C9",
                "xml",
                "UASC");
        String name = names.get(dice.nextInt(names.size()));
        String other = others.get(dice.nextInt(others.size()));
        file.becomes(text.replace("<" + name + ">", "<" + other + ">")
                .replace("</" + name + ">", "</" + other + ">")
                .replace("<" + name + " />", "<" + other + " />")
                .getBytes(StandardCharsets.UTF_8));
        draft.told.add("%s: %s is called %s".formatted(file.name, name, RowSteps.shown(other)));
    }

    private static void somethingBetween(Draft draft, Raw file, Random dice) {
        List<String> between = List.of(
                "<!-- note -->",
                "<!-- a -- b -->",
                "<![CDATA[<DECOM>]]>",
                "<?php echo 1 ?>",
                "&nbsp;",
                "&#xD800;",
                "&#0;",
                "&#x1F600;",
                "text",
                "<",
                "&",
                "<a b='1' b='2'/>",
                "<NOTE xmlns:x='y' x:z='1'>t</NOTE>",
                "<!DOCTYPE x>",
                "]]>",
                "<DOB/><DOB/>",
                "<CHILD>",
                "</CHILD>",
                "<!-- " + "x".repeat(40_000) + " -->",
                "<" + "n".repeat(20_000) + "/>",
                "<DECOM>x" + " ".repeat(200_000) + "y\nz</DECOM>",
                "<e a=\"" + "v".repeat(20_000) + "\"/>",
                "\u0001",
                "\uFFFE",
                "</EXPSSDA903>");
        List<String> lines = lines(file);
        int at = dice.nextInt(lines.size());
        String what = between.get(dice.nextInt(between.size()));
        lines.add(at, what);
        become(draft, file, lines, "before line %d stands %s".formatted(at + 1, RowSteps.shown(what)));
    }

    private static void prolog(Draft draft, Raw file, Random dice) {
        List<String> prologs = List.of(
                "",
                "<?xml version=\"1.1\"?>",
                "<?xml version=\"9\"?>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?>",
                "<?xml version=\"1.0\" encoding=\"klingon\"?>",
                "<?xml version=\"1.0\" encoding=\"\"?>",
                "<?xml version=\"1.0\" encoding=\"UTF-32\"?>",
                "<?xml version=\"1.0\" encoding=\"IBM037\"?>",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?>",
                "<?xml version=\"1.0\" encoding=\"x y\"?>",
                "<?xml version=\"1.0\" encoding=\"ISO-2022-KR\"?>",
                "<?xml version=\"1.0\" standalone=\"maybe\"?>",
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>",
                "\uFEFF",
                " <?xml version=\"1.0\"?>",
                "<?xml version=\"1.0\" encoding=\"CESU-8\"?>",
                "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"http://localhost/x.dtd\">");
        List<String> lines = lines(file);
        String prolog = prologs.get(dice.nextInt(prologs.size()));
        lines.set(0, prolog);
        become(draft, file, lines, "it begins with " + prolog);
    }

    private static void oneLine(Draft draft, Raw file, Random dice) {
        become(draft, file, List.of(String.join("", lines(file))), "it is one line");
    }

    private static void encoding(Draft draft, Raw file, Random dice) {
        Charset charset = List.of("UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "UTF-32", "IBM037").stream()
                .map(Charset::forName)
                .toList()
                .get(dice.nextInt(6));
        file.becomes(new String(file.bytes, StandardCharsets.UTF_8).getBytes(charset));
        draft.told.add("%s: written as %s".formatted(file.name, charset));
    }

    private static void deep(Draft draft, Raw file, Random dice) {
        List<String> lines = lines(file);
        int depth = 10 + dice.nextInt(60);
        int at = dice.nextInt(lines.size());
        lines.add(at, "<D>".repeat(depth) + (dice.nextBoolean() ? "</D>".repeat(depth) : ""));
        become(draft, file, lines, "before line %d stand %d elements in each other".formatted(at + 1, depth));
    }

    private static void manyItems(Draft draft, Raw file, Random dice) {
        List<String> lines = lines(file);
        int at = dice.nextInt(lines.size());
        var items = new StringBuilder();
        int many = dice.nextInt(4) == 0 ? 25_000 : 350;
        for (int i = 0; i < many; i++) {
            items.append("<I")
                    .append(many > 1000 ? 0 : i)
                    .append(">1</I")
                    .append(many > 1000 ? 0 : i)
                    .append('>');
        }
        lines.add(at, items.toString());
        become(draft, file, lines, "before line %d stand %d items".formatted(at + 1, many));
    }
}
