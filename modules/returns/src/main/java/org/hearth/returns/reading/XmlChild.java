package org.hearth.returns.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes one CHILD of a return in XML apart into the rows that the CSV form would have. What the CSV repeats in each module
 * (the child's number, birth date and sex) is taken from the header, unless an element says it itself.
 */
final class XmlChild {
    private final XmlSheets sheets;
    private final XmlSay say;

    XmlChild(XmlSheets sheets, XmlSay say) {
        this.sheets = sheets;
        this.say = say;
    }

    private record Person(String number, String born, String sex) {
        void describe(XmlRow row) {
            row.inherit("CHILD", number);
            row.inherit("DOB", born);
            row.inherit("SEX", sex);
        }
    }

    void read(XmlElement child) throws XmlRefusal, IOException {
        List<XmlElement> headers = new ArrayList<>();
        List<XmlElement> loose = new ArrayList<>();
        List<XmlElement> others = new ArrayList<>();
        for (XmlElement element : child.children()) {
            if (element.name().equals(XmlModules.HEADER)) {
                headers.add(element);
            } else {
                (isItem(element) ? loose : others).add(element);
            }
        }
        say.strayText(child);
        List<Person> persons = new ArrayList<>();
        if (headers.isEmpty() && !loose.isEmpty()) {
            persons.add(header(child, loose));
        }
        for (XmlElement header : headers) {
            persons.add(header(header, itemsOf(header, header == headers.get(0) ? loose : List.of())));
        }
        if (headers.isEmpty() && loose.isEmpty()) {
            say.noHeader(child);
        }
        Person person = theOne(persons, child);
        for (XmlElement other : others) {
            element(other, person);
        }
    }

    private static boolean isItem(XmlElement element) {
        return element.isLeaf() && !XmlModules.isElementOfModule(element);
    }

    private static List<XmlElement> itemsOf(XmlElement element, List<XmlElement> more) {
        List<XmlElement> items = new ArrayList<>();
        element.children().stream().filter(XmlChild::isItem).forEach(items::add);
        items.addAll(more);
        return items;
    }

    /** Whose the elements beside the header are; nobody's where two headers say different children. */
    private Person theOne(List<Person> persons, XmlElement child) {
        Set<String> numbers = new LinkedHashSet<>();
        persons.stream().map(Person::number).filter(number -> !number.isEmpty()).forEach(numbers::add);
        if (numbers.size() > 1) {
            say.severalChildren(child, numbers);
            return new Person("", "", "");
        }
        return persons.stream()
                .filter(person -> !person.number().isEmpty())
                .findFirst()
                .or(() -> persons.stream().findFirst())
                .orElse(new Person("", "", ""));
    }

    private Person header(XmlElement header, List<XmlElement> items) throws XmlRefusal, IOException {
        Map<String, XmlRow> rows = new LinkedHashMap<>();
        var own = new XmlRow(ModuleDefinitions.named(ModuleDefinition.HEADER), header.line());
        rows.put(ModuleDefinition.HEADER, own);
        for (XmlElement item : items) {
            String column = XmlModules.column(item.name());
            ModuleDefinition module = XmlModules.ofItem(column);
            put(rows.computeIfAbsent(module.name(), name -> new XmlRow(module, item.line())), column, item);
        }
        var person = new Person(own.get("CHILD"), own.get("DOB"), own.get("SEX"));
        unaccompanied(rows, own);
        say.flag(own);
        for (XmlRow row : rows.values()) {
            if (!row.isBlank()) {
                person.describe(row);
                sheets.add(row);
            } else if (row == own) {
                say.blank(header);
            }
        }
        if (!header.name().equals(XmlModules.CHILD)) {
            say.strayText(header);
            for (XmlElement element : header.children()) {
                if (!isItem(element)) {
                    element(element, person);
                }
            }
        }
        return person;
    }

    /**
     * The flag makes a row of UASC, as a row is the flag in the CSV form; 0 makes none. It stays in the header's row too, as
     * sent.
     */
    private static void unaccompanied(Map<String, XmlRow> rows, XmlRow header) {
        XmlRow.Item flag = header.items().get(XmlModules.FLAG);
        boolean ended = rows.containsKey(ModuleDefinition.UASC)
                && !rows.get(ModuleDefinition.UASC).isBlank();
        if (flag != null && !flag.value().isEmpty() && (ended || !flag.value().equals("0"))) {
            rows.computeIfAbsent(ModuleDefinition.UASC, name -> new XmlRow(ModuleDefinitions.named(name), flag.line()))
                    .put(XmlModules.FLAG, flag.value(), flag.line());
        }
    }

    private void put(XmlRow row, String column, XmlElement item) {
        if (!row.put(column, item.text(), item.line())) {
            say.twice(row, column, item);
        }
    }

    private void element(XmlElement element, Person person) throws XmlRefusal, IOException {
        ModuleDefinition module = XmlModules.of(element).orElse(null);
        if (module == null) {
            say.unknown(element);
        } else {
            var row = new XmlRow(module, element.line());
            for (XmlElement item : itemsOf(element, List.of())) {
                put(row, XmlModules.column(item.name()), item);
            }
            say.strayText(element);
            if (row.isBlank()) {
                say.blank(element);
            } else {
                person.describe(row);
                sheets.add(row);
            }
        }
        for (XmlElement inside : element.children()) {
            if (!isItem(inside)) {
                element(inside, person);
            }
        }
    }
}
