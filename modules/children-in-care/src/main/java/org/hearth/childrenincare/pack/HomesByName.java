package org.hearth.childrenincare.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.care.Standing;
import org.hearth.core.api.codes.PlacementGroup;
import org.hearth.core.api.figures.Figures;
import org.hearth.core.api.figures.Measured.Part;
import org.hearth.core.api.pack.Cell;
import org.hearth.core.api.pack.Cell.Coordinates;
import org.hearth.core.api.pack.Cells;
import org.hearth.core.api.pack.PackBlock;
import org.hearth.core.api.pack.PackSection;
import org.hearth.core.api.pack.Topic;
import org.hearth.core.api.places.Places;
import org.hearth.core.api.places.SettingNames;
import org.hearth.platform.api.documents.Block.Column;

/**
 * Homes, agencies and councils by name, for members alone (committee-pack.md 7.16 and Appendix F): the public reads nothing
 * of it. Whole numbers, and no child. The totals are those of the public pages, so that members can set one beside the other.
 */
@ApplicationScoped
class HomesByName implements PackSection {
    private static final String URN = "urn";
    private static final String NO_NUMBER = "none";
    /** Sent where a setting has no number. */
    private static final String NOT_GIVEN = "XXXXXXX";

    private static final String FAR = "OOC-03";
    private static final String UNKNOWN = "not-known";

    /** What of the reason for a home far away follows from the kind of home. */
    private enum Told {
        FAMILY("family", "With family, friends, parents or adopters"),
        LONG_TERM("long-term", "Fostered for the long term by another carer"),
        SPECIAL("special", "In a school, hospital, secure home, custody or other special setting"),
        NOTHING("nothing", "Nothing: the service knows the reason");

        private final String key;
        private final String words;

        Told(String key, String words) {
            this.key = key;
            this.words = words;
        }

        static Told of(ChildHistory child, LocalDate day) {
            var standing = Standing.of(child, day);
            if (standing == null) {
                return NOTHING;
            }
            var place = standing.place();
            if (place.isKin() || place.isAdoption() || place.group() == PlacementGroup.PARENTS) {
                return FAMILY;
            }
            if (place.code().equals("U4")) {
                return LONG_TERM;
            }
            boolean special =
                    switch (place.group()) {
                        case RESIDENTIAL_OTHER, RESIDENTIAL_SCHOOL, CUSTODY -> true;
                        default -> place.code().equals("K1");
                    };
            return special ? SPECIAL : NOTHING;
        }
    }

    /** Those of one kind of home under one number. @param urn {@link #NO_NUMBER} where none is sent */
    private record Setting(HomeGroup home, String urn, List<ChildHistory> children) {
        String name(Map<String, String> names) {
            return urn.equals(NO_NUMBER)
                    ? "No number (URN) is sent"
                    : names.getOrDefault(urn, "Not named on the lists held");
        }

        boolean hasNumber() {
            return !urn.equals(NO_NUMBER);
        }
    }

    private final Places places;
    private final Iterable<SettingNames> lists;

    HomesByName() {
        this(null, List.of());
    }

    @Inject
    HomesByName(Places places, @Any Instance<SettingNames> lists) {
        this(places, (Iterable<SettingNames>) lists);
    }

    HomesByName(Places places, Iterable<SettingNames> lists) {
        this.places = places;
        this.lists = lists;
    }

    @Override
    public String key() {
        return "near-home.by-name";
    }

    @Override
    public String title() {
        return "Homes, providers and councils by name";
    }

    @Override
    public List<LocalDate> days(LocalDate asAt) {
        return List.of(asAt);
    }

    @Override
    public List<PackBlock> write(LocalDate asAt, Map<LocalDate, Figures.Sheet> sheets) {
        var sheet = sheets.get(asAt);
        var inCare = sheet.line(CareRelations.IN_CARE);
        if (!Topic.isTold(inCare)) {
            return List.of(new PackBlock.Exempt(
                    List.of(Topic.notKnown("by-name.homes", "In which homes the children live", inCare)), List.of()));
        }
        var settings = settings(ChildHistory.of(inCare.measure().numerator()), asAt);
        var names = names(settings);
        var blocks = new ArrayList<PackBlock>();
        blocks.add(
                new PackBlock.Paragraph(
                        "In which homes, with which agencies and in which councils' areas do our children live? Whole numbers, for members only."));
        blocks.add(bySetting(settings, names, asAt, sheet));
        blocks.add(new PackBlock.Heading(3, "In whose area they live, council by council"));
        blocks.add(hosts(asAt, sheet));
        if (Topic.isTold(sheet.line(FAR))) {
            blocks.add(new PackBlock.Heading(3, "Why they live more than 20 miles from home"));
            blocks.add(whyFar(asAt, sheet));
        }
        var named = new LinkedHashSet<String>();
        settings.stream().filter(Setting::hasNumber).forEach(setting -> {
            named.add(setting.urn());
            if (names.containsKey(setting.urn())) {
                named.add(names.get(setting.urn()));
            }
        });
        return List.of(new PackBlock.Exempt(blocks, List.copyOf(named)));
    }

    private static List<Setting> settings(List<ChildHistory> children, LocalDate day) {
        var byHome = new TreeMap<HomeGroup, Map<String, List<ChildHistory>>>();
        for (ChildHistory child : children) {
            var standing = Standing.of(child, day);
            String urn = standing == null ? null : standing.home().urn();
            boolean given = urn != null && !urn.isBlank() && !urn.equals(NOT_GIVEN);
            var home = standing == null
                    ? HomeGroup.ELSEWHERE
                    : HomeGroup.of(standing.group().key());
            byHome.computeIfAbsent(home, none -> new HashMap<>())
                    .computeIfAbsent(given ? urn : NO_NUMBER, none -> new ArrayList<>())
                    .add(child);
        }
        var settings = new ArrayList<Setting>();
        byHome.forEach((home, numbers) -> numbers.forEach((urn, those) -> settings.add(new Setting(home, urn, those))));
        return settings;
    }

