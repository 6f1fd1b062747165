package org.hearth.committee.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The items a new meeting begins with, as county minutes have them (committee-pack 2). */
final class StandingOrder {
    private static final List<ItemKind> ALWAYS = List.of(
            ItemKind.APOLOGIES,
            ItemKind.DECLARATIONS,
            ItemKind.MINUTES,
            ItemKind.ACTION_LOG,
            ItemKind.PUBLIC_QUESTIONS,
            ItemKind.URGENT,
            ItemKind.CHILDREN,
            ItemKind.PERFORMANCE,
            ItemKind.THEMED,
            ItemKind.WORK_PROGRAMME,
            ItemKind.EXCLUSION,
            ItemKind.EXEMPT);

    private StandingOrder() {}

    /** @param first whether it is the first meeting of the municipal year, which elects its chair */
    static List<AgendaItem> of(UUID meeting, boolean first) {
        var kinds = new ArrayList<ItemKind>();
        if (first) {
            kinds.add(ItemKind.ELECTION);
        }
        kinds.addAll(ALWAYS);
        var items = new ArrayList<AgendaItem>();
        for (ItemKind kind : kinds) {
            items.add(new AgendaItem(
                    UUID.randomUUID(),
                    meeting,
                    items.size() + 1,
                    kind,
                    title(kind),
                    lead(kind),
                    kind == ItemKind.EXEMPT ? Openness.EXEMPT : Openness.PUBLIC,
                    null,
                    false,
                    null,
                    null,
                    programme(kind),
                    null,
                    0));
        }
        return items;
    }

    private static String title(ItemKind kind) {
        return switch (kind) {
            case THEMED -> "Themed and annual reports";
            case EXEMPT -> "Exempt items";
            case ELECTION -> "Election of chair and vice-chair";
            default -> kind.words();
        };
    }

    private static String lead(ItemKind kind) {
        return kind == ItemKind.PERFORMANCE ? "Executive Director of Children's Services" : "";
    }

    /** Those that stand in the work programme as well, by its keys. */
    private static String programme(ItemKind kind) {
        return switch (kind) {
            case PERFORMANCE -> "performance";
            case ACTION_LOG -> "action-log";
            default -> null;
        };
    }

    /** Whether it only keeps a place for what is planned later. */
    static boolean keepsAPlace(AgendaItem item) {
        return item.kind() == ItemKind.THEMED
                && item.programme() == null
                && item.leadPost().isEmpty()
                && item.title().equals(title(ItemKind.THEMED));
    }
}
