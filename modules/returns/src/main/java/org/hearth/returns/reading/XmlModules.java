package org.hearth.returns.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the modules stand in the XML form (ssda903.md section 5): EXPSSDA903 &gt; CHILD &gt; one HEADER and many EPISODE; the
 * other modules are elements in HEADER, or single items of it.
 */
public final class XmlModules {
    static final String ROOT = "EXPSSDA903";
    static final String CHILD = "CHILD";
    static final String HEADER = "HEADER";

    /** The flag of the header that says who is unaccompanied; it belongs to no module of the CSV form. */
    public static final String FLAG = "UASC";

    private static final Map<String, String> ELEMENTS = Map.of(
            "Header", HEADER,
            "Episodes", "EPISODE",
            "Reviews", "AREVIEW",
            "OC2", "OC2",
            "OC3", "OC3",
            "AD1", "AD1",
            "PlacedAdoption", "AD_PLACED",
            "PrevPerm", "PERMANENCE",
            "Missing", "AMISSING");

    /** Columns that XML calls otherwise. */
    private static final Map<String, String> NAMES = Map.of("CHILD", "CHILDID", "PLACE", "PL");

    /** Those whose items may stand in the header one by one: a child has them once. */
    private static final List<String> ONCE = List.of("UASC", "OC2", "OC3", "AD1", "PrevPerm");

    private static final Map<String, String> OWNERS = owners();

    private XmlModules() {}

    /** The column that stands in one module only, by the module. */
    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        var shared = new HashSet<String>();
        for (ModuleDefinition module : ModuleDefinitions.all()) {
            for (String column : module.names()) {
                if (owners.put(column, module.name()) != null) {
                    shared.add(column);
                }
            }
        }
        owners.keySet().removeAll(shared);
        return owners;
    }

    /** What an item of the XML is called in the CSV form. */
    static String column(String element) {
        return switch (element) {
            case "CHILDID" -> "CHILD";
            case "PL" -> "PLACE";
            default -> element;
        };
    }

    /** What XML calls the column, where that is another name. */
    static Optional<String> nameOf(String column) {
        return Optional.ofNullable(column == null ? null : NAMES.get(column));
    }

    /** The element that is a row of the module; empty when its rows are made of items of the header, or of any element. */
    static Optional<String> elementOf(String module) {
        return Optional.ofNullable(ELEMENTS.get(module));
    }

    /**
     * The module that the items make a row of: by the name of their element, else by what they are, as a CSV is recognised by
     * its header row. Of social worker episodes the name is not published.
     */
    static Optional<ModuleDefinition> of(XmlElement element) {
        for (var one : ELEMENTS.entrySet()) {
            if (one.getValue().equals(element.name())) {
                return Optional.of(ModuleDefinitions.named(one.getKey()));
            }
        }
        Set<String> items = new HashSet<>();
        element.children().stream()
                .filter(XmlElement::isLeaf)
                .map(leaf -> column(leaf.name()))
                .forEach(items::add);
        return items.stream()
                .map(OWNERS::get)
                .filter(owner -> owner != null && !owner.equals(ModuleDefinition.HEADER))
                .findFirst()
                .map(ModuleDefinitions::named)
                .filter(module -> module.nameSet().containsAll(items));
    }

    static boolean isElementOfModule(XmlElement element) {
        return ELEMENTS.containsValue(element.name());
    }

    /** The module to which an item belongs that stands in the header by itself. */
    static ModuleDefinition ofItem(String column) {
        String owner = OWNERS.get(column);
        return ModuleDefinitions.named(owner != null && ONCE.contains(owner) ? owner : ModuleDefinition.HEADER);
    }

    /** Whether a whole return in XML tells of the module, if only that it has no rows. */
    static boolean tells(ModuleDefinition module) {
        return ELEMENTS.containsKey(module.name()) || module.name().equals(ModuleDefinition.UASC);
    }

    /** Columns of the module as they are kept from XML. */
    static List<String> columns(ModuleDefinition module) {
        if (!module.name().equals(ModuleDefinition.HEADER) && !module.name().equals(ModuleDefinition.UASC)) {
            return module.names();
        }
        var columns = new java.util.ArrayList<>(module.names());
        columns.add(FLAG);
        return columns;
    }
}