    private Map<String, String> names(List<Setting> settings) {
        var numbers =
                settings.stream().filter(Setting::hasNumber).map(Setting::urn).collect(Collectors.toSet());
        var names = new HashMap<String, String>();
        lists.forEach(list -> list.of(numbers).forEach(names::putIfAbsent));
        return names;
    }

    private static PackBlock bySetting(
            List<Setting> settings, Map<String, String> names, LocalDate day, Figures.Sheet sheet) {
        boolean known = Topic.isTold(sheet.line(FAR));
        var far = new HashSet<>(sheet.line(FAR).measure().numerator());
        var rows = new ArrayList<PackBlock.Row>();
        settings.stream()
                .sorted(Comparator.comparing(Setting::home)
                        .thenComparing(setting -> !setting.hasNumber())
                        .thenComparing(setting -> setting.name(names))
                        .thenComparing(Setting::urn))
                .forEach(setting -> {
                    var at = all(day).with("home", setting.home().key()).with(URN, setting.urn());
                    var distant =
                            setting.children().stream().filter(far::contains).toList();
                    rows.add(new PackBlock.Row(
                            setting.name(names),
                            List.of(
                                    Cells.text(setting.hasNumber() ? setting.urn() : Cells.NOT_APPLICABLE),
                                    Cells.text(setting.home().words()),
                                    Cells.text(whose(setting, day)),
                                    Cells.count(at, setting.children()),
                                    known
                                            ? Cells.count(at.with("band", "over-20"), distant)
                                            : Cells.text(Cells.NOT_AVAILABLE))));
                });
        rows.add(new PackBlock.Row(
                "All children in care",
                List.of(
                        Cells.text(Cells.NOT_APPLICABLE),
                        Cells.text(Cells.NOT_APPLICABLE),
                        Cells.text(Cells.NOT_APPLICABLE),
                        Cells.count(
                                all(day),
                                sheet.line(CareRelations.IN_CARE).measure().numerator()),
                        known ? allFar(day, sheet) : Cells.text(Cells.NOT_AVAILABLE))));
        return new PackBlock.Table(
                "by-name.settings",
                "Children in care by home, agency or service",
                List.of(
                        new Column("Home, agency or service", 30, false),
                        new Column("Number (URN)", 13, false),
                        new Column("Kind of home", 21, false),
                        new Column("Whose", 16, false),
                        new Column("Children", 10, true),
                        new Column("Over 20 miles from home", 10, true)),
                rows,
                rows.size() - 1,
                -1,
                "Names are those of the inspectorate's lists that are held. A child on a temporary stay is counted in the home before it. A setting outside England has no number.");
    }

    /** As the return has it of each child; one number may be sent with several. */
    private static String whose(Setting setting, LocalDate day) {
        return setting.children().stream()
                .map(child -> Standing.of(child, day))
                .map(standing -> standing == null || standing.home().provider() == null
                        ? "Not asked for"
                        : standing.provider().meaning())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private PackBlock hosts(LocalDate day, Figures.Sheet sheet) {
        var adjoining = Set.copyOf(places.adjoining(day));
        var rows = new ArrayList<PackBlock.Row>();
        sheet.line("OOC-01").parts("host").stream()
                .sorted(Comparator.comparing((Part host) -> host.key().equals(UNKNOWN))
                        .thenComparing(Part::name)
                        .thenComparing(Part::key))
                .forEach(host -> rows.add(new PackBlock.Row(
                        host.name(),
                        List.of(
                                Cells.text(
                                        host.key().equals(UNKNOWN)
                                                ? "Not known"
                                                : adjoining.contains(host.key()) ? "Yes" : "No"),
                                Cells.count(
                                        all(day).with("host", host.key()),
                                        host.members(),
                                        host.key().equals(UNKNOWN))))));
        rows.add(Hosts.total(all(day), sheet));
        return new PackBlock.Table(
                "by-name.hosts",
                "Children placed in the areas of other councils, every council by name",
                Hosts.COLUMNS,
                rows,
                rows.size() - 1,
                -1,
                null);
    }

    private static PackBlock whyFar(LocalDate day, Figures.Sheet sheet) {
        var far = ChildHistory.of(sheet.line(FAR).measure().numerator());
        var rows = new ArrayList<PackBlock.Row>();
        for (Told told : Told.values()) {
            rows.add(new PackBlock.Row(
                    told.words,
                    List.of(Cells.count(
                            new Coordinates(FAR, day).with("told", told.key),
                            far.stream()
                                    .filter(child -> Told.of(child, day) == told)
                                    .toList()))));
        }
        rows.add(new PackBlock.Row("All more than 20 miles from home", List.of(allFar(day, sheet))));
        return new PackBlock.Table(
                "by-name.why-far",
                "Children who live more than 20 miles from home, by what the return tells of the reason",
                List.of(new Column("What the return tells", 80, false), new Column("Children", 20, true)),
                rows,
                rows.size() - 1,
                -1,
                "The return tells the kind of home and never the reason. Those of whom it tells nothing the service accounts for in its own words.");
    }

    private static Cell.Figure allFar(LocalDate day, Figures.Sheet sheet) {
        return Cells.count(
                new Coordinates(FAR, day).numerator(), sheet.line(FAR).measure().numerator());
    }

    private static Coordinates all(LocalDate day) {
        return new Coordinates(CareRelations.IN_CARE, day);
    }
}
